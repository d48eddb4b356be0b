import type { SaveReply } from '@/browser/messages';
import { send } from '@/browser/send';
import { type Annotation, type AnnotationBody, draftKey } from '@/model/annotation';
import { pageKey } from '@/model/page-key';
import type { NotePlace } from '@/model/reading';

/**
 * Fetches and keeps one note through the background. A new note's id is made once, before the first try to save it,
 * so that a try repeated after a lost answer makes no second note. Every method may reject with a `RequestError`.
 */
export function keepNoteAt(place: NotePlace) {
  const { page, subject, target } = place;
  const key = pageKey(page.url);
  let id = place.annotationId;
  let newId = crypto.randomUUID();
  // The name that the latest draft was put under: it changes when the note is first saved.
  const draftName = (): string => id ?? draftKey(key, target);

  return {
    async load(): Promise<{ annotation: Annotation | null; draft: AnnotationBody | null }> {
      const [annotation, draft] = await Promise.all([
        id === null ? null : send('annotation.get', { id }),
        send('draft.get', { key: draftName() }),
      ]);
      // Typed before somewhere else made the note: it is still under the words' own name.
      const early = draft || id === null ? draft : await send('draft.get', { key: draftKey(key, target) });
      return { annotation, draft: early?.body ?? null };
    },

    async save(body: AnnotationBody, revision: number): Promise<SaveReply> {
      const ask = { id: id ?? newId, revision, page, subject, target, body };
      const reply = await send('annotation.save', ask);
      id = reply.annotation.id;
      return reply;
    },

    keepDraft(body: AnnotationBody): Promise<undefined> {
      return send('draft.put', { key: draftName(), page: key, body, modified: new Date().toISOString() });
    },

    async dropDraft(): Promise<undefined> {
      await send('draft.remove', { key: draftName() });
      if (id !== null) await send('draft.remove', { key: draftKey(key, target) });
    },

    /** Id of the note that stands there as far as is known here. */
    noteId: (): string | null => id,

    /** Replies with how to bring the note back. */
    async remove(): Promise<() => Promise<void>> {
      if (id === null) return async () => undefined;
      const removed = await send('annotation.remove', { ids: [id] });
      const removedId = id;
      id = null;
      newId = crypto.randomUUID();
      return async () => {
        await send('annotation.restore', removed);
        id = removedId;
      };
    },

    openTabs: (): Promise<{ title: string; url: string }[]> => send('tabs.list'),
    now: (): string => new Date().toISOString(),
  };
}
