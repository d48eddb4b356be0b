// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Card, type CardProps } from '@/components/card';
import type { Subject } from '@/model/annotation';
import type { Item } from '@/model/reading';
import type { TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';
import { keeper } from '@/tests/components/keeper';
import { button, click, one, show } from '@/tests/components/show';

const target: TextTarget = {
  quote: { type: 'TextQuoteSelector', exact: 'never safe', prefix: 'It was ', suffix: ', he said.' },
  position: null,
};
const item = (subject: Subject, annotation: Item['annotation'] = null): Item => ({
  id: 'i',
  subject,
  text: 'always safe',
  span: { start: 0, end: 11 },
  target,
  annotation,
});
const cardProps = (shown: Item, onStep = (_by: 1 | -1) => undefined): CardProps => ({
  item: shown,
  kept: shown.annotation && target,
  keeper,
  compare: (_, text) => text.split(' ').map((word) => ({ text: word, isShared: word === 'safe' })),
  onPoint: null,
  ask: null,
  onStep,
  onClose: () => undefined,
  onPanel: null,
});
const card = (shown: Item, onStep?: (by: 1 | -1) => undefined) => <Card {...cardProps(shown, onStep)} />;
const quote: Extract<Subject, { kind: 'quote' }> = {
  kind: 'quote',
  quoteType: 'direct',
  speaker: null,
  mention: null,
  cue: null,
  via: [],
};

test.each<[string, Subject, string]>([
  [
    'a quote through others',
    { ...quote, speaker: 'Ana Sousa', mention: 'she', cue: 'told', via: ['two diplomats', 'Reuters'] },
    'Ana Sousa|Written as “she”Attributed with “told”|Ana Sousa>two diplomats (unnamed)>Reuters>This page',
  ],
  ['a full name where it stands', { ...quote, speaker: 'Ana Sousa', mention: 'Ana Sousa' }, 'Ana Sousa||'],
  ['a colon as all that attributes', { ...quote, speaker: 'Ana Sousa', cue: ':' }, 'Ana Sousa||'],
  ['nobody found', { ...quote, cue: 'claimed' }, 'Speaker not found|Attributed with “claimed”|'],
])('%s', async (_, subject, expected) => {
  const place = await show(card(item(subject)));
  const text = (selector: string): string => place.querySelector(selector)?.textContent ?? '';
  const chain = [...place.querySelectorAll('.chain li')].map((link) => link.textContent).join('>');
  expect([text('.facts-speaker'), text('.facts-cue'), chain].join('|')).toBe(expected);
});

test('each hop of the chain leads to where the page names it, the last to the quote itself', async () => {
  const pointed: Span[] = [];
  const subject: Subject = { ...quote, speaker: 'Ana Sousa', via: ['two diplomats', 'Reuters'] };
  const hops = [{ start: 40, end: 49 }, null, { start: 80, end: 87 }];
  const place = await show(
    <Card {...cardProps({ ...item(subject), hops })} onPoint={(span) => void pointed.push(span)} />,
  );
  const chain = one(place, '.chain');
  expect([...chain.querySelectorAll('button')].map((hop) => hop.textContent)).toEqual([
    'Ana Sousa',
    'Reuters',
    'This page',
  ]);
  for (const hop of chain.querySelectorAll('button')) await click(hop);
  expect(pointed).toEqual([hops[0], hops[2], { start: 0, end: 11 }]);
});

test('a claim says its kind, the reason with the words, and whose it is', async () => {
  const subject: Subject = {
    kind: 'claim',
    claimKind: 'vague-group',
    trigger: 'critics say',
    saidBy: 'Ana Sousa',
  };
  const place = await show(card(item(subject)));
  expect(one(place, 'h1').textContent).toBe('Vague group');
  expect(one(place, '.facts-reason').textContent).toContain('critics say');
  expect(one(place, '.facts-cue').textContent).toContain('Ana Sousa');
});

test('changed words are shown beside those of the note', async () => {
  const place = await show(card(item({ kind: 'selection' }, { id: 'a', state: 'changed' })));
  expect([...place.querySelectorAll('dd')].map((each) => each.innerHTML)).toEqual([
    '<del>never</del>safe',
    '<ins>always</ins>safe',
  ]);
});

test('missing words are shown with what stood around them', async () => {
  const place = await show(card(item({ kind: 'selection' }, { id: 'a', state: 'missing' })));
  expect(one(place, '.kept-words').textContent).toBe('It was never safe, he said.');
});

test('words found the same need no second telling', async () => {
  const place = await show(card(item({ kind: 'selection' }, { id: 'a', state: 'same' })));
  expect(place.querySelector('.kept')).toBeNull();
});

test('steps to the marks before and after', async () => {
  const steps: number[] = [];
  const place = await show(card(item(quote), (by) => void steps.push(by)));
  await click(button(place, 'Next mark'));
  await click(button(place, 'Previous mark'));
  expect(steps).toEqual([1, -1]);
});
