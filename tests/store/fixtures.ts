import type { NoteToSave } from '@/store/save-annotation';

export const otherId = '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0002';

/** A note to save, with whatever a case says otherwise. The other note stands elsewhere on the page. */
export function note(change: Partial<NoteToSave> = {}, body: Partial<NoteToSave['body']> = {}): NoteToSave {
  return {
    id: '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001',
    revision: 0,
    page: {
      url: 'https://news.example/harbour',
      title: 'Harbour to close',
      byline: ['Ada Moreno'],
      publisher: 'The Example',
      published: '2026-03-01',
      modified: null,
      canonical: null,
      language: 'en',
    },
    subject: { kind: 'selection' },
    target: {
      quote: {
        type: 'TextQuoteSelector',
        exact: 'the harbour closes',
        prefix: 'She said ',
        suffix: ' in May.',
      },
      position:
        change.id === otherId
          ? { type: 'TextPositionSelector', start: 209, end: 227 }
          : { type: 'TextPositionSelector', start: 9, end: 27 },
    },
    ...change,
    body: {
      note: 'Who says so?',
      verdict: 'open',
      reason: '',
      origin: null,
      links: [],
      tags: [],
      ...body,
    },
  };
}

export const firstId = note().id;
export const key = 'https://news.example/harbour';
export const early = '2026-03-02T08:00:00.000Z';
export const late = '2026-03-02T09:00:00.000Z';
