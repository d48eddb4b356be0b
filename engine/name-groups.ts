import type { Gender } from '@/engine/first-names';
import type { Name } from '@/engine/names';
import { isBodyWord, isFirmWord } from '@/engine/roles';
import type { Token } from '@/engine/tokens';

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
  /** The last of them in lower case. */
  last: string;
  kind: Name['kind'];
  gender: Gender | null;
}

/** Gives each mention its entity and the fullest name. */
export function groupNames(names: Name[], tokens: readonly Token[]): void {
  const entities: Entity[] = [];
  const byWords = new Map<string, number>();
  const byEdge = new Map<string, number[]>();
  const add = (name: Name): number => {
    const key = name.name.toLowerCase();
    let id = byWords.get(key);
    if (id === undefined) {
      id = entities.length;
      const words = name.name.split(' ');
      const last = words[words.length - 1]?.toLowerCase() ?? '';
      entities.push({ name: name.name, words, last, kind: name.kind, gender: name.gender });
      byWords.set(key, id);
      for (const end of new Set([withoutStop(last), withoutStop(words[0]?.toLowerCase() ?? '')])) {
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
      else name.entity = nearest(name, byEdge, entities, lastSeen) ?? add(name);
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

function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

function fits(entity: Entity | undefined, name: Name, lower: string): boolean {
  if (!entity) return false;
  // "the Times" is short for the New York Times, "Harlow" for Harlow Energy, "Justice" for no department.
  if (entity.kind === 'body' && entity.words.length > 1) {
    const short = isFirmWord(entity.last) ? name.name === entity.words[0] : isBodyWord(lower);
    if (!short) return false;
  }
  if (entity.kind === 'body' && name.role) return false;
  return !(name.gender && entity.gender && name.gender !== entity.gender);
}

/** The one of that name who was named last. */
function nearest(
  name: Name,
  byEdge: ReadonlyMap<string, readonly number[]>,
  entities: readonly Entity[],
  lastSeen: ReadonlyMap<number, number>,
): number | undefined {
  const lower = name.name.toLowerCase();
  let best: number | undefined;
  let when = -2;
  for (const id of byEdge.get(withoutStop(lower)) ?? []) {
    if (!fits(entities[id], name, lower)) continue;
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
