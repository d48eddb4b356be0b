/** What a word can be for the claim rules: one bit each, so that a word can be several things at once. */
export const wordClass = {
  /** Plural: people who are near to events and not named ("officials", "aides"). */
  insiders: 1 << 0,
  /** Plural: people of a kind ("critics", "experts", "lawmakers"). */
  group: 1 << 1,
  /** Singular: one such person ("official", "source"). */
  person: 1 << 2,
  /** Singular: one of a group ("critic", "lawmaker"). */
  member: 1 << 31,
  /** "people", "individuals", "those", "others". */
  people: 1 << 3,
  /** "some", "several", "many", "two". */
  quantity: 1 << 4,
  /** "number", "dozens", "group": before "of". */
  measure: 1 << 5,
  /** "study", "polls", "figures". */
  data: 1 << 6,
  /** Verbs of saying that something is so. */
  speak: 1 << 7,
  /** Verbs of holding that something is so. */
  think: 1 << 8,
  /** Verbs of praising and blaming. */
  judge: 1 << 9,
  /** Participles of "is believed to". */
  reported: 1 << 10,
  /** "former": only people are. */
  former: 1 << 11,
  auxiliary: 1 << 12,
  preposition: 1 << 13,
  /** Words at which a clause begins or ends: "that", "who", "while", "and". */
  boundary: 1 << 14,
  determiner: 1 << 15,
  adverb: 1 << 16,
  /** "I", "he", "they". */
  pronoun: 1 << 17,
  /** "Friday", "today". */
  day: 1 << 18,
  /** "anonymous", "unnamed". */
  nameless: 1 << 19,
  /** "familiar", "close", "briefed": what makes people a source. */
  informed: 1 << 20,
  /** "reportedly", "speculation": nobody behind it. */
  hearsay: 1 << 21,
  /** "alleged", "accusations". */
  allege: 1 << 22,
  /** "denied", "dismissed". */
  deny: 1 << 23,
  /** "apparently", "may". */
  hedge: 1 << 24,
  /** "largest", "thousands". */
  extent: 1 << 25,
  /** Forms of a verb. */
  baseForm: 1 << 26,
  sForm: 1 << 27,
  pastForm: 1 << 28,
  participle: 1 << 29,
  ingForm: 1 << 30,
} as const;
