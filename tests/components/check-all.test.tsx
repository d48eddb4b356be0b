// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CheckAll, type CheckedPage } from '@/components/check-all';
import type { Item } from '@/model/reading';
import type { CheckVerdict, SourceCheck } from '@/model/source-check';
import { button, click, one, show } from '@/tests/components/show';

const tab = { id: 4, title: 'The log', url: 'https://archive.example/log' };
const quote = (id: string, text: string): Item => ({
  id,
  subject: { kind: 'quote', quoteType: 'direct', speaker: 'Rosa Lind', mention: 'she', cue: 'said', via: [] },
  text,
  span: { start: 0, end: text.length },
  target: null,
  annotation: null,
});
const quotes = [quote('q0', '“It will hold.”'), quote('q1', '“Nobody asked us.”')];

const check = (verdict: CheckVerdict): SourceCheck => ({
  verdict,
  excerpt:
    verdict === 'not-in-source'
      ? null
      : {
          quote: { type: 'TextQuoteSelector', exact: 'It will hold.', prefix: '', suffix: '' },
          position: null,
        },
  diff: [],
  words: 3,
  hash: '0'.repeat(64),
  checked: '2026-01-01T00:00:00Z',
  method: 1,
  answer: null,
});
const result: CheckedPage = {
  url: tab.url,
  title: tab.title,
  checks: new Map([
    ['q0', check('verbatim')],
    ['q1', check('not-in-source')],
  ]),
  repeats: false,
};

const drawn = async (onCheck = vi.fn(async () => result), onLink = vi.fn(async () => undefined)) => {
  const onReveal = vi.fn();
  const openTabs = async () => [tab];
  const place = await show(
    <CheckAll quotes={quotes} openTabs={openTabs} onCheck={onCheck} onReveal={onReveal} onLink={onLink} />,
  );
  return { place, onCheck, onReveal, onLink };
};

test('every quote stands in a table with what the source has of it', async () => {
  const { place, onCheck, onReveal } = await drawn();
  await click(button(place, 'Check all quotes against a source'));
  await click(one(place, '.tab-choice'));
  expect(onCheck).toHaveBeenCalledExactlyOnceWith({ tabId: 4 });
  // What calls for a look comes first, counted above and named once.
  expect(one(place, 'caption').textContent).toBe('Not in this source 1 · Word for word 1');
  expect([...place.querySelectorAll('.check-group-name')].map((name) => name.textContent)).toEqual([
    'Not in this source',
    'Word for word',
  ]);
  expect([...place.querySelectorAll('.check-row .check-quote')].map((each) => each.textContent)).toEqual([
    '“Nobody asked us.”',
    '“It will hold.”',
  ]);
  // Where there is no passage, nothing is there to be opened.
  expect([...place.querySelectorAll('tbody summary')].map((each) => each.textContent)).toEqual([
    'Compare the passages',
  ]);
  await click(button(place, '“Nobody asked us.”'));
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(quotes[1]);
});

test('a source that has the quote is linked to its note by one click', async () => {
  const { place, onLink } = await drawn();
  await click(button(place, 'Check all quotes against a source'));
  await click(one(place, '.tab-choice'));
  expect(place.querySelectorAll('.check-link')).toHaveLength(1);
  await click(button(place, 'Link it to this quote'));
  expect(onLink).toHaveBeenCalledExactlyOnceWith(quotes[0], result);
  expect(one(place, '.check-link [role=status]').textContent).toBe('Linked and saved');
});

test('what cannot be read is said, and another can be chosen', async () => {
  const failing = vi.fn(async () =>
    Promise.reject(new Error('The browser does not let Whence read this page.')),
  );
  const { place } = await drawn(failing);
  await click(button(place, 'Check all quotes against a source'));
  await click(one(place, '.tab-choice'));
  await vi.waitFor(() =>
    expect(one(place, '[role=alert]').textContent).toContain('does not let Whence read'),
  );
  expect(one<HTMLButtonElement>(place, '.tab-choice').disabled).toBe(false);
});
