import { outletNames } from '@/engine/provenance/outlet-names';
import { beforeKind, opensOutlet, traceBits } from '@/engine/provenance/trace-words';
import { lowerAt, type Token, tokenAt } from '@/engine/tokens';

/** Where a text names a news outlet; `first` and `last` (exclusive) are token indexes. */
export interface OutletMention {
  first: number;
  last: number;
  name: string;
  agency: boolean;
}

/** "news agency" and what paraphrasing tools make of it, "information company". */
const kindOfOutlet =
  /^(?:agency|agencies|service|newspaper|daily|tabloid|broadsheet|broadcaster|network|channel|magazine|website|wire|outlet|company)$/;

/** Every outlet that the text names, known by name or by what it is called ("the Xyz news agency"), in order. */
export function findOutletMentions(tokens: readonly Token[], capitals: readonly number[]): OutletMention[] {
  const mentions: OutletMention[] = [];
  let behind = 0;
  for (const at of capitals) {
    if (at < behind) continue;
    const mention =
      (bitsAt(tokens, at) & opensOutlet ? knownAt(tokens, at) : null) ?? describedAt(tokens, at);
    if (!mention) continue;
    mentions.push(widen(tokens, mention));
    behind = mention.last;
  }
  return mentions;
}

function bitsAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token ? traceBits(token.word) : 0;
}

/** Past "state-run news" and the like, three words at most. */
function pastKind(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < at + 3 && bitsAt(tokens, end) & beforeKind) end++;
  return end;
}

function knownAt(tokens: readonly Token[], at: number): OutletMention | null {
  for (const { words, name, agency } of outletNames().get(lowerAt(tokens, at)) ?? []) {
    const fits = words.every((word, offset) => tokens[at + offset]?.lower === word);
    // Abbreviations and one-word names only as they are written: "AP", not "Ap"; part of a longer name is another name.
    if (!fits || (words.length === 1 && !isWholeName(tokens, at, name))) continue;
    return { first: at, last: at + words.length, name, agency };
  }
  return null;
}

function isWholeName(tokens: readonly Token[], at: number, name: string): boolean {
  const written = tokens[at]?.text === name || (name.length > 4 && tokens[at]?.capital === true);
  const before = tokenAt(tokens, at - 1);
  const partOfName =
    before?.capital && before.kind === 'word' && before.lower !== 'the' && touches(tokens, at);
  return (
    written &&
    !(partOfName && /^(?:guardian|observer|economist|atlantic|scroll|dawn|spiegel)$/.test(name.toLowerCase()))
  );
}

function touches(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= 1;
}

/** "the Belga news agency", "the Vecernji newspaper": a name that no list has, before what it is. */
function describedAt(tokens: readonly Token[], at: number): OutletMention | null {
  let end = at + 1;
  while (end < at + 4 && tokens[end]?.capital) end++;
  const kind = pastKind(tokens, end);
  if (kind === end || !kindOfOutlet.test(lowerAt(tokens, kind))) return null;
  const words = tokens.slice(end, kind).map((token) => token.lower);
  if (!words.some((word) => /^(?:news|press|wire|television|tv|information)$/.test(word))) return null;
  if (/^(?:the|a|an|this|that|its|his|her|their|our|one|another)$/i.test(lowerAt(tokens, at))) return null;
  const name = tokens
    .slice(at, end)
    .map((token) => token.text)
    .join(' ');
  return { first: at, last: kind + 1, name, agency: words.includes('news') || words.includes('information') };
}

/** Takes "the" before the name, and "state news agency" behind it, into the mention. */
function widen(tokens: readonly Token[], mention: OutletMention): OutletMention {
  const last = pastKind(tokens, mention.last);
  const described = last > mention.last && kindOfOutlet.test(lowerAt(tokens, last));
  const first = lowerAt(tokens, mention.first - 1) === 'the' ? mention.first - 1 : mention.first;
  return { ...mention, first, last: described ? last + 1 : mention.last };
}
