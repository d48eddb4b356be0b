import type { Gender } from '@/engine/first-names';
import type { Landmarks } from '@/engine/landmarks';
import { groupNames } from '@/engine/name-groups';
import { isBodyAt, toName } from '@/engine/name-mentions';
import { namingOf } from '@/engine/naming';
import type { Sentence } from '@/engine/sentences';
import { isMark, lowerAt, type Token, textAt, tokenAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';
import type { Block } from '@/model/article';
import type { Span } from '@/model/span';

/** A mention of a named person or body. */
export interface Name extends Span {
  /** The fullest form of it in the text, without title. */
  name: string;
  /** `unknown` where form and context do not say. */
  kind: 'person' | 'body' | 'unknown';
  gender: Gender | null;
  /** Mentions of the same one share a number. */
  entity: number;
  /** Index of its first token. */
  first: number;
  /** Behind its last token. */
  last: number;
  /** Lower-case title or role in front of it: "president", "mrs". */
  role: string | null;
}

const notNames =
  word.subjectPronoun |
  word.objectPronoun |
  word.determiner |
  word.conjunction |
  word.clauseOpener |
  word.auxiliary |
  word.adverb |
  word.negation;

/**
 * Every mention of a name, with the fullest form it has in the text: "Xi" stands for "Xi Jinping" where that is written anywhere,
 * "OHCHR" for what stands before it in front of a bracket. A surname that two people share goes to the one named last before it.
 */
export function findNames(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  blocks: readonly Block[],
  { capitals }: Landmarks,
): Name[] {
  const known = wordsInsideSentences(tokens, sentences, blocks, capitals);
  const names: Name[] = [];
  let behind = 0;
  eachInside(sentences, capitals, (at, sentence) => {
    if (at < behind) return;
    const end = runEnd(tokens, at, sentence, known);
    if (end <= at) return;
    const name = toName(tokens, at, end);
    if (name) names.push(name);
    behind = end;
  });
  groupNames(names, tokens);
  return names;
}

/** Tells of each token index, given in order, that lies in a sentence. */
function eachInside(
  sentences: readonly Sentence[],
  indexes: readonly number[],
  tell: (at: number, sentence: Sentence) => void,
): void {
  let next = 0;
  for (const sentence of sentences) {
    for (; next < indexes.length; next++) {
      const at = indexes[next] ?? 0;
      if (at >= sentence.last) break;
      if (at >= sentence.first) tell(at, sentence);
    }
  }
}

/** Words with a capital where it is no sentence's first word: those are names. */
function wordsInsideSentences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  blocks: readonly Block[],
  capitals: readonly number[],
): Set<string> {
  const known = new Set<string>();
  eachInside(sentences, capitals, (at, { first, titleCase, block }) => {
    // Behind a nickname's mark there is a surname.
    const mark =
      isMark(tokens, at - 1) && !(tokenAt(tokens, at - 2)?.capital && marks.has(textAt(tokens, at - 1)));
    if (at === first || titleCase || mark || blocks[block]?.kind === 'title') return;
    known.add(textAt(tokens, at));
  });
  return known;
}

const particles = wordSet(
  'de del della van von der den bin bint al ben da das dos du la le los las el ibn ter ten zu i y ap al-',
);

/** Behind the last token of the capitalised run that starts at `at`; `at` when none does. */
function runEnd(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  known: ReadonlySet<string>,
): number {
  const first = tokens[at];
  if (!first?.capital || !(isNameWord(first) || isGivenName(tokens, at, sentence))) return at;
  const previous = tokenAt(tokens, at - 1);
  const opensSentence = at === sentence.first || (previous?.kind === 'punctuation' && previous.text !== ',');
  let end = at + 1;
  while (end < sentence.last) {
    const token = tokens[end];
    if (!token) break;
    if (
      token.capital &&
      (isNameWord(token) || isSurname(token, sentence) || isGivenName(tokens, end, sentence))
    )
      end++;
    else {
      const linked = afterLinks(tokens, end);
      if (linked === end || !tokens[linked]?.capital || !continues(tokens, at, end)) {
        const surname = behindNickname(tokens, end);
        if (surname === end) break;
        end = surname;
      } else end = linked + 1;
    }
  }
  if (end === at + 1 && (opensSentence || sentence.titleCase) && !known.has(first.text)) {
    const acronym = first.text.length > 1 && first.text === first.text.toUpperCase();
    const next = tokens[end];
    if (!acronym && next?.lower !== "'s" && !namingOf(first.word).given) return at;
  }
  return end;
}

/** Behind "of", "&", or up to three particles ("van der"). */
function afterLinks(tokens: readonly Token[], at: number): number {
  const lower = tokens[at]?.lower;
  if (lower === 'of' || lower === '&') return at + 1;
  // "Department of Health and Human Services"
  if (lower === 'and' && lowerAt(tokens, at - 2) === 'of') return at + 1;
  let end = at;
  while (end < at + 3 && particles.has(lowerAt(tokens, end))) end++;
  return end;
}

const marks = wordSet('“ " ‘ \' ” ’');

/** Behind a name's middle in quotation marks where a surname follows (Dwayne “The Rock” Johnson); `at` where there is none. */
function behindNickname(tokens: readonly Token[], at: number): number {
  if (
    tokens[at]?.kind !== 'punctuation' ||
    !marks.has(textAt(tokens, at)) ||
    tokens[at + 1]?.start !== tokens[at]?.end
  )
    return at;
  for (let end = at + 1; end < at + 5; end++) {
    const token = tokens[end];
    if (token?.kind === 'word' && (token.capital || token.lower === 'the')) continue;
    const surname = tokens[end + 1];
    const closes = end > at + 1 && marks.has(token?.text ?? '') && token?.start === tokens[end - 1]?.end;
    return closes && surname?.capital && isNameWord(surname) ? end + 1 : at;
  }
  return at;
}

/** "of" goes on with the name of a body ("Bank of England"), not of a person. */
function continues(tokens: readonly Token[], first: number, at: number): boolean {
  const link = tokens[at]?.lower;
  if (link !== 'of' && link !== 'and') return true;
  for (let i = first; i < at; i++) if (isBodyAt(tokens, i)) return true;
  return false;
}

/** "Will Cabral" and "May Cabral", where no question ("Will Cabral resign?") and no month ("in May Cabral left") can be meant. */
function isGivenName(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const own = tokens[at]?.word;
  if (!own || !(own.classes & (word.auxiliary | word.time))) return false;
  const next = tokens[at + 1];
  if (!next?.capital || next.word.classes || sentence.titleCase || !namingOf(own).given) return false;
  if (at === sentence.first) return tokens[sentence.last - 1]?.text !== '?';
  const before = tokens[at - 1];
  return before?.kind !== 'number' && !((before?.word.classes ?? 0) & (word.preposition | word.time));
}

/** "Joan Tully", "Homes First": behind a name, what would be an adverb in lower case goes on with it. */
function isSurname({ kind, word: { classes } }: Token, { titleCase }: Sentence): boolean {
  return kind === 'word' && classes === word.adverb && !titleCase;
}

function isNameWord(token: Token): boolean {
  const flags = token.word.classes;
  if (token.kind !== 'word' || token.text === 'I' || flags & notNames) return false;
  return !(flags & (word.time | word.preposition));
}
