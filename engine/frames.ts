/* How a reporting verb takes what is reported; bit flags, as one verb may do several. */

/** Takes a clause or words in quotation marks: "said", "wrote". */
export const says = 1;
/** Takes a hearer before them: "told reporters". */
export const tells = 2;
/** What somebody holds, not what was uttered: "believes", "fears". */
export const thinks = 4;
/** Takes a thing spoken about: "criticised", "described", "called". */
export const treats = 8;
/** Takes an infinitive: "wants to", "vowed to". */
export const wants = 16;
/** A noun that stands for saying or holding: "the claim that", "criticism of". */
export const noun = 32;
