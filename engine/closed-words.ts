/* Closed classes of English, in lower case, that the grammar and the rules for claims have in common; each adds its own. */

export const auxiliaries =
  'is are was were be been being am has have had having do does did will would can could may might must shall should ' +
  "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot";

export const prepositions =
  'of in on at by for with from to into onto over under about after before during against between among through across ' +
  'around behind beyond despite inside outside near since until toward towards upon within without like amid alongside ' +
  'regarding concerning per via throughout off above below';

/** Days, months but May, and other words for when. */
export const days =
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
  'october november december today yesterday week month year morning afternoon evening night weekend';

/** But those that end in -ly. */
export const adverbs =
  'also then later earlier now just even still again already once never always often soon ago here too quite rather ' +
  'perhaps maybe however instead meanwhile further only so back yesterday today tomorrow tonight thus therefore ' +
  'first twice long';

export const conjunctions = 'and or but nor yet';

/** Words that open a clause, and those among them that stand for somebody or something. */
export const openers = 'when while if because although though unless whereas where why how what whether';
export const relatives = 'who which that whom whose';
