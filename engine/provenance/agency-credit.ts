import type { Context } from '@/engine/context';
import type { OutletMention } from '@/engine/provenance/outlet-mentions';
import { isDash, lowerAt, type Token, textAt, tokenAt } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

/** Credits that agencies ask for and reposts leave in: "[Ministry/Handout via AFP]", "OSLO (Reuters) -", "Copyright 2024 AP". */
export function markAgencyCredits(context: Context, mentions: readonly OutletMention[]): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  let last = -1;
  for (const mention of mentions) {
    if (!mention.agency || mention.first < last) continue;
    const credit =
      bracketed(context.tokens, mention) ?? copyright(context.tokens, mention) ?? trailing(context, mention);
    if (!credit) continue;
    last = credit.last;
    const start = context.tokens[credit.first]?.start;
    const end = context.tokens[credit.last - 1]?.end;
    marks.push({ kind: 'agency-credit', start, end, detail: `${credit.what}: ${mention.name}` });
  }
  return marks;
}

interface Credit {
  first: number;
  last: number;
  what: string;
}

/** Tokens that a credit in brackets may have. */
const longest = 24;

function bracketed(tokens: readonly Token[], mention: OutletMention): Credit | null {
  let first = mention.first - 1;
  while (first > mention.first - longest && !/^(?:[[(\])])?$/.test(textAt(tokens, first))) first--;
  const opening = textAt(tokens, first);
  if (opening !== '[' && opening !== '(') return null;
  const closing = opening === '[' ? ']' : ')';
  let end = mention.last;
  while (end < mention.last + 8 && tokens[end] && tokens[end]?.text !== closing) end++;
  if (tokens[end]?.text !== closing) return null;
  const alone = first === mention.first - 1 && end === mention.last;
  if (alone)
    return isDash(textAt(tokens, end + 1)) ? { first, last: end + 1, what: 'Agency dateline' } : null;
  return isCredit(tokens, first, end) ? { first, last: end + 1, what: 'Credit left in' } : null;
}

/** Whether what stands in the brackets has the form of a credit: "via", a slash, "Photo", "File". */
function isCredit(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    if (
      /^(?:via|photo|photos|photograph|handout|file|image|images|picture|credit|pool|\/)$/.test(
        lowerAt(tokens, i),
      )
    )
      return true;
  }
  return false;
}

/** "Copyright 2024 The Associated Press", "© AFP". */
function copyright(tokens: readonly Token[], mention: OutletMention): Credit | null {
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - 4); i--) {
    const word = lowerAt(tokens, i);
    if (word === 'copyright' || word === '©') return { first: i, last: mention.last, what: 'Copyright line' };
    if (word !== 'the' && word !== '(' && word !== 'c' && word !== ')' && tokens[i]?.kind !== 'number')
      return null;
  }
  return null;
}

/** "The Associated Press contributed to this report", "Additional reporting by AFP", "Photo: Reuters", "via Getty Images" at the end of a block. */
function trailing({ tokens }: Context, mention: OutletMention): Credit | null {
  const after = tokens[mention.last]?.lower;
  if (after === 'contributed' && tokens[mention.last + 1]?.lower === 'to')
    return { first: mention.first, last: mention.last + 4, what: 'Contribution' };
  const before = tokenAt(tokens, mention.first - 1);
  const label = lowerAt(tokens, mention.first - 2);
  if (before?.lower === 'by' && label === 'reporting' && lowerAt(tokens, mention.first - 3) === 'additional')
    return { first: mention.first - 3, last: mention.last, what: 'Contribution' };
  const isLabel = /^(?:photo|photos|image|images|picture|credit|source|photograph)$/.test(label);
  if (
    (before?.text === ':' && isLabel) ||
    (before?.lower === 'by' && /^(?:photo|image|photograph)$/.test(label))
  )
    return { first: mention.first - 2, last: mention.last, what: 'Credit left in' };
  return null;
}
