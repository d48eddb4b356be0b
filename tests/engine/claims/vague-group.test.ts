import { expect, test } from 'vitest';
import { analyse } from '@/engine/analyse';
import { triggersOf } from '@/tests/engine/claims/claims-of';

test.each([
  ['Critics say the law goes too far.', 'Critics'],
  ['The law, experts believe, goes too far.', 'experts'],
  ['Some argue that the law goes too far.', 'Some'],
  ['Environmentalists worry that the river will dry up.', 'Environmentalists'],
  ['Volcanologists warn that the mountain may erupt.', 'Volcanologists'],
  ['A number of foreign outlets reported the arrest.', 'A number of foreign outlets'],
  ['Regulators and consumer groups said the price was too high.', 'Regulators and consumer groups'],
  ['Specialists on trade and tax law say it will not work.', 'Specialists'],
  ['The move was criticised by many lawmakers.', 'many lawmakers'],
  ['The plan was denounced by neighbours and others, who say it is illegal.', 'others'],
  ['All the experts I interviewed said it would fail.', 'All the experts'],
  ['Groups that have sued the city say the rule is void.', 'Groups'],
  ['Many residents are convinced that the water is unsafe.', 'Many residents'],
  ['Critics, like their opponents, say the law goes too far.', 'Critics'],
])('%s', (text, trigger) => {
  expect(triggersOf(text, 'vague-group')[0]).toContain(trigger);
});

test.each([
  ['Critics, including Senator Anna Berg, say the law goes too far.', 'members named'],
  ['Experts such as Anna Berg say the law goes too far.', 'members named'],
  ['Experts together with Mr. Berg say the law goes too far.', 'members named, spun'],
  ['The boy’s parents, Jack and Ellie Berg, said the law goes too far.', 'both named behind a comma'],
  ['The United Nations said the law goes too far.', 'a name'],
  ['Two days after the vote, prices fell.', 'days'],
  ['We all know that the law goes too far.', 'first person'],
  ['Most importantly, the law has changed.', 'an adverb'],
  ['No experts said the law goes too far.', 'nobody'],
  ['Critics want the law to be repealed.', 'a wish'],
  ['Critics called for new talks.', 'a call'],
  ['Residents were asked to leave.', 'the passive'],
  ['Mr. Berg and other critics say the law goes too far.', 'one is named'],
  ['The law allows companies to report less.', 'an object'],
  ['Lawmakers have not said when they will vote.', 'the negative: nothing is said'],
  ['He left many nations feeling that it was over.', 'an object'],
  ['She drove grown men to tears as she described the war.', 'an object'],
])('not: %s (%s)', (text) => {
  expect(triggersOf(text, 'vague-group')).toEqual([]);
});

test.each([
  'Many believe the harbour will close.',
  'Many in the town believe the harbour will close.',
  'Some believe that the mayor lied.',
  'Most agree that it was late.',
])('a bare quantity that holds something is shown: %s', (text) => {
  expect(analyse({ text }).claims.map(({ kind }) => kind)).toEqual(['vague-group']);
});

test('inside a quote it counts for less', () => {
  const outside = triggersOf('Critics say the law goes too far.', 'vague-group', 0.6);
  const inside = triggersOf(
    '“Critics say the law goes too far,” Anna Berg told the court.',
    'vague-group',
    0.6,
  );
  expect([outside.length, inside.length]).toEqual([1, 0]);
});
