import { randomUUID } from 'node:crypto';
import type { SaveRequest } from '@/browser/message-shapes';
import type { Room } from '@/scripts/faults/room';

/** What was found of the acknowledged notes. */
export interface Found {
  acknowledged: number;
  lost: number;
  doubled: number;
}

/** Writes down what the background has acknowledged, and looks for all of it afterwards. */
export interface Ledger {
  /** A note that nobody has saved yet, on this page of the test's own. */
  make(page: string): SaveRequest;
  /** Saves and writes down the answer. Resolves with the sentence of a refusal, `''` when none came, else with null. */
  save(room: Room, note: SaveRequest): Promise<string | null>;
  /** For what was acknowledged in another way. */
  write(page: string, id: string, text: string): void;
  /** What is acknowledged from now on is not counted on; until it is unsealed. */
  seal(): void;
  unseal(): void;
  /** Asks for every page; throws, with the background's sentence, where the notes cannot be read. */
  check(room: Room): Promise<Found>;
}

export function openLedger(): Ledger {
  const pages = new Map<string, Map<string, string>>();
  let made = 100_000; // beyond the numbers of `makeLibrary`, whose notes stand on words of their own
  let isSealed = false;
  function write(page: string, id: string, text: string): void {
    if (isSealed) return;
    const notes = pages.get(page) ?? new Map<string, string>();
    pages.set(page, notes.set(id, text));
  }
  return {
    make(page) {
      made += 1;
      return makeNote(page, randomUUID(), made);
    },
    async save(room, note) {
      const answer = await room.ask('annotation.save', note);
      if (!answer?.ok) return answer?.error ?? '';
      write(note.page.url, note.id, note.body.note);
      return null;
    },
    write,
    seal() {
      isSealed = true;
    },
    unseal() {
      isSealed = false;
    },
    async check(room) {
      const found: Found = { acknowledged: 0, lost: 0, doubled: 0 };
      for (const [page, wanted] of pages) {
        const kept = await listPatiently(room, page);
        const texts = new Map(kept.map(({ id, note }) => [id, note]));
        found.acknowledged += wanted.size;
        for (const [id, text] of wanted) if (!texts.get(id)?.includes(text)) found.lost += 1;
        found.doubled += kept.length - new Set(kept.map(({ note }) => note)).size;
      }
      return found;
    },
  };
}

/** As a reader who is told to try again; an upgrade of many notes takes a while on a busy machine. */
async function listPatiently(room: Room, page: string): Promise<{ id: string; note: string }[]> {
  let why = '';
  for (let turn = 0; turn < 6; turn++) {
    const answer = await room.ask('annotation.list', { page });
    if (answer?.ok) return JSON.parse(String(answer.reply)) as { id: string; note: string }[]; // our own background's
    why = answer?.error ?? 'no answer';
    if (!why.includes('in time')) break;
  }
  throw new Error(why);
}

/** A note of about two kilobytes, on words of its own. */
export function makeNote(page: string, id: string, number: number): SaveRequest {
  const exact = `the ${number}th sentence that somebody said`;
  return {
    id,
    revision: 0,
    page: {
      url: page,
      title: 'A page of the fault trials',
      byline: [],
      publisher: null,
      published: null,
      modified: null,
      canonical: null,
      language: 'en',
    },
    subject: { kind: 'selection' },
    target: {
      quote: { type: 'TextQuoteSelector', exact, prefix: 'Before it: ', suffix: ' and after it.' },
      position: { type: 'TextPositionSelector', start: number * 100, end: number * 100 + exact.length },
    },
    body: {
      note: `Note ${number}: ${'who says so, and to whom? '.repeat(70)}${id}`,
      verdict: 'open',
      reason: '',
      origin: null,
      links: [],
      tags: ['trial'],
    },
  };
}

/** So many notes on one page, as a file brings them. */
export function makeLibrary(url: string, size: number) {
  const when = '2026-03-01T08:00:00.000Z';
  const { page } = makeNote(url, '', 0);
  const annotations = Array.from({ length: size }, (_, number) => {
    const { id, subject, target, body } = makeNote(url, randomUUID(), number);
    const times = { created: when, modified: when, revision: 1 };
    return { id, page: url, subject, target, history: [], foreign: null, ...body, ...times };
  });
  return { pages: [{ ...page, key: url, saved: when }], annotations };
}
