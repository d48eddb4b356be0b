/* What a word can be for the claim rules: one bit each, so that a word can be several things at once. */
/** Plural: people who are near to events and not named ("officials", "aides"). */
export const insiders = 1 << 0;
/** Plural: people of a kind ("critics", "experts", "lawmakers"). */
export const group = 1 << 1;
/** Singular: one such person ("official", "source"). */
export const person = 1 << 2;
/** Singular: one of a group ("critic", "lawmaker"). */
export const member = 1 << 31;
/** "people", "individuals", "those", "others". */
export const people = 1 << 3;
/** "some", "several", "many", "two". */
export const quantity = 1 << 4;
/** "number", "dozens", "group": before "of". */
export const measure = 1 << 5;
/** "study", "polls", "figures". */
export const data = 1 << 6;
/** Verbs of saying that something is so. */
export const speak = 1 << 7;
/** Verbs of holding that something is so. */
export const think = 1 << 8;
/** Verbs of praising and blaming. */
export const judge = 1 << 9;
/** Participles of "is believed to". */
export const reported = 1 << 10;
/** "former": only people are. */
export const former = 1 << 11;
export const auxiliary = 1 << 12;
export const preposition = 1 << 13;
/** Words at which a clause begins or ends: "that", "who", "while", "and". */
export const boundary = 1 << 14;
export const determiner = 1 << 15;
export const adverb = 1 << 16;
/** "I", "he", "they". */
export const pronoun = 1 << 17;
/** "Friday", "today". */
export const day = 1 << 18;
/** "anonymous", "unnamed". */
export const nameless = 1 << 19;
/** "familiar", "close", "briefed": what makes people a source. */
export const informed = 1 << 20;
/** "reportedly", "speculation": nobody behind it. */
export const hearsay = 1 << 21;
/** "alleged", "accusations". */
export const allege = 1 << 22;
/** "denied", "dismissed". */
export const deny = 1 << 23;
/** "apparently", "may". */
export const hedge = 1 << 24;
/** "largest", "thousands". */
export const extent = 1 << 25;
/** Forms of a verb. */
export const baseForm = 1 << 26;
export const sForm = 1 << 27;
export const pastForm = 1 << 28;
export const participle = 1 << 29;
export const ingForm = 1 << 30;
