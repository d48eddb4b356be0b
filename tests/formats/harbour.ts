import type { Annotation, SavedPage } from '@/model/annotation';

export const now = '2026-03-04T12:00:00.000Z';

export const page: SavedPage = {
  key: 'https://news.example/harbour',
  url: 'https://news.example/harbour',
  title: 'Harbour & “dam”',
  byline: ['Jane Doe'],
  publisher: 'The Daily Example',
  published: '2026-03-01T10:00:00+02:00',
  modified: null,
  canonical: null,
  language: 'en',
  saved: now,
};

/** A quote with everything that a note can have. */
export const note: Annotation = {
  id: '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001',
  page: page.key,
  subject: {
    kind: 'quote',
    quoteType: 'direct',
    speaker: 'Ilse Maren',
    mention: 'she',
    cue: 'said',
    via: ['two diplomats', 'Northern Press'],
  },
  target: {
    quote: {
      type: 'TextQuoteSelector',
      exact: '“It will <hold>,”',
      prefix: 'Asked again: ',
      suffix: ' she said.',
    },
    position: { type: 'TextPositionSelector', start: 13, end: 30 },
  },
  note: 'Private thought.',
  verdict: 'disputed',
  reason: 'Two engineers disagree.',
  origin: null,
  links: [
    {
      url: 'https://b.example/talk?a=1&b=2',
      title: 'The talk',
      role: 'original',
      added: now,
      check: {
        verdict: 'differs',
        excerpt: {
          quote: {
            type: 'TextQuoteSelector',
            exact: 'It may hold',
            prefix: 'I think: ',
            suffix: ', perhaps.',
          },
          position: null,
        },
        diff: [
          { kind: 'same', text: 'It ' },
          { kind: 'removed', text: 'may' },
          { kind: 'added', text: 'will' },
          { kind: 'same', text: ' hold' },
        ],
        words: 3,
        hash: 'ab'.repeat(32),
        checked: now,
        method: 2,
        answer: 'translation',
      },
    },
    { url: null, title: 'Pasted minutes', role: 'contradicts', added: now, check: null },
  ],
  tags: ['secret tag'],
  history: [
    {
      verdict: 'looking',
      when: '2026-03-02T08:00:00.000Z',
      reason: 'First look.',
      by: 'reader',
      sources: [],
    },
    {
      verdict: 'disputed',
      when: now,
      reason: 'Two engineers disagree.',
      by: 'reader',
      sources: ['https://b.example/talk?a=1&b=2', 'Pasted minutes'],
    },
  ],
  foreign: null,
  created: '2026-03-02T08:00:00.000Z',
  modified: now,
  revision: 2,
};
