import { isPersonNoun } from '@/engine/claims/people';
import { callings, offices } from '@/engine/common-nouns';
import type { Gender } from '@/engine/first-names';

/** Words for what somebody is, as they stand before a name ("President Xi") or for one ("the president"). */
const roles =
  `${offices} ${callings} ` +
  'president minister secretary sen rep congresswoman chairman chairwoman chair chief commissioner ambassador premier ' +
  'chancellor king queen prince princess pope archbishop cardinal father rev reverend dr prof judge justice attorney ' +
  'sheriff captain skipper colonel general major lieutenant sergeant admiral councilman councilwoman councillor speaker ' +
  'spokesman spokeswoman spokesperson economist author actor actress singer journalist columnist anchor host moderator ' +
  'activist candidate nominee cllr td msp mla pc det con alhaji baroness sheikh mr mrs ms miss mx sir dame lord lady gov ' +
  'gen lt col sgt capt maj ceo lawyer scientist physicist sociologist superintendent undersecretary supt pres hon sens ' +
  'reps messrs insp witness mogul billionaire businessman businesswoman star legend partner president-elect mp mep fr datuk dato seri ' +
  'sri shri smt mallam hajia cp dsp acp cs cm pm taoiseach tánaiste justices';

/** Words that name a body of people when they end a name, or stand in it. */
const bodies =
  'agency ministry department office committee commission council court bank institute institution university college school association union party ' +
  'group company corporation corp inc ltd llc co news times post journal tribune herald gazette press guardian observer network foundation fund ' +
  'federation organization organisation society club church hospital police force army navy bureau board authority administration government ' +
  'parliament congress senate house assembly league alliance coalition campaign center centre service services network tv radio magazine review ' +
  'standard industries airlines holdings partners capital technologies systems international watch trust team republicans democrats conservatives ' +
  'labour tories conference commission americans nations states kingdom forum summit project initiative cabinet';

/** Words in the names of places: nobody is called "he" by them, and "Mexico" is not short for Mexico City. */
const places =
  'city county street avenue road river island islands valley beach lake mountain mountains bay park square airport coast ocean sea gulf peninsula ' +
  'province region district village town hills heights springs falls creek harbor harbour port bridge hall palace prison border strip bank desert republic ' +
  'pharmacy store stores hotel restaurant cafe clinic laboratory museum gallery theater theatre library zoo farm studio studios records pictures films ' +
  'entertainment productions station bakery market';

/** Words behind the name proper of a firm: "Harlow" is short for Harlow Energy. */
const firms =
  'inc corp co ltd llc plc energy group holdings industries partners technologies systems motors airlines pharmaceuticals bancorp electric oil media labs';

/** Words for people by what they are to others; the claims know more. */
const others =
  'partner cousin widow widower fiance fiancee teammate team-mate co-star co-host co-author boy girl child elder';

let otherWords: Set<string> | undefined;
let roleWords: Set<string> | undefined;
let bodyWords: Set<string> | undefined;
let firmWords: Set<string> | undefined;

/** Whether a lower-case word, without a final stop, says what somebody is. */
export function isRole(lower: string): boolean {
  roleWords ??= new Set(roles.split(' '));
  return roleWords.has(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}

/** Whether a lower-case noun says that somebody, and not something, is meant. */
export function isSomebody(lower: string): boolean {
  otherWords ??= new Set(others.split(' '));
  return isRole(lower) || isPersonNoun(lower) || otherWords.has(lower) || genderOfRole(lower) !== null;
}

/** Whether a lower-case word makes a name the name of a body. */
export function isBodyWord(lower: string): boolean {
  bodyWords ??= new Set(`${bodies} ${places} ${firms}`.split(' '));
  return bodyWords.has(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}

/** Whether a lower-case word only says that a name is a firm's. */
export function isFirmWord(lower: string): boolean {
  firmWords ??= new Set(firms.split(' '));
  return firmWords.has(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}

/** What a title or role says of gender. */
export function genderOfRole(lower: string): Gender | null {
  const word = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  if (
    /woman$|^(?:mrs|ms|miss|dame|lady|queen|princess|actress|(?:grand|step)?(?:mother|daughter)|sister|wife|mum|mom|aunt|niece|girlfriend)$/.test(
      word,
    )
  )
    return 'female';
  if (
    /[a-z]man$|^(?:mr|sir|lord|king|prince|pope|bishop|(?:grand|step)?(?:father|son)|brother|husband|man|dad|uncle|nephew|boyfriend)$/.test(
      word,
    )
  )
    return 'male';
  return null;
}
