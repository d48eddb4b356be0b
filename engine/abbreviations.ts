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

/** Lower-case words, without the stop, that are usually followed by one that ends no sentence. */
export function abbreviations(): Set<string> {
  all ??= new Set(`${beforeNames} ${others}`.split(' '));
  return all;
}

/** Those of them that stand before a name. */
export function titleAbbreviations(): Set<string> {
  titles ??= new Set(beforeNames.split(' '));
  return titles;
}
