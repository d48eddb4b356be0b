// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { emptyBody } from '@/components/note-body';
import { NoteEditor } from '@/components/note-editor';
import type { NoteKeeper } from '@/components/note-keeper';
import type { Annotation, AnnotationBody } from '@/model/annotation';
import type { CheckVerdict, SourceCheck } from '@/model/source-check';
import { noSources } from '@/tests/components/no-sources';
import { button, choose, click, happen, one, show, type } from '@/tests/components/show';

const now = '2026-01-01T00:00:00Z';
const tab = { id: 4, title: 'The log', url: 'https://archive.example/log' };

const check = (verdict: CheckVerdict, exact: string | null = 'The harbour closes in May.'): SourceCheck => ({
  verdict,
  excerpt: exact
    ? { quote: { type: 'TextQuoteSelector', exact, prefix: 'She said: ', suffix: ' Then' }, position: null }
    : null,
  diff: [
    { kind: 'same', text: 'The harbour closes in ' },
    { kind: 'removed', text: 'May' },
    { kind: 'added', text: 'June' },
  ],
  words: 5,
  hash: 'abcdef01'.repeat(8),
  checked: now,
  method: 1,
  answer: null,
});

function keeperOf<More extends Partial<NoteKeeper>>(more: More, kept: Annotation | null = null) {
  return {
    load: async () => ({ annotation: kept, draft: null }),
    save: vi.fn(async (body: AnnotationBody) => ({ annotation: annotation(body), merged: false })),
    keepDraft: async () => undefined,
    dropDraft: async () => undefined,
    remove: async () => async () => undefined,
    openTabs: async () => [tab],
    ...noSources,
    now: () => now,
    ...more,
  } satisfies NoteKeeper;
}

function annotation(body: Partial<AnnotationBody>): Annotation {
  return {
    ...emptyBody,
    ...body,
    id: 'a',
    page: 'https://example.org/a',
    subject: { kind: 'selection' },
    target: null,
    history: [],
    foreign: null,
    created: now,
    modified: now,
    revision: 1,
  };
}

const compared = (verdict: CheckVerdict, repeats = false) => ({
  compare: vi.fn(async () => ({
    url: tab.url,
    title: tab.title,
    check: check(verdict, verdict === 'not-in-source' ? null : undefined),
    repeats,
  })),
});

test.each([
  ['differs', true],
  ['possibly', true],
  ['verbatim', false],
  ['shortened', false],
] as const)('the passages of what came out as “%s” are open at once: %s', async (verdict, open) => {
  const place = await show(<NoteEditor keeper={keeperOf(compared(verdict))} />);
  await click(button(place, 'Open tab'));
  await click(one(place, '.tab-choice'));
  await vi.waitFor(() => expect(one<HTMLDetailsElement>(place, '.check-more').open).toBe(open));
});

test('an open tab is linked and compared at once, with both passages to be seen', async () => {
  const keeper = keeperOf(compared('differs'));
  const place = await show(<NoteEditor keeper={keeper} />);
  await click(button(place, 'Open tab'));
  await click(one(place, '.tab-choice'));
  await vi.waitFor(() => expect(one(place, '.check-verdict').textContent).toBe('Differs'));
  expect(keeper.compare).toHaveBeenCalledExactlyOnceWith({ tabId: 4 });
  expect(one(place, '.check-pair del').textContent).toBe('May');
  expect(one(place, '.check-pair ins').textContent).toBe('June');
  expect(one(place, '.check-pair mark').textContent).toBe('The harbour closes in May.');
  expect(one<HTMLDetailsElement>(place, '.check-more').open).toBe(true);
  await choose(one<HTMLSelectElement>(place, '.check-answer select'), 'translation');
  await click(button(place, 'Save'));
  expect(keeper.save.mock.lastCall?.[0].links[0]?.check).toMatchObject({
    verdict: 'differs',
    answer: 'translation',
  });
});

