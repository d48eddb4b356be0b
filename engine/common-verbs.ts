/* Verbs that both the search for attributions and the rules for claims know, in their base form; each adds its own. */

/** Of saying. */
export const speak =
  'add admit acknowledge affirm allege announce answer argue assert caution claim clarify comment complain concede ' +
  'conclude concur confess confirm contend counter declare disclose elaborate emphasize estimate explain hint imply ' +
  'indicate insist joke lament maintain mention muse note observe opine predict proclaim quip recall reckon recommend ' +
  'recount reiterate relate remark repeat reply report respond reveal speculate state stress submit suggest surmise ' +
  'testify theorize tweet underline underscore utter venture warn whisper posit attest signal detail';

/** Of holding. */
export const think =
  'believe suspect fear doubt consider expect worry imagine presume suppose conclude discover agree assume';

/** Of praising and blaming. */
export const judge =
  'accuse applaud assail attack blast call castigate chide condemn criticize decry denounce deride dismiss hail lambast ' +
  'lambaste laud mock praise question rebuke reject ridicule scold slam';
