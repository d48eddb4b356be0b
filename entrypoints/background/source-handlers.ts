import type { Handlers } from '@/browser/answer';
import type { SourceText, WaitingNote, WordsToCheck } from '@/browser/message-shapes';
import { keepWaiting, readWaiting, takeArrived } from '@/browser/waiting-note';
import { checkWords } from '@/entrypoints/background/check-words';
import { receiveSelection } from '@/entrypoints/background/receive-selection';
import { field } from '@/entrypoints/background/shapes';
import { readSource, refuseNearlyEmpty } from '@/entrypoints/background/source-text';
import { showWaiting } from '@/entrypoints/background/waiting-menu';
import { webAddress } from '@/formats/address-and-time';
import { pageName } from '@/formats/library-shape';
import {
  boolean,
  count,
  FormatError,
  list,
  nullable,
  object,
  own,
  type Shape,
  string,
} from '@/formats/shape';

type Names = `source.${'check' | 'await' | 'waiting' | 'give' | 'take'}`;

const name = string(200_000, 1);

const words = object<WordsToCheck>({ id: name, pieces: list(string(1_000_000), 10_000), exact: boolean });

const waitingNote = object<WaitingNote>({
  key: name,
  words,
  tabId: nullable(count),
  itemId: nullable(string(200)),
});

const sourceText: Shape<SourceText> = (value, at) => {
  if (typeof value !== 'object' || value === null) throw new FormatError(`${at} should be an object.`);
  if (Object.hasOwn(value, 'tabId')) return { tabId: count(own(value, 'tabId'), at) };
  if (Object.hasOwn(value, 'url')) return { url: webAddress(own(value, 'url'), at) };
  return { text: string(10_000_000, 1)(own(value, 'text'), at) };
};

/** Answers to our own pages about sources. */
export const sourceHandlers: Handlers<Names> = {
  'source.check': async (ask) => {
    const asked = field(ask, 'words', list(words, 10_000));
    const page = field(ask, 'page', pageName);
    const source = await readSource(field(ask, 'source', sourceText));
    const checked = await checkWords(asked, source, page);
    if (checked.checks.every(({ check }) => check.excerpt === null)) refuseNearlyEmpty(source);
    return checked;
  },
  'source.await': async (ask) => {
    const note = field(ask, 'note', nullable(waitingNote));
    await keepWaiting(note);
    await showWaiting(note);
    return undefined;
  },
  'source.waiting': () => readWaiting(),
  'source.give': (ask) => receiveSelection(field(ask, 'tabId', count), ''),
  'source.take': (ask) => takeArrived(field(ask, 'key', name)),
};