test.each<[CheckVerdict, string, boolean]>([
  ['verbatim', 'Word for word', false],
  ['shortened', 'Word for word, shortened', false],
  ['differs', 'Differs', true],
  ['possibly', 'Possibly this passage, in other words', true],
  ['not-in-source', 'Not in this source', true],
  ['too-short', 'Too short to judge', false],
])(
  '%s is said in words, and asks for an answer only where the reader may know better',
  async (verdict, words, asks) => {
    const kept = annotation({ links: [{ ...link, check: check(verdict) }] });
    const place = await show(<NoteEditor keeper={keeperOf({}, kept)} />);
    expect(one(place, '.check-verdict').textContent).toBe(words);
    expect(place.querySelector('.check-answer') !== null).toBe(asks);
  },
);

const link = { url: tab.url, title: 'Log', role: 'original' as const, added: now, check: null };

test('what cannot be read stays linked, and the reader is told why and what to do', async () => {
  const place = await show(<NoteEditor keeper={keeperOf({})} />);
  await click(button(place, 'Open tab'));
  await click(one(place, '.tab-choice'));
  await vi.waitFor(() =>
    expect(one(place, '.source .problem').textContent).toContain('This page is not open.'),
  );
  expect(place.querySelectorAll('.source')).toHaveLength(1);
  expect(button(place, 'Compare The log').disabled).toBe(false);
});

test('a pasted passage is a source of its own, found in it or not', async () => {
  const keeper = keeperOf({
    compare: async () => ({ url: null, title: '', check: check('not-in-source', null), repeats: false }),
  });
  const place = await show(<NoteEditor keeper={keeper} />);
  await click(button(place, 'Paste text'));
  await type(one<HTMLInputElement>(place, '.paste input'), 'Letter of 3 May');
  await type(one<HTMLTextAreaElement>(place, '.paste textarea'), 'We never said so.');
  await click(button(place, 'Compare and link'));
  await vi.waitFor(() => expect(place.querySelectorAll('.source')).toHaveLength(1));
  await click(button(place, 'Save'));
  expect(keeper.save.mock.lastCall?.[0].links).toMatchObject([
    { url: null, title: 'Letter of 3 May', check: { excerpt: { quote: { exact: 'We never said so.' } } } },
  ]);
});

test('words chosen on another page arrive at the note that waits for them', async () => {
  let arrived: (() => void) | undefined;
  let chosen = false;
  const source = { url: tab.url, title: tab.title, added: now, check: check('verbatim') };
  const waiting = vi.fn(async () => undefined);
  const keeper = keeperOf({
    awaitSelection: waiting,
    takeArrived: async () => (chosen ? source : null),
    onArrived: (act) => {
      arrived = act;
      return () => undefined;
    },
  });
  const place = await show(<NoteEditor keeper={keeper} />);
  await click(button(place, 'Select there'));
  expect(waiting).toHaveBeenLastCalledWith(true);
  expect(one(place, '.source-waiting').textContent).toContain('context menu');
  await vi.waitFor(() => expect(arrived).toBeDefined());
  chosen = true;
  await happen(() => arrived?.());
  await vi.waitFor(() => expect(one(place, '.check-verdict').textContent).toBe('Word for word'));
  expect(place.querySelector('.source-waiting')).toBeNull();
});

test.each([
  ['the first', 'verbatim', [], 'original'],
  ['the first, with other words', 'differs', [], 'original'],
  ['the first, without the words', 'not-in-source', [], 'context'],
  ['a second', 'verbatim', ['original'], 'corroborates'],
  ['a second, with other words', 'differs', ['original'], 'context'],
  ['a second, without the words', 'not-in-source', ['original'], 'context'],
] as const)(
  '%s source that came out as “%s” is not said to do more than it does',
  async (_name, verdict, roles, role) => {
    const kept = annotation({
      links: roles.map((one) => ({ ...link, url: 'https://first.example/', role: one })),
    });
    const place = await show(<NoteEditor keeper={keeperOf(compared(verdict), kept)} />);
    await click(button(place, 'Open tab'));
    await click(one(place, '.tab-choice'));
    await vi.waitFor(() => expect(place.querySelector('.check-verdict')).not.toBeNull());
    const shown = [...place.querySelectorAll<HTMLSelectElement>('.source-role')].map(({ value }) => value);
    expect(shown).toEqual([...roles, role]);
  },
);

