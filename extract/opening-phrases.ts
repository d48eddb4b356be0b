interface Phrase {
  /** For a block's opening. */
  pattern: RegExp;
  /** Small letters of which the opening must hold one: far cheaper to look for than a pattern that may stand anywhere. */
  needs?: readonly string[];
  /** Or it must begin so. */
  begins?: RegExp;
  /** Counts as well at the opening's end; it is at most 13 code units long. */
  end?: RegExp;
}

/** Words that pages print around an article, in the languages that the training pages have most of. */
const phrases: Phrase[] = [
  {
    pattern:
      /^(?:read (?:more|also|next)|see also|also read|more:|related|recommended|lire aussi|lesen sie auch|mehr zum thema|lea también|leggi anche|lees ook|click here|view (?:all|more)|load more|show more)/i,
  },
  {
    pattern:
      /\b(?:newsletter|subscri|sign up|log ?in|register|abonn|suscr[ií]b|iscriviti|cookies?|privacy)\b/i,
    needs: [
      'newsletter',
      'subscri',
      'sign up',
      'log',
      'register',
      'abonn',
      'suscr',
      'iscriviti',
      'cookie',
      'privacy',
    ],
  },
  {
    pattern: /©|\(c\)|copyright|all rights reserved|alle rechte|tous droits|derechos reservados/i,
    needs: ['©', '(c)', 'copyright', 'all rights', 'alle rechte', 'tous droits', 'derechos'],
  },
  {
    pattern: /^(?:advertisement|ad|anzeige|werbung|publicidad|publicité|reklam[ae]?|pubblicità|sponsored)\b/i,
  },
  {
    pattern:
      /^(?:photo|image|foto|picture|credit|source|bild|video|watch|file photo|getty|getty images|reuters|ap|afp)\b/i,
    end: /(?:getty images|reuters|\/ap|afp|photo)\)?$/i,
  },
  {
    pattern:
      /^(?:share|tweet|facebook|twitter|whatsapp|email|e-mail|print|follow|comment|comments|reply|like|tags?|topics?|filed under|categor)/i,
  },
  {
    pattern:
      /^(?:by|von|par|por|di|door)\s+\p{Lu}|^(?:updated|published|posted|last (?:updated|modified))\b|\b(?:min(?:ute)?s? read)\b/iu,
    needs: [' read'],
    begins: /^[bvpdul]/i,
  },
  {
    pattern:
      /\b(?:is an? |is the )(?:\w+ ){0,4}(?:reporter|editor|writer|author|journalist|correspondent|professor|director|contributor|columnist)\b|\bfollow (?:him|her|them|us)\b/i,
    needs: [
      'reporter',
      'editor',
      'writer',
      'author',
      'journalist',
      'correspondent',
      'professor',
      'director',
      'contributor',
      'columnist',
      'follow ',
    ],
  },
];

/** For each of the phrases 1 when a block opens with it, else 0. `opening`: up to 300 code units. */
export function phrasesIn(opening: string): number[] {
  const lower = opening.toLowerCase();
  return phrases.map(({ pattern, needs, begins, end }) => {
    if (end?.test(opening.slice(-13))) return 1;
    if (needs && !begins?.test(opening) && !needs.some((part) => lower.includes(part))) return 0;
    return pattern.test(opening) ? 1 : 0;
  });
}
