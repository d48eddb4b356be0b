const written =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|thrice|double|triple)$/i;

/** Whether a word is a number or has one in it. Of written ones "one" is none: it is a pronoun more often. */
export function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || written.test(word);
}
