import { expect, test } from 'vitest';
import { triggersOf } from '@/tests/engine/claims/claims-of';

test.each([
  ['The dam may not hold, officials said.', 'officials', 'plain, behind the claim'],
  ['A nameless supply on the ministry mentioned a leak.', 'nameless supply', 'spun'],
  ['A senior official said the dam may not hold.', 'A senior official', 'singular'],
  ['The dam is safe, said one engineer on the site.', 'one engineer', 'inverted'],
  ['“It is over,” said a party veteran.', 'a party veteran', 'a noun that no list has, behind a quote'],
  [
    'A diplomat familiar with the talks, who was not authorised to speak publicly, said it was off.',
    'A diplomat',
    'a verb right behind a clause',
  ],
  [
    'A ministry official who asked not to be named because talks are continuing said it was off.',
    'A ministry official',
    'why the name is kept back',
  ],
  [
    'The deal is done, according to two people familiar with the talks.',
    'two people familiar with the talks',
    'people made a source',
  ],
  [
    'People with direct knowledge of the deal said it was off.',
    'People with direct knowledge of the deal',
    'people made a source',
  ],
  ['Those close to the minister say he will go.', 'Those close to the minister', 'close to'],
  [
    'Three diplomats briefed on the call told reporters that nothing was agreed.',
    'Three diplomats',
    'briefed on',
  ],
  [
    'Aides to the mayor have privately conceded that the vote is lost.',
    'Aides',
    'a phrase and an adverb between',
  ],
  [
    'Several officials, speaking on condition of anonymity, said the plan is dead.',
    'Several officials',
    'an aside between',
  ],
  [
    'An official who asked not to be named said the plan is dead.',
    'An official',
    'a relative clause between',
  ],
  [
    "One of the president's advisers pointed out that it was late.",
    "One of the president's advisers",
    'one of',
  ],
  ['The files came from an anonymous tipster who knew the building.', 'anonymous tipster', 'the word itself'],
  [
    'The files were sent by a nameless supply who broke into the office.',
    'nameless supply',
    'spun: anonymous source',
  ],
  ['The dam may not hold, in keeping with an aide.', 'an aide', 'spun: according to'],
  ['Talks near an end, official says', 'official', 'a headline without article'],
])('%s', (text, trigger) => {
  expect(triggersOf(text, 'anonymous-source')).toEqual([trigger]);
});

test('the same people again', () => {
  const text = 'Two people familiar with the talks said it was over.\n\nThe mayor left, the people said.';
  expect(triggersOf(text, 'anonymous-source')).toEqual(['Two people familiar with the talks', 'the people']);
});

test('the source again, after a source', () => {
  const text = 'A source said the van was late.\n\nIt never came, the source added.';
  expect(triggersOf(text, 'anonymous-source')).toEqual(['A source', 'the source']);
});

test.each([
  ['Deputy official Anna Berg said the dam may not hold.', 'the name follows'],
  ['One official, Anna Berg, said the dam may not hold.', 'the name in apposition'],
  [
    'Another witness in the case, former adviser Anna Berg, said the dam may not hold.',
    'the name further on',
  ],
  ['Anna Berg, a senior official at the ministry, said the dam may not hold.', 'the name before'],
  ['Another motorist, identified only as Musa, said the dam may not hold.', 'the name behind a verb'],
  ['A spokesman for the ministry said the dam may not hold.', "a named body's spokesman"],
  ['The mayor said the dam may not hold.', 'a definite one, known by the office'],
  ['Officials want to close the dam.', 'a wish'],
  ['Officials plan to close the dam in May.', 'a plan'],
  ['Officials agreed to close the dam.', 'an act'],
  ['Officials declined to comment.', 'says nothing'],
  ['Officials were told that the dam may not hold.', 'the passive: they are told'],
  ['The editor met with officials and left.', 'an object'],
  ['She praised officials for the dam.', 'an object of the verb'],
  ['They squeezed employees to the breaking point, she said.', 'an object'],
  ['My friends said the dam may not hold.', 'first person'],
  ['The mayor and his aides said the dam may not hold.', 'one of them is known'],
  ['The top power source may fall behind wind, engineers hope.', 'a source of power'],
])('not: %s (%s)', (text) => {
  expect(triggersOf(text, 'anonymous-source')).toEqual([]);
});

test('“a former minister” in the first paragraph is named in the next; further down he is not', () => {
  const claim = 'A former speechwriter said that he never read the drafts.';
  expect(triggersOf(claim, 'anonymous-source')).toEqual([]);
  const further = `It rained all day.\n\nIt rained all night.\n\n${claim}`;
  expect(triggersOf(further, 'anonymous-source')).toEqual(['A former speechwriter']);
});
