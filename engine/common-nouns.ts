/* Nouns that stand before a name ("President Xi") and, for the rules for claims, for people who are not named; singular. */

/** Of those who are near to what happens. */
export const offices =
  'officer aide adviser advisor operative strategist diplomat envoy executive deputy detective consultant representative';

/** Of people of a kind. */
export const callings =
  'analyst professor researcher historian pollster doctor lawmaker congressman senator leader governor mayor republican ' +
  'democrat producer teacher student reporter correspondent editor strategist imam rabbi bishop coach prosecutor ' +
  'commander principal manager director boss owner founder inspector';
