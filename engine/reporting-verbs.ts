import * as both from '@/engine/common-verbs';
import * as frames from '@/engine/frames';

/** Regular verbs by frame. Collected from the grammars' classes of speech and attitude verbs (Levin 1993, 37 and 29). */
const regular: [number, string][] = [
  [
    frames.says,
    `${both.speak} ` +
      'assume bellow boast blurt chant charge chime continue cry demand deny enthuse exclaim grumble guess gush infer ' +
      'insinuate interject intone marvel mumble murmur mutter pledge plead pontificate pronounce promise propose protest ' +
      'reaffirm reflect regret rejoin request retort roar scoff shout shriek sigh snap sneer snort urge volunteer vow wail ' +
      'accept acclaim ensure illustrate demonstrate present persist preach rave reassert reconfirm restate release declaim ' +
      'notice whine wonder yell post pen email text phone blog grouch ruminate philosophize stipulate summarize rebut bemoan ' +
      'bristle crow deadpan decree advocate certify fume grouse huff inquire enquire query rant sniff tease thunder trumpet ' +
      'drawl croak beam gloat fret agree retweet cable outline rule',
  ],
  [
    frames.tells,
    'assure inform remind advise instruct notify convince persuade reassure alert brief ask warn caution promise counsel implore beg order command lecture',
  ],
  [frames.thinks, `${both.think} hope figure realize determine estimate anticipate insist calculate`],
  [
    frames.treats,
    `${both.judge} ` +
      'backpedal bash blame characterize cite compare credit defend describe disavow dispute echo endorse excoriate knock ' +
      'label liken lionize oppose quote rebuff reference refute reprimand rail object allude refer point talk appeal express ' +
      'voice seek back favor favour name identify list challenge press push ignore encourage celebrate champion apologize ' +
      'disagree lash weigh regard view recognize remember focus touch speculate complain rip salute scorn skewer slap ' +
      'support taunt thank tout trash urge welcome portray brand dub deem discuss address highlight invoke term',
  ],
  [
    frames.wants,
    'want vow pledge promise threaten hope plan refuse decline propose offer expect intend agree prefer ask demand resolve aim',
  ],
];

/** Verbs whose forms do not follow the rules: base, s-form, past, participle, ing-form. */
const irregular: [number, string][] = [
  [frames.says, 'say says said said saying'],
  [frames.says, 'write writes wrote written writing'],
  [frames.says, 'read reads read read reading'],
  [frames.says, 'swear swears swore sworn swearing'],
  [frames.says | frames.thinks, 'find finds found found finding'],
  [frames.says, 'shoot shoots shot shot shooting'],
  [frames.says, 'sing sings sang sung singing'],
  [frames.says, 'forecast forecasts forecast forecast forecasting'],
  [frames.says, 'foretell foretells foretold foretold foretelling'],
  [frames.says, 'hold holds held held holding'],
  [frames.tells, 'tell tells told told telling'],
  [frames.says, 'retell retells retold retold retelling'],
  [frames.tells, 'teach teaches taught taught teaching'],
  [frames.treats, 'speak speaks spoke spoken speaking'],
  [frames.thinks, 'think thinks thought thought thinking'],
  [frames.thinks, 'know knows knew known knowing'],
  [frames.thinks, 'feel feels felt felt feeling'],
  [frames.thinks, 'see sees saw seen seeing'],
  [frames.thinks, 'hear hears heard heard hearing'],
  [frames.thinks, 'learn learns learned learned learning'],
  [frames.thinks, 'understand understands understood understood understanding'],
  [frames.thinks, 'mean means meant meant meaning'],
  [frames.says | frames.thinks, 'show shows showed shown showing'],
];

/** Nouns of the same sense, without their plurals. */
const nouns =
  'claim allegation accusation criticism assertion suggestion belief view argument warning promise pledge vow plan proposal call demand report rumor rumour ' +
  'speculation opinion prediction complaint denial contention assumption fear hope concern question insistence announcement admission ' +
  'decision desire support opposition endorsement praise doubt charge statement comment remark idea notion theory estimate finding ' +
  'recommendation request threat attack intention willingness understanding confidence conclusion evidence indication sign explanation ' +
  'message word reminder consensus perception expectation worry skepticism scepticism anger outrage effort';

let nounForms: Set<string> | undefined;

/** Whether a lower-case word is a noun for something said or held. */
export function isReportingNoun(lower: string): boolean {
  if (!nounForms) {
    nounForms = new Set();
    for (const noun of nouns.split(' '))
      nounForms.add(noun).add(noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);
  }
  return nounForms.has(lower);
}

export interface VerbForm {
  lemma: string;
  frames: number;
  /** An ing-form cannot stand alone as a clause's verb. */
  gerund: boolean;
  /** Past and participle look the same: "accused" may be passive or an adjective. */
  participle: boolean;
  base: boolean;
}

let forms: Map<string, VerbForm> | undefined;

/** The reporting verb a lower-case word is a form of. */
export function reportingVerb(lower: string): VerbForm | undefined {
  forms ??= buildForms();
  return forms.get(lower);
}

function buildForms(): Map<string, VerbForm> {
  const map = new Map<string, VerbForm>();
  const put = (
    form: string,
    lemma: string,
    flags: number,
    gerund: boolean,
    participle: boolean,
    base = form === lemma,
  ) => {
    const known = map.get(form);
    if (known && known.lemma === lemma) known.frames |= flags;
    else if (!known) map.set(form, { lemma, frames: flags, gerund, participle, base });
  };
  for (const [flags, line] of irregular) {
    const [lemma = '', present = '', past = '', participle = '', gerund = ''] = line.split(' ');
    // Where the past looks like the base ("read"), nothing but the place tells them apart.
    for (const form of [lemma, present, past])
      put(form, lemma, flags, false, false, form === lemma && past !== lemma);
    put(participle, lemma, flags, false, true);
    put(gerund, lemma, flags, true, false);
  }
  for (const [flags, lemmas] of regular) {
    for (const lemma of bothSpellings(lemmas)) {
      put(lemma, lemma, flags, false, false);
      put(presentOf(lemma), lemma, flags, false, false);
      for (const stem of stemsOf(lemma)) {
        const past = /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
        put(past, lemma, flags, false, true);
        put(`${lemma.endsWith('ee') ? lemma : stem}ing`, lemma, flags, true, false);
      }
    }
  }
  return map;
}

/** The words of a list, those in -ize in -ise as well. */
export function bothSpellings(list: string): string[] {
  return list.replace(/(\S+)ize\b/g, '$& $1ise').split(' ');
}

/** What -ed and -ing are added to: "admit" -> "admitt", "note" -> "not"; both spellings of "signal". */
function stemsOf(lemma: string): string[] {
  if (lemma.endsWith('e')) return [lemma.slice(0, -1)];
  if (/[ae]l$/.test(lemma)) return [lemma, `${lemma}l`];
  return isDoubled(lemma) ? [lemma + lemma.slice(-1)] : [lemma];
}

/** Whether a verb's last consonant is doubled: "admitted". */
export function isDoubled(verb: string): boolean {
  return /^(?:admit|submit|infer|beg|plan|pen|quip|slam|rip|slap|snap|dub|rebut|chat|refer|fret|regret|concur|aver)$/.test(
    verb,
  );
}

/** "admits", "replies" */
export function presentOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[cg]ho|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
