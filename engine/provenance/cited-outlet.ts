import type { Context } from '@/engine/context';
import type { OutletMention } from '@/engine/provenance/outlet-mentions';
import { lowerAt, type Token } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

const reports =
  /^(?:reported|reports|said|says|quoted|quotes|cited|cites|wrote|writes|noted|revealed|published|broadcast|aired|mentioned|added|confirmed|claimed|first|has|had|also|quoting|citing|reporting)$/;

/** Outlets whose reports or interviews the text draws on: "Xinhua quoted", "told Reuters", "according to Le Monde". Each once. */
export function markCitedOutlets({ tokens }: Context, mentions: readonly OutletMention[]): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  const seen = new Set<string>();
  for (const { first, last, name, agency } of mentions) {
    if (seen.has(name) || !(isCitedBefore(tokens, first) || isCitedAfter(tokens, last))) continue;
    seen.add(name);
    const start = tokens[first]?.start;
    const end = tokens[last - 1]?.end;
    const detail = `${name} is cited${agency ? ', a news agency' : ''}`;
    marks.push({ kind: 'cited-outlet', start, end, detail });
  }
  return marks;
}

/** "according to", "told", "citing", "in an interview with", "quoted by". */
function isCitedBefore(tokens: readonly Token[], first: number): boolean {
  const last = lowerAt(tokens, first - 1);
  const before = lowerAt(tokens, first - 2);
  if (last === 'told' || last === 'instructed' || last === 'citing' || last === 'informed') return true;
  if (last === 'to')
    return /^(?:according|statement|speaking|spoke|interview|response|talking|comments|email)$/.test(before);
  if (last === 'with') return before === 'interview' || before === 'conversation';
  if (last === 'by')
    return /^(?:quoted|cited|reported|published|seen|obtained|reviewed|carried|report|reports|interviewed|analysis|investigation)$/.test(
      before,
    );
  return last === 'in' && /^(?:published|appeared|article|report|interview|reported)$/.test(before);
}

function isCitedAfter(tokens: readonly Token[], last: number): boolean {
  const next = lowerAt(tokens, last);
  const second = lowerAt(tokens, last + 1);
  if (/^(?:has|had|also|first|on|earlier|later)$/.test(next))
    return reports.test(second) && !/^(?:has|had|also|first)$/.test(second);
  return reports.test(next);
}
