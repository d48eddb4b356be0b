import { type Gender, genderOfFirstName } from '@/engine/first-names';
import type { Name } from '@/engine/names';
import { isBodyWord, isFirmWord } from '@/engine/roles';
import { lowerAt, type Token, textAt } from '@/engine/tokens';

/** Letters that every reader of English knows, where the text does not spell them out. */
const wellKnown = new Map([
  ['US', 'United States'],
  ['U.S.', 'United States'],
  ['UK', 'United Kingdom'],
  ['U.K.', 'United Kingdom'],
  ['UN', 'United Nations'],
  ['U.N.', 'United Nations'],
  ['EU', 'European Union'],
  ['E.U.', 'European Union'],
]);

interface Entity {
  name: string;
  /** Its first word, and its last one in lower case. */
  first: string;
  last: string;
  /** Whether it is more than one word. */
  several: boolean;
  kind: Name['kind'];
  gender: Gender | null;
  /** Index of the mention before the one that is looked at, -1 for none. */
  seen: number;
}

/** Gives each mention its entity and the fullest name. */
export function groupNames(names: Name[], tokens: readonly Token[]): void {
  const entities: Entity[] = [];
  const byName = new Map<string, number>();
  const byEdge = new Map<string, number[]>();
  const shorter = new Map<string, number>();
  const add = (name: Name): number => {
    const key = keyOf(name, tokens);
    const known = byName.get(key);
    if (known !== undefined) return known;
    const id = entities.length;
    const first = textAt(tokens, name.first);
    const space = name.name.lastIndexOf(' ');
    const last = toLower(name.name.slice(space + 1));
    entities.push({
      name: name.name,
      first,
      last,
      several: space > 0,
      kind: name.kind,
      gender: name.gender,
      seen: -1,
    });
    byName.set(key, id);
    addTo(byEdge, withoutStop(last), id);
    const opening = lowerAt(tokens, name.first);
    if (opening !== last) addTo(byEdge, withoutStop(opening), id);
    if (name.kind !== 'body' && name.name.indexOf(' ') < space)
      addShorter(shorter, name.name.split(' '), name.kind === 'person', id, byEdge);
    return id;
  };
  for (const name of names) if (name.name.includes(' ')) name.entity = add(name);
  const byLetters = linkAcronyms(names, tokens);
  names.forEach((name, index) => {
    if (name.entity < 0)
      name.entity =
        byLetters.get(name.name) ?? nearest(name, keyOf(name, tokens), byEdge, entities) ?? add(name);
    else if (shorter.size > 0 && name.kind !== 'body') {
      const whole = shorter.get(keyOf(name, tokens));
      if (whole !== undefined && fitsGender(entities[whole], name)) name.entity = whole;
    }
    const entity = entities[name.entity];
    if (!entity) return;
    entity.seen = index;
    if (entity.kind === 'unknown') entity.kind = name.kind;
    entity.gender ??= name.gender;
  });
  for (const name of names) {
    const entity = entities[name.entity];
    if (!entity) continue;
    name.name = wellKnown.get(entity.name) ?? entity.name;
    name.kind = entity.kind;
    name.gender = entity.gender;
  }
}

/** A name in lower case; that of a single word is there already. */
function keyOf({ name, first: firstToken, last: lastToken }: Name, tokens: readonly Token[]): string {
  return lastToken - firstToken === 1 ? lowerAt(tokens, firstToken) : toLower(name);
}

/** In lower case, typographic apostrophes made straight. */
function toLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Few people share a name in one text; more would only cost time. */
function addTo(byEdge: Map<string, number[]>, edge: string, id: number): void {
  const list = byEdge.get(edge);
  if (!list) {
    byEdge.set(edge, [id]);
    return;
  }
  if (list.length >= 12) list.shift();
  list.push(id);
}

function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

function fits(entity: Entity, name: Name, lower: string): boolean {
  // "the Times" is short for the New York Times, "Harlow" for Harlow Energy, "Justice" for no department.
  if (entity.kind === 'body' && entity.several) {
    const short = isFirmWord(entity.last) ? name.name === entity.first : isBodyWord(lower);
    if (!short) return false;
  }
  if (entity.kind === 'body' && name.role) return false;
  return fitsGender(entity, name);
}

function fitsGender(entity: Entity | undefined, { gender }: Name): boolean {
  return !(gender && entity?.gender && gender !== entity.gender);
}

/** What else somebody of several surnames is called: "Ní Bhriain", "De la Cruz", "Lau" of "Regina Lau Suet-ying". */
function addShorter(
  shorter: Map<string, number>,
  words: readonly string[],
  person: boolean,
  id: number,
  byEdge: Map<string, number[]>,
): void {
  const lower = words.map(toLower);
  for (let i = 1; i < lower.length - 1; i++) {
    shorter.set(lower.slice(i).join(' '), id);
    if (!person) continue;
    if (i > 1) shorter.set(lower.slice(0, i).join(' '), id);
    const inner = lower[i] ?? '';
    if (inner !== words[i] && inner.length > 2 && !genderOfFirstName(inner)) addTo(byEdge, inner, id);
  }
}

/** The one of that name who was named last. */
function nearest(
  name: Name,
  lower: string,
  byEdge: ReadonlyMap<string, readonly number[]>,
  entities: readonly Entity[],
): number | undefined {
  let best: number | undefined;
  let when = -2;
  for (const id of byEdge.get(withoutStop(lower)) ?? []) {
    const entity = entities[id];
    if (!entity || entity.seen <= when || !fits(entity, name, lower)) continue;
    best = id;
    when = entity.seen;
  }
  return best;
}

/** "Office of the High Commissioner (OHCHR)": the letters stand for the name before the bracket. */
function linkAcronyms(names: readonly Name[], tokens: readonly Token[]): Map<string, number> {
  const byLetters = new Map<string, number>();
  names.forEach((name, index) => {
    const full = index > 0 ? names[index - 1] : undefined;
    if (!full || full.entity < 0 || name.first - full.last !== 1 || tokens[name.first - 1]?.text !== '(')
      return;
    if (tokens[name.last]?.text !== ')' || name.last - name.first !== 1) return;
    if (!/^\p{Lu}{2,8}$/u.test(name.name)) return;
    const initials = full.name.replace(/(?:^|[\s-])(\p{Lu})|./gu, '$1');
    if (initials === name.name) byLetters.set(name.name, full.entity);
  });
  return byLetters;
}
