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
  kind: Name['kind'];
  gender: Gender | null;
}

/** Gives each mention its entity and the fullest name. */
export function groupNames(names: Name[], tokens: readonly Token[]): void {
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
