// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { CopyQuotation, Quoting } from '@/components/copy-quotation';
import { formatWords } from '@/components/format-words';
import type { FormatWords } from '@/formats/words';
import { button, click, one, say, show } from '@/tests/components/show';

const place = {
  target: {
    quote: { type: 'TextQuoteSelector' as const, exact: 'It will hold.', prefix: '', suffix: '' },
    position: null,
  },
  subject: { kind: 'selection' as const },
};
const quote = vi.fn(() => ({ text: 'It will hold.\n— Rosa Lind', html: '<p>It will hold.</p>' }));
afterEach(() => void vi.restoreAllMocks());

/** As browsers do: a command to copy lets the page fill the clipboard. */
function allowCopying(allowed: boolean): Map<string, string> {
  const clipboard = new Map<string, string>();
  document.execCommand = () => {
    if (!allowed) return false;
    const event = new Event('copy', { cancelable: true });
    const clipboardData = { setData: (type: string, data: string) => void clipboard.set(type, data) };
    return !document.dispatchEvent(Object.assign(event, { clipboardData }));
  };
  return clipboard;
}

const drawn = () =>
  show(
    <Quoting.Provider value={quote}>
      <CopyQuotation {...place} />
    </Quoting.Provider>,
  );

test('a quotation is copied as text and as HTML, and said to be', async () => {
  const clipboard = allowCopying(true);
  const view = await drawn();
  await click(button(view, 'Copy as quotation'));
  expect(quote).toHaveBeenCalledExactlyOnceWith(place);
  expect([...clipboard]).toEqual([
    ['text/plain', 'It will hold.\n— Rosa Lind'],
    ['text/html', '<p>It will hold.</p>'],
  ]);
  expect(one(view, '[role=status]').textContent).toBe('Copied');
});

test('a browser that refuses is said to have refused', async () => {
  allowCopying(false);
  const view = await drawn();
  await click(button(view, 'Copy as quotation'));
  expect(one(view, '[role=status]').textContent).toBe('The browser did not let it be copied.');
});

test('files are written with words of the interface, none of them missing', () => {
  const words: FormatWords = formatWords(say, 'fa');
  expect(words.direction, 'the words are English, whatever the reader speaks').toBe('ltr');
  const mirrored = formatWords((key) => (key === 'textDirection' ? 'rtl' : say(key)), 'ar');
  expect(mirrored.direction).toBe('rtl');
  const spoken = Object.values<string | Record<string, string>>({ ...words }).flatMap((part) =>
    typeof part === 'string' ? [part] : Object.values(part),
  );
  expect(spoken.filter((word) => word === '' || /^[a-z]+[A-Z]/.test(word))).toEqual([]);
});
