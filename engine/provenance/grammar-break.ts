import { lowerAt, type Token, textAt } from '@/engine/tokens';

/** A break that begins at a token: the token behind it, and what it stands for. */
export interface GrammarBreak {
  last: number;
  plain: string;
  habit: string;
}

/** What can stand in a pattern besides words; each takes one token. */
const kinds: Record<string, (word: string, token: Token | undefined, next: string) => boolean> = {
  // "he", "they", "it's": what begins a clause and never stands behind a preposition.
  '*subject': (word, _token, next) =>
    /^(?:he|she|they|we|i)$/.test(word) || (/^(?:it|that|there)$/.test(word) && /^(?:'s|is|was)$/.test(next)),
  '*gerund': (word, token) =>
    token?.capital === false &&
    word.length > 5 &&
    word.endsWith('ing') &&
    !/^(?:anything|something|everything|nothing|morning|evening|spring|during)$/.test(word),
  '*superlative': (word) =>
    /^(?:most|first)$/.test(word) ||
    /^(?:larg|bigg|young|old|few|great|high|strong|lat|clos|rich|b)est$/.test(word),
  '*number': (_word, token) => token?.kind === 'number',
  '*name': (_word, token) => token?.capital === true && token.kind === 'word',
  '*people': (word) =>
    /^(?:officials?|officers?|police|sources?|spokes(?:man|woman|person)|diplomats?|witnesses|lawyers|aides?|reporters|prosecutors|investigators|researchers|specialists|experts|analysts|consultants|media|knowledge|data|polls?|surveys?|paperwork|documents|figures|reviews|studies|stories)$/.test(
      word,
    ),
  '*weekday': (word) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word),
  '*language': (word, token) => token?.capital === true && languages.test(word),
  '*ruler': (word) => rulers.test(word),
};

const languages =
  /^(?:chinese|french|english|german|russian|spanish|italian|japanese|korean|arabic|turkish|greek|polish|dutch|portuguese|danish|swedish|finnish|norwegian|czech|hungarian|irish|persian|hebrew|hindi|vietnamese|thai|ukrainian|romanian)$/;
/** What no language has. */
const rulers =
  /^(?:president|premier|prime|chancellor|authorities|government|officials|officers|leader|leaders|minister|ministry|police|troops|troopers|forces|army|military|navy|embassy|overseas|international|foreign|state|capital|economy|border|individuals|people|folks|nationals|citizens|companies|firms|corporations|metropolis|city|tech|communist)$/;

/**
 * Grammar that hardly anybody breaks by hand and that putting an expression for a word of another class does: a noun made a verb
 * phrase ("his go to to"), a preposition before a clause ("as a result of he"), an infinitive for a participle ("has turn into").
 * Each `pattern=plain`; `/` parts words of which any may stand there.
 */
const patternList =
  'his/her/their/its/whose/official/state/recent/surprise go to to/by/from/with/was/is/has/had/will/would/could/,/.=visit|' +
  'go to to=visit|one of many *superlative=one of the|as a result of *subject=because|, the place *subject=where|' +
  ', the place his/her/their/many/most=where|earlier than *gerund=before|' +
  'earlier than he/she/they/his/her/their/the=before|has/have/had turn/change into=has become|' +
  'known as for/on/upon/off=called for|referred to as for/on/upon/off=called for|' +
  '*language language *ruler=Chinese president|in response/keeping to/with *people=according to|' +
  'in response/keeping to/with a/an/the/two/three/one/state/federal/some *people=according to|' +
  'in line with *people=according to|based on two/three/some *people=according to|' +
  'instructed me/him/her/us/them that=told me|instructed *name that=told them|instructed *name *name that=told them|' +
  'instructed *name in an interview=told in an interview|instructed *name on/, *name=told them|extra than=more than|' +
  'extra likely/doubtless/important/essential=more likely|doubtless to=likely to|' +
  'greater than a/half/two/three/four/five/six/ten/dozen/*number=more than|lower than a/half/two/three=less than|' +
  'whereas *gerund=while|' +
  'throughout a/an interview/speech/rally/visit/meeting/debate/hearing/briefing/appearance/information/press/news/phone=during|' +
  'crimes/violence/charges/case/allegations/sanctions/discrimination/lawsuit/accusations/war/abuses in opposition to=against|' +
  "right now/moment 's=today’s|" +
  'make/makes/made/making his/her/their/its method/means to/into/again/by/residence/house=make one’s way|' +
  'take/takes/took/taking benefit of=take advantage of|took/takes/taking purpose at=took aim at|' +
  'pay/paid/paying/draw/drew/drawing consideration=pay attention|' +
  'gained the election/nomination/presidency/primary/race=won the election|' +
  'misplaced the election/race/primary/nomination/vote=lost the election|' +
  'misplaced his/her/their job/jobs/seat/life/lives/house/houses=lost his job|' +
  'raise/raised/raising/expressed considerations=raised concerns|seems/seem/appears/appear to be like=looks like|' +
  'has/have/had/was/were/been arrange=set up|round *number percent/per/million/billion/folks/individuals=about|' +
  "*number 's of=thousands of|, in response/keeping to/with *name ./,=according to|" +
  ', in response/keeping to/with the *name ./,=according to|, based on *name ./,=according to|' +
  `, in response/keeping to/with *name *name ./,=according to|”/"/''/, he/she/they mentioned=said|` +
  `”/"/''/, *name mentioned ./on/in=said|` +
  'mentioned in a/an interview/assertion/announcement/information/press/speech=said|mentioned on *weekday=said|' +
  'mentioned *weekday=said';

interface Pattern {
  words: (readonly string[])[];
  plain: string;
}

let patterns: { byFirst: Map<string, Pattern[]>; others: Pattern[] } | undefined;

/** By the words they begin with; made at the first call. */
function allPatterns() {
  if (patterns) return patterns;
  patterns = { byFirst: new Map(), others: [] };
  for (const entry of patternList.split('|')) {
    const [written = '', plain = ''] = entry.split('=');
    const words = written.split(' ').map((word) => word.split('/'));
    const pattern = { words, plain };
    for (const first of words[0] ?? []) {
      if (first.startsWith('*')) patterns.others.push(pattern);
      else patterns.byFirst.set(first, [...(patterns.byFirst.get(first) ?? []), pattern]);
    }
  }
  return patterns;
}

/** The first pattern that fits at a token; `null` when none does. */
export function grammarBreakAt(tokens: readonly Token[], at: number): GrammarBreak | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.lower.endsWith('-yr-old')) return { last: at + 1, plain: 'year-old', habit: 'yr' };
  const { byFirst, others } = allPatterns();
  const list = byFirst.get(token.lower) ?? (token.capital || token.kind === 'number' ? others : []);
  const pattern = list.find((one) => fits(tokens, at, one));
  if (pattern) return { last: at + pattern.words.length, plain: pattern.plain, habit: pattern.plain };
  return isBareFinal(tokens, at) ? { last: at + 2, plain: 'last week', habit: 'final' } : null;
}

function fits(tokens: readonly Token[], at: number, { words }: Pattern): boolean {
  return words.every((choices, offset) => {
    const word = lowerAt(tokens, at + offset);
    return choices.some((choice) =>
      choice.startsWith('*')
        ? kinds[choice]?.(word, tokens[at + offset], lowerAt(tokens, at + offset + 1))
        : choice === word,
    );
  });
}

/** "mentioned final week": without an article it can only be a time. */
function isBareFinal(tokens: readonly Token[], at: number): boolean {
  if (
    lowerAt(tokens, at) !== 'final' ||
    !/^(?:week|month|year|summer|spring|fall|weekend|night)$/.test(lowerAt(tokens, at + 1))
  )
    return false;
  const before = tokens[at - 1];
  return (
    before?.kind === 'word' &&
    !/^(?:the|a|an|his|her|their|its|our|my|your|this|that|each|every|one|in|of|for|and|'s)$/.test(
      before.lower,
    ) &&
    textAt(tokens, at) === 'final'
  );
}
