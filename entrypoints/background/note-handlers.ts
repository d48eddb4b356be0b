import type { Handlers } from '@/browser/answer';
import { databaseNames, forgetRestored } from '@/browser/library-state';
import { tellOfChange } from '@/entrypoints/background/affected-pages';
import { readMarks, seenGeneration } from '@/entrypoints/background/copy-entries';
import { changeLibrary, inLibrary } from '@/entrypoints/background/library';
import { readCopy } from '@/entrypoints/background/read-copy';
import { copyAll, copySettled, followCopy, goOnCopying } from '@/entrypoints/background/second-copy';
import { field, saveRequest } from '@/entrypoints/background/shapes';
import { annotationId, draft, library, pageName } from '@/formats/library-shape';
import { list, string } from '@/formats/shape';
import { otherDatabases } from '@/model/database-name';
import { getDraft, putDraft, removeDraft } from '@/store/drafts';
import { eraseAll } from '@/store/erase-all';
import { importLibrary } from '@/store/import-library';
import { inTime, patience } from '@/store/in-time';
import { deleteDatabase } from '@/store/open-database';
import { exportAll, getAnnotation, listByPage, readCounts, readGeneration } from '@/store/read-notes';
import { removeAnnotations } from '@/store/remove-annotations';
import { saveAnnotation } from '@/store/save-annotation';

type Names =
  | `annotation.${'list' | 'get' | 'save' | 'remove' | 'restore'}`
  | `draft.${'get' | 'put' | 'remove'}`
  | `library.${'import' | 'size' | 'copy' | 'copied' | 'erase'}`;

const draftName = string(200_000, 1);
/** Milliseconds that who asks for the second copy waits: while somebody waits, Firefox does not stop the background. */
const followed = 3_000;

/** Answers about notes and drafts. What is answered has been committed; every request may come twice. */
export const noteHandlers: Handlers<Names> = {
  'annotation.list': async (ask) =>
    JSON.stringify(await inLibrary((store) => listByPage(store, field(ask, 'page', pageName)))),
  'annotation.get': (ask) => inLibrary((store) => getAnnotation(store, field(ask, 'id', annotationId))),
  'annotation.save': async (ask, sender) => {
    const note = saveRequest(ask, 'The note');
    const { annotation, merged } = await changeLibrary((store) => saveAnnotation(store, note, now()));
    tellOfChange([annotation.page], sender.tab?.id);
    return { annotation, merged };
  },
  'annotation.remove': async (ask, sender) => {
    const ids = field(ask, 'ids', list(annotationId, 200_000));
    const { removed } = await changeLibrary((store) => removeAnnotations(store, ids, now()));
    tellOfChange(
      removed.annotations.map((note) => note.page),
      sender.tab?.id,
    );
    return removed;
  },
  'annotation.restore': async (ask, sender) => {
    await takeIn(ask, 'restore', sender.tab?.id);
    return undefined;
  },
  'draft.get': (ask) => inLibrary((store) => getDraft(store, field(ask, 'key', draftName))),
  'draft.put': async (ask) => {
    const checked = draft(ask, 'The draft');
    await inLibrary((store) => putDraft(store, checked));
    return undefined;
  },
  'draft.remove': async (ask) => {
    await inLibrary((store) => removeDraft(store, field(ask, 'key', draftName)));
    return undefined;
  },
  'library.import': (ask) => takeIn(ask, 'import'),
  'library.size': () => inLibrary(readCounts),
  'library.copy': async () => {
    await copySettled();
    return readCopy();
  },
  'library.copied': async () => {
    const written = await inLibrary(async (store) => {
      if ((await readMarks()).copying) goOnCopying(store);
      return readGeneration(store);
    });
    const coming = await followCopy(followed);
    if (coming) return { is: 'coming', ...coming };
    return { is: (await readMarks()).generation >= written ? 'whole' : 'behind' };
  },
  'library.erase': async () => {
    const { pages } = await inLibrary(exportAll);
    await inLibrary(async (store) => {
      await eraseAll(store, await seenGeneration());
      await copyAll(store); // erased is erased: a copy that stays must be heard of
      await forgetRestored();
      // What was put aside because it could not be read may hold notes too. Where its files are too damaged to be deleted, they stay.
      const others = otherDatabases(await databaseNames(), store.name);
      await Promise.all(others.map((name) => inTime(deleteDatabase(name), patience).catch(() => undefined)));
    });
    tellOfChange(pages.map((page) => page.key));
    return undefined;
  },
};

async function takeIn(ask: unknown, kind: 'import' | 'restore', from?: number) {
  const contents = library(ask, 'The file');
  const step = { kind, when: now() };
  const { added, updated, unchanged } = await changeLibrary((store) => importLibrary(store, contents, step));
  tellOfChange(
    contents.pages.map((page) => page.key),
    from,
  );
  return { added, updated, unchanged };
}

function now(): string {
  return new Date().toISOString();
}
