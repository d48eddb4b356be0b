import * as wordClass from '@/engine/claims/word-class';

const auxiliaries =
  "be am is are was were been being 's 're have has had 've having do does did will would shall should can could may might must " +
  "won't wouldn't can't couldn't don't doesn't didn't haven't hasn't hadn't isn't aren't wasn't weren't cannot ought";
const prepositions =
  'of in at on for with from by about into onto over under after before between among amongst against during through throughout ' +
  'across around near within without toward towards upon behind beyond despite per to inside outside than like amid since ' +
  'until till via including regarding concerning alongside above below off as';
const boundaries =
  'that which who whom whose what where when while whilst whereas because if unless although though but and or nor so how why ' +
  'whether yet';
const determiners =
  'the a an this these those his her its their our my your another each every no any such one other';
const pronouns =
  "i you he she it we they me him us them himself herself itself themselves there i'm he's she's they're we're it's";
const adverbs =
  'also still now then even often never always again already just only too so however perhaps maybe rather quite later earlier ' +
  'soon once twice not first thus therefore instead meanwhile elsewhere here alike further away back long far ago privately ' +
  'today yesterday tomorrow tonight likewise otherwise nonetheless nevertheless moreover additionally';
const days =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april ' +
  'may june july august september october november december jan. feb. aug. sept. oct. nov. dec. today yesterday week month year ' +
  'morning afternoon evening night weekend';
const quantities =
  'some several many most few numerous various countless multiple two three four five six seven eight nine ten dozen ' +
  'all certain different other another one';
const measures =
  'number dozens scores hundreds thousands handful couple group chorus majority minority range series array variety host slew lot ' +
  'lots plenty coalition bunch raft one two three four five six some many most several few any none both all pair ' +
  'trio quartet spate crowd band panel cross-section mix';

export function addFunctionWords(words: Map<string, number>): void {
  addAll(words, auxiliaries, wordClass.auxiliary);
  addAll(words, prepositions, wordClass.preposition);
  addAll(words, boundaries, wordClass.boundary);
  addAll(words, determiners, wordClass.determiner);
  addAll(words, pronouns, wordClass.pronoun);
  addAll(words, adverbs, wordClass.adverb);
  addAll(words, days, wordClass.day);
  addAll(words, quantities, wordClass.quantity);
  addAll(words, measures, wordClass.measure);
}

function addAll(words: Map<string, number>, list: string, bits: number): void {
  for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bits);
}
