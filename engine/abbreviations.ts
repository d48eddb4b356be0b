/** Titles: the stop after them never ends a sentence. */
const beforeNames =
  'mr mrs ms mx dr prof rev hon sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj pvt cpl st fr sr supt insp ' +
  'det messrs mssrs pres atty asst amb';

/** Abbreviations that may also end a sentence. */
const others =
  'jr sr inc corp ltd co bros llc plc etc vs no nos est dept div assn jan feb mar apr jun jul aug sep sept oct nov dec mon ' +
  'tue tues wed thu thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ' +
  'ore pa penn tenn tex va vt wash wis wyo ave blvd rd ft mt vol fig eds al approx ph.d';

let all: Set<string> | undefined;
let titles: Set<string> | undefined;

/** Whether a stop right behind a word belongs to it: behind an initial, and behind a short word, or its last part, that is known. */
export function isAbbreviation(text: string): boolean {
  if (text.length === 1) return /\p{Lu}/u.test(text);
  if (text.length > 9) return false;
  all ??= new Set(`${beforeNames} ${others}`.split(' '));
  const last = text.slice(text.lastIndexOf('-') + 1).toLowerCase();
  return all.has(last) || /^[a-z](?:\.[a-z])+$/.test(last);
}

/** Those of them that stand before a name. */
export function titleAbbreviations(): Set<string> {
  titles ??= new Set(beforeNames.split(' '));
  return titles;
}
