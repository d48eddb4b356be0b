import { Area } from '@/extract/areas';
import type { Nearby } from '@/extract/facts-visible';
import type { Box, PageBlock } from '@/extract/page-text';
import { isName, isNoName, splitNames, withoutIntroduction } from '@/extract/person-names';
import { findDate } from '@/extract/read-date';

/** The best of the lines that look like a byline: "By …", a name where the template says author, a name beside a date; scores run from 2.4 to 9. */
export function printedByline(nearby: readonly Nearby[]): { names: string[]; score: number } {
  let best: string[] = [];
  let most = 2.4;
  nearby.forEach(({ block, areas, distance, after }, i) => {
    const { text } = block;
    const marked = (areas & Area.byline) !== 0;
    // Under a picture stands who made it.
    if (text.length > 220 || isQuoted(block.box) || (areas & Area.caption && !marked)) return;
    const { names, introduced, alone } = namesIn(block, marked);
    if (names.length === 0) return;
    const dated = findDate(text) !== null || /\d\s?min/i.test(text);
    const beside = nearby.some(
      (other) => Math.abs(other.order - (nearby[i]?.order ?? 0)) === 1 && isDateline(other.block.text),
    );
    if (!introduced && !marked && !dated && !beside) return;
    let score = (introduced ? 3 : 0) + (marked ? 2 : 0) + (dated ? 1.5 : 0) + (alone ? 1 : 0);
    if (after && distance <= 4) score += 1;
    else if (distance < 9) score += 0.5;
    if (beside) score += 1;
    if (text.length > 100 && !marked) score -= 1.5;
    if (score > most) {
      most = score;
      best = names;
    }
  });
  return { names: best, score: most };
}

/** Who is named beneath a pull quote said it, and wrote nothing. */
function isQuoted(box: Box): boolean {
  const around = [box, box.parent, box.parent?.parent];
  return around.some((one) => one && (one.own & Area.quote || /quote/i.test(one.className)));
}

function isDateline(text: string): boolean {
  return text.length < 60 && (findDate(text) !== null || /\d\s?min|^(?:written )?by:?$/i.test(text));
}

/** What comes before "by" where it names who did something else for the page, and not its text. */
const otherWork =
  /\b(?:photo(?:graph)?s?|images?|illustrations?|graphics?|video|fotos?|bild|(?:edit|translat)ing|(?:produc|provid|present|sponsor|power|host|narrat|translat|creat|design)ed)$/i;

/** Letters behind a name that say what its bearer has learnt, "Ann Lee, PhD and Bo Rask, MD". */
const degree = /^(?:Ph\.?D|M\.?D|M\.?A|M\.?S|MBA|MPH|RN|RD|CPA|CF[AP]|JD|Esq|[JS]r)\W?$/;

/** Names in a line, looked for in its text nodes one by one: templates set them apart by markup, not by spaces. */
function namesIn(
  block: PageBlock,
  marked: boolean,
): { names: string[]; introduced: boolean; alone: boolean } {
  const parts = partsOf(block);
  const isLink = block.linkLength === block.text.length;
  let introduced = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const before = parts[i - 1] ?? '';
    const rest = withoutIntroduction(part);
    introduced = rest !== part || introduced;
    if (otherWork.test(before)) continue;
    // "Nine ideas on love by Ann Lee" is the title of another page.
    if (rest !== part && isLink && isPhrase(parts.slice(0, i).join(' '))) continue;
    if (!rest) continue;
    const names: string[] = [];
    for (const name of splitNames(rest)) {
      if (names.length > 0 && degree.test(name)) continue;
      const isFirst = introduced && marked && names.length === 0;
      const single = isFirst && /^\p{Lu}[\p{L}.-]{2,20}$/u.test(name) && !isNoName(name);
      const team =
        introduced &&
        /(?:Team|Staff|Editors)$/.test(name) &&
        /^(?:\p{Lu}\p{L}+ ){1,3}(?:Team|Staff|Editors)$/u.test(name);
      if (!isName(name) && !single && !team) break;
      names.push(name);
    }
    if (names.length > 0) {
      const all = [...names, ...namesAfter(parts, i + 1)];
      return { names: all, introduced, alone: names[0] === block.text };
    }
    if (!/^(?:on|in|at)?$/i.test(rest)) introduced = false;
  }
  return { names: [], introduced: false, alone: false };
}

/** "A", " and ", "B" stand in text nodes of their own, and so do "A", ", B and C". */
function namesAfter(parts: readonly string[], from: number): string[] {
  const names: string[] = [];
  for (let i = from; i < parts.length; i++) {
    const match = /^(?:,|(?:, ?)?(?:and|und|et|&)(?=\s|$))\s*(.*)$/i.exec(parts[i] ?? '');
    if (!match) break;
    const line = match[1] || parts[++i] || '';
    const more = splitNames(line).filter((name) => !degree.test(name));
    if (more.length === 0 || !more.every(isName)) break;
    names.push(...more);
  }
  return names;
}

function isPhrase(text: string): boolean {
  return text.split(' ').length > 3 && !findDate(text);
}

/** The line cut at its text nodes, at dates, and at the marks that templates put between name, role and date. */
function partsOf({ text, cuts }: PageBlock): string[] {
  const whole = [0, ...cuts].map((at, i) => text.slice(at, cuts[i] ?? text.length)).join('\n');
  return whole
    .replace(/\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g, '\n')
    .split(
      /\s*[\n|•·⋅∙—–/]\s*|\s-\s|\s(?=(?:by|in|on behalf of|on)\s)|\s?(?=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)|(?<=\d{4}),?\s/i,
    )
    .map((part) => part.trim())
    .filter(Boolean);
}
