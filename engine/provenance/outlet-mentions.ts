import { outletNames } from '@/engine/provenance/outlet-names';
import { opensOutlet, traceBits } from '@/engine/provenance/trace-words';
import { lowerAt, type Token } from '@/engine/tokens';

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
const beforeKind = new Set(
  'state state-run state-owned state-controlled official news information press wire television tv national public'.split(
    ' ',
  ),
);

/** Every outlet that the text names, known by name or by what it is called ("the Xyz news agency"), in order. */
export function findOutletMentions(tokens: readonly Token[]): OutletMention[] {
  const mentions: OutletMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token?.capital) continue;
    const known = traceBits(token.word) & opensOutlet ? knownAt(tokens, at) : null;
    const mention = known ?? describedAt(tokens, at);
    if (!mention) continue;
    mentions.push(widen(tokens, mention));
    at = mention.last - 1;
  }
  return mentions;
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
  const before = tokens[at - 1];
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
  let kind = end;
  while (kind < end + 3 && beforeKind.has(lowerAt(tokens, kind))) kind++;
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
  let last = mention.last;
  while (last < mention.last + 3 && beforeKind.has(lowerAt(tokens, last))) last++;
  const described = last > mention.last && kindOfOutlet.test(lowerAt(tokens, last));
  const first = tokens[mention.first - 1]?.lower === 'the' ? mention.first - 1 : mention.first;
  return { ...mention, first, last: described ? last + 1 : mention.last };
}
