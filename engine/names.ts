import { type Gender, genderOfFirstName } from '@/engine/first-names';
import { reportingVerb } from '@/engine/reporting-verbs';
import { genderOfRole, isBodyWord, isFirmWord, isRole } from '@/engine/roles';
import type { Sentence } from '@/engine/sentences';
import { isTitleCase } from '@/engine/title-case';
import type { Token } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
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
  firstToken: number;
  /** Behind its last token. */
  lastToken: number;
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
): Name[] {
  const classes = word.classifyTokens(tokens);
  const titleCase = sentences.map((sentence) => isTitleCase(tokens, sentence));
  const known = wordsInsideSentences(tokens, sentences, blocks, titleCase);
  const names: Name[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const headline = titleCase[index] ?? false;
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const end = runEnd(tokens, classes, at, sentence, known, headline);
      if (end <= at) continue;
      const name = toName(tokens, at, end);
      if (name) names.push(name);
      at = end - 1;
    }
  }
  groupNames(names, tokens);
  return names;
}

/** Words with a capital where it is no sentence's first word: those are names. */
function wordsInsideSentences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  blocks: readonly Block[],
  titleCase: readonly boolean[],
): Set<string> {
  const known = new Set<string>();
  for (const [index, sentence] of sentences.entries()) {
    if (blocks[sentence.block]?.kind === 'title' || titleCase[index]) continue;
    for (let i = sentence.firstToken + 1; i < sentence.lastToken; i++) {
      const token = tokens[i];
      if (token?.capital && tokens[i - 1]?.kind !== 'punctuation') known.add(token.text);
    }
  }
  return known;
}

const particles = new Set([
  'de',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'bint',
  'al',
  'ben',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'el',
  'ibn',
  'ter',
  'al-',
]);

/** Behind the last token of the capitalised run that starts at `at`; `at` when none does. */
function runEnd(
  tokens: readonly Token[],
  classes: Uint16Array,
  at: number,
  sentence: Sentence,
  known: ReadonlySet<string>,
  headline: boolean,
): number {
  const first = tokens[at];
  if (!first?.capital || !isNameWord(first, classes[at] ?? 0)) return at;
  const previous = tokens[at - 1];
  const opensSentence = at === sentence.firstToken || previous?.kind === 'punctuation';
  let end = at + 1;
  while (end < sentence.lastToken) {
    const token = tokens[end];
    if (!token) break;
    if (token.capital && token.kind === 'word' && isNameWord(token, classes[end] ?? 0)) end++;
    else {
      const linked = afterLinks(tokens, end);
      if (linked === end || !tokens[linked]?.capital || !continues(tokens, at, end)) break;
      end = linked + 1;
    }
  }
  if (end === at + 1 && (opensSentence || headline) && !known.has(first.text)) {
    const acronym = first.text.length > 1 && first.text === first.text.toUpperCase();
    const next = tokens[end];
    if (!acronym && next?.lower !== "'s" && !genderOfFirstName(first.lower)) return at;
  }
  return end;
}

/** Behind "of", "&", or up to three particles ("van der"). */
function afterLinks(tokens: readonly Token[], at: number): number {
  const lower = tokens[at]?.lower;
  if (lower === 'of' || lower === '&') return at + 1;
  // "Department of Health and Human Services"
  if (lower === 'and' && tokens[at - 2]?.lower === 'of') return at + 1;
  let end = at;
  while (end < at + 3 && particles.has(tokens[end]?.lower ?? '')) end++;
  return end;
}

/** "of" goes on with the name of a body ("Bank of England"), not of a person. */
function continues(tokens: readonly Token[], first: number, at: number): boolean {
  const link = tokens[at]?.lower;
  if (link !== 'of' && link !== 'and') return true;
  for (let i = first; i < at; i++) if (isBodyWord(tokens[i]?.lower ?? '')) return true;
  return false;
}

function isNameWord(token: Token, flags: number): boolean {
  if (token.kind !== 'word' || token.text === 'I' || flags & notNames) return false;
  if (flags & word.time && token.text !== 'May') return false;
  return !(flags & word.preposition);
}

/** Titles and roles before it are not part of a name. */
function toName(tokens: readonly Token[], first: number, end: number): Name | null {
  let from = first;
  let role: string | null = null;
  for (let i = first; i < end; i++) {
    const lower = tokens[i]?.lower ?? '';
    // "Ex-dancer-turned-baker Ines Cabral"
    const description =
      i === first && end - first > 1 && /-\p{Ll}/u.test(tokens[i]?.text ?? '') && lower.length > 12;
    if (!isRole(lower) && !description) continue;
    if (!description) role = lower.replace('.', '');
    from = i + 1;
  }
  if (from >= end) {
    // "the White House Press Secretary": a role alone names nobody.
    return null;
  }
  const before = tokens[from - 1];
  if (!role && before && isRole(before.lower)) role = before.lower;
  if (end - from === 1 && isDemonym(tokens, from)) return null;
  const start = tokens[from]?.start;
  const stop = tokens[end - 1]?.end;
  if (start === undefined || stop === undefined) return null;
  const firstName = genderOfFirstName(tokens[from]?.lower ?? '');
  let body = false;
  for (let i = from; i < end; i++) if (isBodyWord(tokens[i]?.lower ?? '')) body = true;
  const acronym = end - from === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(tokens[from]?.text ?? '');
  const person = role !== null || (firstName !== undefined && end - from > 1 && end - from < 5);
  const ofRole = role === null ? null : genderOfRole(role);
  const gender = ofRole ?? (firstName === 'male' || firstName === 'female' ? firstName : null);
  return {
    start,
    end: stop,
    name: joinWords(tokens, from, end),
    kind:
      body || acronym || (!person && firstName === undefined && isPlaced(tokens, from))
        ? 'body'
        : person
          ? 'person'
          : 'unknown',
    gender: body ? null : gender,
    entity: -1,
    firstToken: from,
    lastToken: end,
    role,
  };
}

