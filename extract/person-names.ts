import { isPlain } from '@/extract/plain-text';

/** "By" and its like; what follows is a name. Templates often print it without a space behind: "ByAnn Lee". */
const introduction =
  /^[^\p{L}\p{N}]{0,3}(?:(?:words|story|article|text|report|updated|last updated|published|posted|written|reported|content|guest post)\s+)?(?:(?:by|von|par|por|di|door|af|av|od|autor(?:e|in|es)?|auteurs?|authors?|writers?|contributors?|yazar|written|words)(?:\s*[:|]|(?=\s|$))|(?:text|texte|texto|testo|tekst)\s*:)\s*/iu;
const gluedIntroduction = /^(?:(?:Written|Posted|Published) )?[Bb]y(?=\p{Lu}\p{L}+\s)/u;
// The same for a line with ASCII's letters alone.
const plainIntroduction =
  /^[^a-z\d]{0,3}(?:(?:words|story|article|text|report|updated|last updated|published|posted|written|reported|content|guest post)\s+)?(?:(?:by|von|par|por|di|door|af|av|od|autor(?:e|in|es)?|auteurs?|authors?|writers?|contributors?|yazar|written|words)(?:\s*[:|]|(?=\s|$))|(?:text|texte|texto|testo|tekst)\s*:)\s*/i;
const plainGluedIntroduction = /^(?:(?:Written|Posted|Published) )?[Bb]y(?=[A-Z][A-Za-z]+\s)/;

export function withoutIntroduction(line: string): string {
  return isPlain(line)
    ? line.replace(plainIntroduction, '').replace(plainGluedIntroduction, '')
    : line.replace(introduction, '').replace(gluedIntroduction, '');
}

/** "By A, B and C" as names; empty when it is no list of names. */
export function splitNames(line: string): string[] {
  if (/^https?:|^www\.|[<>{}@]/.test(line) || line.length > 200) return [];
  return withoutIntroduction(line)
    .split(/\s*(?:[,;|•]|\s&\s|\s(?:and|und|with)\s)\s*/i)
    .map(withoutEnds)
    .filter(
      (name) =>
        name.length > 1 &&
        name.length < 60 &&
        hasLetter(name) &&
        !/\d{3}|[:(]/.test(name.includes('(') ? name.replace(/\s\(\p{L}+\)/u, '') : name),
    )
    .filter(
      (name) =>
        !/\b(?:images?|getty|photos?)\b|^(?:\w*admin\w*|staff|editors?|newsroom|guest|authors?|webmaster|undefined|null|none|unknown|user|home|.* admin|.* (?:inc|llc|ltd|gmbh|company)\.?)$/i.test(
          name,
        ),
    )
    .filter((name) => !/^[a-z\d_.-]{12,}$|^[a-z\d-]+\.[a-z]{2,3}$/.test(name));
}

function withoutEnds(name: string): string {
  const ends = isPlain(name)
    ? /^[^A-Za-z\d]+|[^A-Za-z\d.)]+$|\s+[-–—]\s.*$/g
    : /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$|\s+[-–—]\s.*$|\s기자$/gu;
  return name.replace(ends, '').trim();
}

function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || /\p{L}/u.test(text);
}

const particles = /^(?:de|da|di|del|della|der|den|van|von|la|le|du|dos|das|bin|al|el|ter|ten|of|y|e)$/i;
/** Words that stand in no name; a set, since a pattern of so many takes long to compile. */
const wordsOfNoName = new Set(
  'read reading minute minutes min update updated published posted share follow comment comments view views ago today yesterday subscribe newsletter photo image getty video more about contact home menu search last first what how why the your our this best top guide guides news blog review reviews reviewed editorial policy press release media money health life business sport sports politics science technology tech world travel food culture real estate marketing digital social january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday senior junior reporter writer editor founder expert analyst manager director professor specialist contributor journalist correspondent written all insight insights category website design style communication campaign spotlight front page section article articles resource resources text size creative center skip save sign log free get learn table contents forum times herald tribune gazette telegraph university institute college ministry event events ended results sidebar show hide'.split(
    ' ',
  ),
);

export function isNoName(text: string): boolean {
  return /\bq&a\b/i.test(text) || text.split(/\W+/).some((word) => wordsOfNoName.has(word.toLowerCase()));
}

const role =
  /\b(?:officer|director|manager|coordinator|editor|reporter|correspondent|head of|president|founder|contributor|writer|professor|expert|sponsored)\b/i;

/** Without what follows a name and says what its bearer does; all, when nothing else is there. */
export function withoutRoles(names: string[]): string[] {
  const bare = names.filter((name) => !role.test(name));
  return bare.length > 0 ? bare : names;
}

/** Whether it reads as a person's name: two to five capitalised words and particles. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 45 || isNoName(text)) return false;
  if (isPlain(text)) {
    return (
      /^[A-Z]/.test(text) &&
      words.every((word) => particles.test(word) || /^\(?[A-Z][A-Za-z.'’-]*\)?$/.test(word))
    );
  }
  return (
    /^\p{Lu}/u.test(text) &&
    words.every((word) => particles.test(word) || /^\(?\p{Lu}[\p{L}\p{M}.'’-]*\)?$/u.test(word))
  );
}
