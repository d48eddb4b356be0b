import { afterEach, expect, test, vi } from 'vitest';
import { askForReader, isGateLeft } from '@/browser/ask-for-reader';

afterEach(() => vi.unstubAllGlobals());

const answered = { ok: true };

function dead(): never {
  throw new Error('This object is dead.');
}

test.each<[what: string, answers: (() => unknown)[], asked: number]>([
  ['one that is answered', [() => answered], 1],
  ['one that is refused', [() => ({ ok: false, error: 'No.' })], 1],
  ['one without an answer', [() => undefined, () => answered], 2],
  ['one to a worker that was stopped', [() => Promise.reject(new Error('port closed')), () => answered], 2],
  ['one that nobody ever answers', [() => undefined, () => Promise.reject(new Error('nobody'))], 2],
])(
  'asks in the envelope that the background opens, again only when need be: %s',
  async (_what, answers, asked) => {
    const sent: unknown[] = [];
    const sendMessage = async (message: unknown) => {
      sent.push(message);
      return answers.shift()?.();
    };
    vi.stubGlobal('chrome', { runtime: { id: 'whence-id', sendMessage } });
    await askForReader();
    expect(sent).toEqual(Array.from({ length: asked }, () => ({ to: 'background', type: 'reader.start' })));
  },
);

test.each<[chrome: unknown, left: boolean]>([
  [{ runtime: { id: 'whence-id' } }, false],
  [{ runtime: {} }, true],
  [{}, true],
  [undefined, true],
  [Object.defineProperty({}, 'runtime', { get: dead }), true],
])('tells a script of an extension that is gone', async (chrome, left) => {
  vi.stubGlobal('chrome', chrome);
  expect(isGateLeft()).toBe(left);
  if (left) await askForReader();
});
