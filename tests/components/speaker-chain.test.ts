import { expect, test } from 'vitest';
import { speakerChain } from '@/components/speaker-chain';

const quote = (speaker: string | null, via: string[]) =>
  speakerChain({ kind: 'quote', quoteType: 'direct', speaker, mention: null, cue: null, via })
    .map(({ name, unnamed }) => `${name ?? '?'}${unnamed ? ' (unnamed)' : ''}`)
    .join(' > ');

test.each([
  ['Ana Sousa', [], 'Ana Sousa'],
  ['Ana Sousa', ['two diplomats', 'Reuters'], 'Ana Sousa > two diplomats (unnamed) > Reuters'],
  [null, ['Reuters'], '? > Reuters'],
  ['a senior official', [], 'a senior official (unnamed)'],
  ['新华社', ['路透社'], '新华社 > 路透社'],
])('%s through %j', (speaker, via, chain) => {
  expect(quote(speaker, via)).toBe(chain);
});
