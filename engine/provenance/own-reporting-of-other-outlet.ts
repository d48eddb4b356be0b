import type { Context } from '@/engine/context';
import type { OutletMention } from '@/engine/provenance/outlet-mentions';
import { isMark, lowerAt, type Token, tokenAt } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

/**
 * Words that only an outlet's own article has, on a page that is not known to be that outlet's: its reporter introduced
 * ("Reporting from Oslo, Le Monde's Anna Berg") and, where one is, statements made to it ("told Le Monde"). Others are told
 * things too, so that such a statement alone says nothing. Each once.
 */
export function markOwnReporting({ tokens }: Context, mentions: readonly OutletMention[]): ProvenanceMark[] {
  const reporters = marksByOutlet(mentions, (mention) => reporterOf(tokens, mention));
  const statements = marksByOutlet(
    mentions.filter(({ name }) => reporters.has(name)),
    (mention) => statementTo(tokens, mention),
  );
  return [...reporters.values(), ...statements.values()];
}

/** The first mark of each outlet that has one. */
function marksByOutlet(
  mentions: readonly OutletMention[],
  mark: (mention: OutletMention) => ProvenanceMark | null,
): Map<string, ProvenanceMark> {
  const marks = new Map<string, ProvenanceMark>();
  for (const mention of mentions) {
    const found = marks.has(mention.name) ? null : mark(mention);
    if (found) marks.set(mention.name, found);
  }
  return marks;
}

/** "Le Monde's Anna Berg said", with "Reporting from Oslo," before it where it stands there. */
function reporterOf(tokens: readonly Token[], { first, last, name }: OutletMention): ProvenanceMark | null {
  if (tokens[last]?.lower !== "'s" || !isPersonName(tokens, last + 1)) return null;
  const from = reportingFrom(tokens, first);
  const after = lowerAt(tokens, last + 3);
  const speaks = /^(?:said|says|reports|reported|mentioned|writes|wrote|explains|explained|,)$/.test(after);
  if (from < 0 && !speaks) return null;
  const start = tokens[from < 0 ? first : from]?.start;
  const end = tokens[last + 2]?.end;
  return { kind: 'own-reporting-of-other-outlet', start, end, detail: `A reporter of ${name} is introduced` };
}

function isPersonName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && tokens[at + 1]?.capital === true;
}

/** The index of "Reporting" in "Reporting from the Norwegian capital, "; -1 where it does not stand before `first`. */
function reportingFrom(tokens: readonly Token[], first: number): number {
  for (let i = first - 2; i >= Math.max(0, first - 9); i--) {
    if (isMark(tokens, i) && tokens[i]?.text !== ',') return -1;
    if (tokens[i]?.lower === 'reporting' && tokens[i + 1]?.lower === 'from') return i;
  }
  return -1;
}

/** "Berg told Le Monde": agencies are told things for all their customers, so that says nothing of the page. */
function statementTo(
  tokens: readonly Token[],
  { first, last, name, agency }: OutletMention,
): ProvenanceMark | null {
  const verb = tokenAt(tokens, first - 1);
  if (agency || !verb || !/^(?:told|instructed|informed)$/.test(verb.lower)) return null;
  const subject = tokenAt(tokens, first - 2);
  const start = subject?.kind === 'word' ? subject.start : verb.start;
  return {
    kind: 'own-reporting-of-other-outlet',
    start,
    end: tokens[last - 1]?.end,
    detail: `A statement made to ${name}`,
  };
}
