import { Area } from '@/page/areas';
import type { Nearby } from '@/page/facts-visible';
import { isName, isNoName, splitNames, withoutIntroduction } from '@/page/person-names';
import type { PageBlock } from '@/page/read-blocks';
import { findDate } from '@/page/read-date';

/** The best of the lines that look like a byline: "By …", a name where the template says author, a name beside a date. */
export function printedNames(nearby: readonly Nearby[]): string[] {
  let best: string[] = [];
  let most = 2.4;
  nearby.forEach(({ block, areas, distance, after }, i) => {
    const { text } = block;
    if (text.length > 220) return;
    const marked = (areas & Area.byline) !== 0;
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
  return best;
}

function isDateline(text: string): boolean {
  return text.length < 60 && (findDate(text) !== null || /\d\s?min|^(?:written )?by:?$/i.test(text));
}

/** Names in a line, looked for in its text nodes one by one: templates set them apart by markup, not by spaces. */
function namesIn(
  block: PageBlock,
  marked: boolean,
): { names: string[]; introduced: boolean; alone: boolean } {
  const parts = partsOf(block);
  let introduced = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const rest = withoutIntroduction(part);
    introduced = rest !== part || introduced;
    if (/\b(?:photo(?:graph)?s?|images?|illustrations?|video|fotos?|bild)$/i.test(parts[i - 1] ?? ''))
      continue;
    if (!rest) continue;
    const names: string[] = [];
    for (const name of splitNames(rest)) {
      const single =
        introduced &&
        marked &&
        names.length === 0 &&
        /^\p{Lu}[\p{L}.-]{2,20}$/u.test(name) &&
        !isNoName(name);
      const team =
        introduced &&
        /(?:Team|Staff|Editors)$/.test(name) &&
        /^(?:\p{Lu}\p{L}+ ){1,3}(?:Team|Staff|Editors)$/u.test(name);
      if (!isName(name) && !single && !team) break;
      names.push(name);
    }
    // "A", " and ", "B" stand in text nodes of their own.
    while (
      names.length > 0 &&
      /^(?:and|und|&|,|, and)$/i.test(parts[i + 1] ?? '') &&
      isName(parts[i + 2] ?? '')
    ) {
      names.push(parts[i + 2] ?? '');
      i += 2;
    }
    if (names.length > 0) return { names, introduced, alone: names[0] === block.text };
    if (!/^(?:on|in|at)?$/i.test(rest)) introduced = false;
  }
  return { names: [], introduced: false, alone: false };
}

/** The line cut at its text nodes, at dates, and at the marks that templates put between name, role and date. */
function partsOf({ text, pieces }: PageBlock): string[] {
  const cuts = pieces.map((piece) => piece.at);
  const whole = cuts.map((at, i) => text.slice(at, cuts[i + 1] ?? text.length)).join('\n');
  return whole
    .replace(/\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g, '\n')
    .split(
      /\s*[\n|•·⋅∙—–/]\s*|\s-\s|\s(?=(?:by|in|on behalf of|on)\s)|\s?(?=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)|(?<=\d{4}),?\s/i,
    )
    .map((part) => part.trim())
    .filter(Boolean);
}
