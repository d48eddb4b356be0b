import { hear } from '@/browser/answer';
import type { ArrivedSource, SaveReply, SourceText, WordsToCheck } from '@/browser/message-shapes';
import { send } from '@/browser/send';
import { type Annotation, type AnnotationBody, draftKey } from '@/model/annotation';
import { pageKey } from '@/model/page-key';
import type { NotePlace } from '@/model/reading';
import type { SourceCheck } from '@/model/source-check';

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

    openTabs: (): Promise<{ id: number; title: string; url: string }[]> => send('tabs.list'),

    comparable: target !== null,

    async compare(source: SourceText) {
      const words = wordsOf(place);
      const asked = { page: key, words: words ? [words] : [], source };
      const { url, title, checks, repeats } = await send('source.check', asked);
      const check: SourceCheck | null = checks[0]?.check ?? null;
      return { url, title, check, repeats };
    },

    async awaitSelection(wait: boolean): Promise<void> {
      const words = wordsOf(place);
      const { tabId, itemId } = place.beside ?? { tabId: null, itemId: null };
      const note = wait && words ? { key: draftName(), words, tabId, itemId } : null;
      await send('source.await', { note });
    },

    takeArrived: (): Promise<ArrivedSource | null> => send('source.take', { key: draftName() }),

    onChanged(act: () => void): () => void {
      return hear('annotations.changed', ({ pages }) => {
        if (pages.includes(key)) act();
      });
    },

    onArrived(act: () => void): () => void {
      return hear('source.arrived', (arrived) => {
        if (arrived.key === draftName()) act();
      });
    },

    now: (): string => new Date().toISOString(),
  };
}

/** What a note's words are compared by; null for the page as a whole. */
export function wordsOf({
  subject,
  target,
  pieces,
}: Pick<NotePlace, 'subject' | 'target' | 'pieces'>): WordsToCheck | null {
  if (!target) return null;
  const { exact } = target.quote;
  if (subject.kind !== 'quote') return { id: 'words', pieces: [exact], exact: subject.kind === 'selection' };
  const { quoteType } = subject;
  // Of a mixed quote only the words in quotation marks are given as the speaker's own.
  const own =
    quoteType === 'mixed' ? [...exact.matchAll(/[“"„«][^”"“»]+[”"“»]/g)].map(([words]) => words) : [];
  if (own.length > 0) return { id: 'words', pieces: own, exact: true };
  return { id: 'words', pieces: pieces ?? [exact], exact: quoteType !== 'indirect' };
}
