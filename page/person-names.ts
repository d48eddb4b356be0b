/** "By" and its like; what follows is a name. Templates often print it without a space behind: "ByAnn Lee". */
const introduction =
  /^[^\p{L}\p{N}]{0,3}(?:(?:words|story|article|text|report|updated|last updated|published|posted|written|reported|content|guest post)\s+)?(?:(?:by|von|par|por|di|door|af|av|od|autor(?:e|in|es)?|auteurs?|authors?|writers?|contributors?|yazar|written|words)(?:\s*[:|]|(?=\s|$))|(?:text|texte|texto|testo|tekst)\s*:)\s*/iu;
const gluedIntroduction = /^(?:(?:Written|Posted|Published) )?[Bb]y(?=\p{Lu}\p{L}+\s)/u;

export function withoutIntroduction(line: string): string {
  return line.replace(introduction, '').replace(gluedIntroduction, '');
}

/** "By A, B and C" as names; empty when it is no list of names. */
export function splitNames(line: string): string[] {
  if (/^https?:|^www\.|[<>{}@]/.test(line) || line.length > 200) return [];
  return withoutIntroduction(line)
    .split(/\s*(?:[,;|•]|\s&\s|\s(?:and|und|with)\s)\s*/i)
    .map((name) => name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$|\s+[-–—]\s.*$|\s기자$/gu, '').trim())
    .filter(
      (name) =>
        name.length > 1 &&
        name.length < 60 &&
        /\p{L}/u.test(name) &&
        !/\d{3}|[:(]/.test(name.replace(/\s\(\p{L}+\)/u, '')),
    )
    .filter(
      (name) =>
        !/\b(?:images?|getty|photos?)\b|^(?:\w*admin\w*|staff|editors?|newsroom|guest|authors?|webmaster|undefined|null|none|unknown|user|home|.* admin|.* (?:inc|llc|ltd|gmbh|company)\.?)$/i.test(
          name,
        ),
    )
    .filter((name) => !/^[a-z\d_.-]{12,}$|^[a-z\d-]+\.[a-z]{2,3}$/.test(name));
}

const particles = /^(?:de|da|di|del|della|der|den|van|von|la|le|du|dos|das|bin|al|el|ter|ten|of|y|e)$/i;
export const noName =
  /\b(?:read|reading|minutes?|min|updated?|published|posted|share|follow|comments?|views?|ago|today|yesterday|subscribe|newsletter|photo|image|getty|video|more|about|contact|home|menu|search|last|first|what|how|why|the|your|our|this|best|top|guides?|news|blog|reviews?|reviewed|editorial|policy|press|release|media|money|health|life|business|sports?|politics|science|technology|tech|world|travel|food|culture|real|estate|marketing|digital|social|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|senior|junior|reporter|writer|editor|founder|expert|analyst|manager|director|professor|specialist|contributor|journalist|correspondent|written|all|insights?|category|website|design|style|communication|campaign|spotlight|front|page|section|articles?|resources?|text|size|creative|center|skip|save|sign|log|free|get|learn|table|contents|forum|q&a)\b/i;

/** Whether it reads as a person's name: two to five capitalised words and particles. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 45 || noName.test(text)) return false;
  return (
    /^\p{Lu}/u.test(text) &&
    words.every((word) => particles.test(word) || /^\(?\p{Lu}[\p{L}\p{M}.'’-]*\)?$/u.test(word))
  );
}
