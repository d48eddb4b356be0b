import type { Runtime } from 'webextension-polyfill';
import { tell } from '@/browser/answer';
import type { FoundState } from '@/browser/message-shapes';
import { inLibrary } from '@/entrypoints/background/library';
import { ownAddress } from '@/entrypoints/background/page-plan';
import { field } from '@/entrypoints/background/shapes';
import { annotationId } from '@/formats/library-shape';
import { list, object, oneOf } from '@/formats/shape';
import { pageKey } from '@/model/page-key';
import { keepStates } from '@/store/anchor-states';

const foundState = object<FoundState>({ id: annotationId, state: oneOf(['same', 'changed', 'missing']) });

/** Keeps how a page's reader found the notes of its own page again; of others it may say nothing. */
export async function hearStates(ask: unknown, sender: Runtime.MessageSender): Promise<undefined> {
  const page = pageKey(
    ownAddress(
      field(ask, 'url', (url) => url),
      sender,
    ),
  );
  const found = field(ask, 'found', list(foundState, 10_000));
  const changed = await inLibrary((store) => keepStates(store, page, found));
  if (changed > 0) tell('annotations.changed', { pages: [page] });
  return undefined;
}