/** "Swedish guidance": where somebody or something is from, in front of the noun. */
function isDemonym(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.capital || word.classesOf(next.lower) !== 0) return false;
  return /(?:ish|ese|ian|ean|can|man|ch|qi|ni|eli)$/.test(tokens[at]?.lower ?? '') && !/ed$/.test(next.lower) && !reportingVerb(next.lower);
}

/** "the northern Maran", "in Lund": no person, whatever it is. */
function isPlaced(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - 3; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'the') return true;
    if (/^(?:in|near|across|throughout|outside)$/.test(lower)) return true;
    if (tokens[at]?.kind !== 'word' || !/(?:ern|er)$/.test(lower)) return false;
  }
  return false;
}

function joinWords(tokens: readonly Token[], first: number, end: number): string {
  const words: string[] = [];
  for (let i = first; i < end; i++) words.push(tokens[i]?.text ?? '');
  return words.join(' ');
}

/** Letters that every reader of English knows, where the text does not spell them out. */
const wellKnown: Record<string, string> = {
  US: 'United States',
  'U.S.': 'United States',
  UK: 'United Kingdom',
  'U.K.': 'United Kingdom',
  UN: 'United Nations',
  'U.N.': 'United Nations',
  EU: 'European Union',
  'E.U.': 'European Union',
};

interface Entity {
  name: string;
  words: string[];
  kind: Name['kind'];
  gender: Gender | null;
}

/** Gives each mention its entity and the fullest name. */
function groupNames(names: Name[], tokens: readonly Token[]): void {
  const entities: Entity[] = [];
  const byWords = new Map<string, number>();
  const byEdge = new Map<string, number[]>();
  const add = (name: Name): number => {
    const words = name.name.split(' ');
    const key = words.join(' ').toLowerCase();
    const edge = (text: string) => text.toLowerCase().replace(/\.$/, '');
    let id = byWords.get(key);
    if (id === undefined) {
      id = entities.length;
      entities.push({ name: name.name, words, kind: name.kind, gender: name.gender });
      byWords.set(key, id);
      for (const end of new Set([edge(words[words.length - 1] ?? ''), edge(words[0] ?? '')])) {
        const list = byEdge.get(end);
        if (list) keepLatest(list, id);
        else byEdge.set(end, [id]);
      }
    }
    return id;
  };
  for (const name of names) if (name.lastToken - name.firstToken > 1) name.entity = add(name);
  const byLetters = linkAcronyms(names, tokens);
  const lastSeen = new Map<number, number>();
  names.forEach((name, index) => {
    if (name.entity < 0) {
      const letters = byLetters.get(name.name);
      if (letters !== undefined) name.entity = letters;
      const candidates = (byEdge.get(name.name.toLowerCase().replace(/\.$/, '')) ?? []).filter((id) =>
        fits(entities[id], name),
      );
      if (name.entity < 0) name.entity = nearest(candidates, lastSeen) ?? add(name);
    }
    lastSeen.set(name.entity, index);
    merge(entities[name.entity], name);
  });
  for (const name of names) {
    const entity = entities[name.entity];
    if (!entity) continue;
    name.name = Object.hasOwn(wellKnown, entity.name) ? (wellKnown[entity.name] ?? entity.name) : entity.name;
    name.kind = entity.kind;
    name.gender = entity.gender;
  }
}

/** Few people share a name in one text; more would only cost time. */
function keepLatest(list: number[], id: number): void {
  if (list.length >= 12) list.shift();
  list.push(id);
}

function fits(entity: Entity | undefined, name: Name): boolean {
  if (!entity) return false;
  const last = entity.words[entity.words.length - 1]?.toLowerCase() ?? '';
  // "the Times" is short for the New York Times, "Harlow" for Harlow Energy, "Justice" for no department.
  const short = isFirmWord(last) ? name.name === entity.words[0] : isBodyWord(name.name.toLowerCase());
  if (entity.kind === 'body' && entity.words.length > 1 && !short) return false;
  if (entity.kind === 'body' && name.role) return false;
  return !(name.gender && entity.gender && name.gender !== entity.gender);
}

function nearest(candidates: readonly number[], lastSeen: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let when = -2;
  for (const id of candidates) {
    const seen = lastSeen.get(id) ?? -1;
    if (seen > when) {
      best = id;
      when = seen;
    }
  }
  return best;
}

function merge(entity: Entity | undefined, name: Name): void {
  if (!entity) return;
  if (entity.kind === 'unknown') entity.kind = name.kind;
  entity.gender ??= name.gender;
}

/** "Office of the High Commissioner (OHCHR)": the letters stand for the name before the bracket. */
function linkAcronyms(names: readonly Name[], tokens: readonly Token[]): Map<string, number> {
  const byLetters = new Map<string, number>();
  names.forEach((name, index) => {
    const full = names[index - 1];
    if (
      !full ||
      full.entity < 0 ||
      name.firstToken - full.lastToken !== 1 ||
      tokens[name.firstToken - 1]?.text !== '('
    )
      return;
    if (tokens[name.lastToken]?.text !== ')' || name.lastToken - name.firstToken !== 1) return;
    if (!/^\p{Lu}{2,8}$/u.test(name.name)) return;
    const initials = full.name.replace(/(?:^|[\s-])(\p{Lu})|./gu, '$1');
    if (initials === name.name) byLetters.set(name.name, full.entity);
  });
  return byLetters;
}
