import { expect, test } from 'vitest';
import { examples } from '@/components/welcome';
import { analyse } from '@/engine/analyse';
import type { Subject } from '@/model/annotation';
import { say } from '@/tests/components/show';

const shown = examples(say).map(({ text, subject }) => ({ text: say(text), subject }));
const plain = shown.map(({ text }) => text.replaceAll('|', ''));
const article = [say('welcomeHeadline'), ...plain].join('\n');

/** What the engine says of a mark, as the card would tell it. */
function subjects(): { words: string; subject: Subject }[] {
  const { quotes, claims } = analyse({ text: article });
  const said = (span: { start: number; end: number } | null): string | null =>
    span && article.slice(span.start, span.end);
  return [
    ...quotes.map((quote) => ({
      words: article.slice(quote.start, quote.end),
      subject: {
        kind: 'quote' as const,
        quoteType: quote.type,
        speaker: quote.speaker?.name ?? null,
        mention: said(quote.speaker),
        cue: said(quote.cue),
        via: quote.via.map(({ name }) => name),
      },
    })),
    ...claims.map((claim) => ({
      words: article.slice(claim.start, claim.end),
      subject: {
        kind: 'claim' as const,
        claimKind: claim.kind,
        trigger: article.slice(claim.trigger.start, claim.trigger.end),
        saidBy: claim.saidBy,
      },
    })),
  ];
}

test('the example on the welcome page is marked as the engine would mark it, and in no other way', () => {
  expect(shown.map(({ text, subject }) => ({ words: text.split('|')[1], subject }))).toEqual(subjects());
});
