import type { Runtime } from 'webextension-polyfill';
import { createFinder, type Finder } from '@/anchor/find-target';
import type { FoundNote } from '@/browser/message-shapes';
import { inLibrary } from '@/entrypoints/background/library';
import { otherPages, ownAddress } from '@/entrypoints/background/page-plan';
import { field } from '@/entrypoints/background/shapes';
import { pageAddress } from '@/formats/address-and-time';
import { count, list, object, string } from '@/formats/shape';
import type { Annotation } from '@/model/annotation';
import { pageKey } from '@/model/page-key';
import type { Anchor } from '@/model/selector';
import type { Span } from '@/model/span';
import { type Steps, stepInSlices } from '@/page/in-slices';
import { listByPage } from '@/store/read-notes';
import { getSnapshot } from '@/store/snapshots';

/**
 * Where the words of the page's notes stand in its text now: `FoundNote[]` as JSON. Here and not in the page, which would have to
 * load what finds them, and wait where many have changed; others who ask meanwhile are answered in between. Where several articles
 * follow each other in the text, the notes kept under the address of each are found as well, in its own words first.
 */
export async function findNotes(ask: unknown, sender: Runtime.MessageSender): Promise<string> {
  const url = ownAddress(
    field(ask, 'url', (given) => given),
    sender,
  );
  const text = field(ask, 'text', string(10_000_000));
  const parts = field(ask, 'stretches', list(stretch, 1_000));
  const key = pageKey(url);
  const whole = finderOnce(text, 0);
  const found: FoundNote[] = [];
  for (const page of [
    key,
    ...otherPages(
      parts.map((part) => part.url),
      key,
      sender,
    ).keys(),
  ]) {
    const own = parts.filter((part) => pageKey(part.url) === page);
    const isAll = own.length === parts.length;
    const places = isAll ? [whole] : own.map(({ start, end }) => finderOnce(text.slice(start, end), start));
    const notes = await inLibrary((store) => listByPage(store, page));
    // What the page said when its first note was kept tells a changed sentence from one like it. Most pages have not changed.
    const isUntouched = ({ target }: Annotation) =>
      !target || places.some((place) => place.finder().isUntouched(target));
    const snapshot = notes.every(isUntouched) ? null : await inLibrary((store) => getSnapshot(store, page));
    found.push(...(await stepInSlices(finding(places, isAll ? null : whole, notes, snapshot?.text))));
  }
  return JSON.stringify(found);
}

const stretch = object<Span & { url: string }>({ url: pageAddress, start: count, end: count });

/** Some of the text, from `start` on, with what finds words there. */
interface Place {
  finder(): Finder;
  start: number;
}

function finderOnce(text: string, start: number): Place {
  let made: Finder | undefined;
  return {
    start,
    finder() {
      made ??= createFinder(text);
      return made;
    },
  };
}

/** `places`: what is their own article's, none where it is not there (yet). `all`: where words that are not in their own place are looked for to the letter; a likeness in another's words is none. */
function* finding(
  places: readonly Place[],
  all: Place | null,
  notes: readonly Annotation[],
  snapshot: string | undefined,
): Steps<FoundNote[]> {
  const found: FoundNote[] = [];
  for (const { id, target } of notes) {
    if (!target) continue;
    let anchor: Anchor = { state: 'missing' };
    for (const { finder, start } of places) {
      if (anchor.state === 'same') break;
      const here = yield* finder().finding(target, snapshot);
      if ('start' in here && (here.state === 'same' || anchor.state === 'missing'))
        anchor = { ...here, start: here.start + start, end: here.end + start };
    }
    if (all && anchor.state !== 'same') {
      const elsewhere = yield* all.finder().finding(target);
      if (elsewhere.state === 'same') anchor = elsewhere;
    }
    found.push({ id, anchor });
    yield;
  }
  return found;
}