test('what the reader says of a source stays, whatever a comparison brings', async () => {
  const keeper = keeperOf(compared('verbatim'));
  keeper.compare.mockRejectedValueOnce(new Error('Hardly any text.'));
  const place = await show(<NoteEditor keeper={keeper} />);
  await click(button(place, 'Open tab'));
  await click(one(place, '.tab-choice'));
  await vi.waitFor(() =>
    expect(one(place, '.source [role=alert]').textContent).toContain('Hardly any text.'),
  );
  await choose(one<HTMLSelectElement>(place, '.source-role'), 'contradicts');
  await click(button(place, `Compare ${tab.title}`));
  await vi.waitFor(() => expect(place.querySelector('.check-verdict')).not.toBeNull());
  expect(one<HTMLSelectElement>(place, '.source-role').value).toBe('contradicts');
});

test('a second source with the page’s own wording is pointed out as the same origin', async () => {
  const kept = annotation({ links: [{ ...link, url: 'https://first.example/' }] });
  const place = await show(<NoteEditor keeper={keeperOf(compared('verbatim', true), kept)} />);
  await click(button(place, 'Open tab'));
  await click(one(place, '.tab-choice'));
  await vi.waitFor(() => expect(place.querySelector('.source-repeats')).not.toBeNull());
  await click(button(place, 'Mark it as repeating'));
  expect([...place.querySelectorAll<HTMLSelectElement>('.source-role')].map(({ value }) => value)).toEqual([
    'original',
    'repeats',
  ]);
});

test('supported and contradicted ask for a source with its passage; nothing is lost meanwhile', async () => {
  const keeper = keeperOf(compared('verbatim'));
  const place = await show(<NoteEditor keeper={keeper} />);
  await type(one<HTMLTextAreaElement>(place, 'textarea'), 'Read the log.');
  await choose(one<HTMLSelectElement>(place, '.verdict select'), 'supported');
  await click(button(place, 'Save'));
  expect(keeper.save).not.toHaveBeenCalled();
  expect(one(place, '.verdict [role=alert]').textContent).toContain('asks for a source');
  expect(document.activeElement).toBe(one(place, '.verdict select'));
  await click(button(place, 'Open tab'));
  await click(one(place, '.tab-choice'));
  await vi.waitFor(() => expect(place.querySelector('.check-verdict')).not.toBeNull());
  expect(one(place, '.verdict [role=alert]').textContent).toBe('');
  await type(one<HTMLInputElement>(place, '.verdict input'), 'The log has it.');
  await click(button(place, 'Save'));
  expect(keeper.save.mock.lastCall?.[0]).toMatchObject({
    note: 'Read the log.',
    verdict: 'supported',
    reason: 'The log has it.',
  });
});

test('the steps to a verdict are told with their reasons, sources, and who took them', async () => {
  const sources = ['https://archive.example/log'];
  const kept = {
    ...annotation({ verdict: 'looking' }),
    history: [
      { verdict: 'supported' as const, when: now, reason: 'The log has it.', by: 'reader' as const, sources },
      { verdict: 'looking' as const, when: now, reason: 'Changed.', by: 'page-changed' as const, sources },
    ],
  };
  const place = await show(<NoteEditor keeper={keeperOf({}, kept)} />);
  expect(one(place, '.history summary').textContent).toBe('Steps to this verdict: 2');
  const [first, second] = [...place.querySelectorAll('.history-steps li')].map((step) => step.textContent);
  expect(first).toContain('The log has it.');
  expect(first).toContain('archive.example');
  expect(second).toContain('the words on the page had changed');
});
