/** A made-up report, long enough for context on both sides of most of it. */
export const report = [
  'Harbour bridge to close for repairs',
  'The swing bridge over the Weser harbour will close to all traffic from 4 March, the port authority said on Tuesday.',
  '“We looked at every other way of doing this,” said Marta Lindqvist, who leads the authority’s works department. ' +
    '“The bearings are worn out and we cannot wait for another winter.”',
  'Ferries will run every twenty minutes between the fish market and the old customs house while the work goes on. ' +
    'Tickets cost two euros; children travel free.',
  'Traders on the eastern quay say they were not asked. Jonas Okafor, who sells nets and rope, expects to lose a third of his trade.',
  '“Nobody crosses the water on foot to buy forty metres of rope,” he said.',
  'The works are expected to take eleven weeks and to cost 3.2 million euros. A similar closure in 2011 lasted half a year.',
  'The council will vote on a fund for affected shops on 18 February. Councillor Petra Haas said that she would support it.',
  'A second report on the state of the lock gates is due in June.',
].join('\n');

/** Where some words stand in a text; an error when they do not. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the example.`);
  return { start, end: start + words.length };
}
