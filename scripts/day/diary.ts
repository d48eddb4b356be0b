import { randomUUID } from 'node:crypto';
import type { SaveRequest } from '@/browser/message-shapes';
import type { Room } from '@/scripts/faults/room';

/** What a day's notes came to. */
export interface Reckoning {
  there: number;
  lost: number;
  doubled: number;
  /** Removed, and there again. */
  returned: number;
  /** Not in the second copy as they are in the database. */
  uncopied: number;
}

/** Makes, edits and removes notes through the background as our own pages do, and knows what must be there afterwards. */
export interface Diary {
  /** The note's text. */
  make(note: Omit<SaveRequest, 'id' | 'revision'>): Promise<string>;
  edit(page: string): Promise<void>;
  remove(page: string): Promise<void>;
  /** For a note that was made by hand, and is the one with this text on the page. */
  adopt(page: string, text: string): Promise<void>;
  reckon(): Promise<Reckoning>;
  /** Everything, for good. */
  erase(): Promise<void>;
  readonly counts: { made: number; edited: number; removed: number; repeated: number };
}

interface Kept {
  request: SaveRequest;
  revision: number;
}

type Listed = { id: string; note: string; revision: number }[]; // as our own background lists them

/** Tries of one request before it counts as failed: the background is stopped now and then. */
const tries = 6;

export function openDiary(room: Room): Diary {
  const pages = new Map<string, Map<string, Kept>>();
  const counts = { made: 0, edited: 0, removed: 0, repeated: 0 };

  async function ask(type: string, asked: unknown): Promise<unknown> {
    let why = 'no answer';
    for (let turn = 0; turn < tries; turn++) {
      const answer = await room.ask(type, asked);
      if (answer?.ok) return answer.reply;
      why = answer?.error ?? 'no answer';
      counts.repeated += 1;
    }
    throw new Error(`${type}: ${why}`);
  }

  async function save(request: SaveRequest): Promise<void> {
    const { annotation } = (await ask('annotation.save', request)) as { annotation: Listed[number] }; // our own background's
    const notes = pages.get(request.page.url) ?? new Map<string, Kept>();
    pages.set(request.page.url, notes.set(request.id, { request, revision: annotation.revision }));
  }

  const oldest = (page: string): Kept | undefined => pages.get(page)?.values().next().value;

  return {
    counts,
    async make(note) {
      const request = { ...note, id: randomUUID(), revision: 0 };
      await save(request);
      counts.made += 1;
      return request.body.note;
    },
    async edit(page) {
      const kept = oldest(page);
      if (!kept) return;
      const note = `${kept.request.body.note} Edited ${kept.revision} times.`;
      const { request, revision } = kept;
      await save({ ...request, revision, body: { ...request.body, note } });
      counts.edited += 1;
    },
    async remove(page) {
      const kept = oldest(page);
      if (!kept) return;
      await ask('annotation.remove', { ids: [kept.request.id] });
      pages.get(page)?.delete(kept.request.id);
      counts.removed += 1;
    },
    async adopt(page, text) {
      const listed = JSON.parse((await ask('annotation.list', { page })) as string) as (Listed[number] &
        SaveRequest)[]; // the same
      const found = listed.find(({ note }) => (note as string) === text);
      if (!found) throw new Error(`What was written by hand is not there: ${text}`);
      const { id, revision, note, subject, target } = found as unknown as SaveRequest & { note: string };
      const body = { note, verdict: 'open' as const, reason: '', origin: null, links: [], tags: [] };
      const request: SaveRequest = {
        id,
        revision,
        page: { url: page } as SaveRequest['page'],
        subject,
        target,
        body,
      }; // never sent
      const notes = pages.get(page) ?? new Map<string, Kept>();
      pages.set(page, notes.set(id, { request, revision }));
      counts.made += 1;
    },
    async erase() {
      await ask('library.erase', undefined);
    },
    async reckon() {
      const result: Reckoning = { there: 0, lost: 0, doubled: 0, returned: 0, uncopied: 0 };
      const copy = (await ask('library.copy', undefined)) as { annotations: Listed }; // the same
      const copied = new Map(copy.annotations.map(({ id, note }) => [id, note]));
      for (const [page, wanted] of pages) {
        const listed = JSON.parse((await ask('annotation.list', { page })) as string) as Listed; // the same
        const texts = new Map(listed.map(({ id, note }) => [id, note]));
        result.there += listed.length;
        for (const [id, { request }] of wanted) {
          if (texts.get(id) !== request.body.note) result.lost += 1;
          if (copied.get(id) !== request.body.note) result.uncopied += 1;
        }
        result.doubled += listed.length - texts.size;
        result.returned += [...texts.keys()].filter((id) => !wanted.has(id)).length;
      }
      return result;
    },
  };
}
