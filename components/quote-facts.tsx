import { type ChainLink, speakerChain } from '@/components/speaker-chain';
import { useSay } from '@/components/strings';
import type { Subject } from '@/model/annotation';

interface QuoteFactsProps {
  quote: Extract<Subject, { kind: 'quote' }>;
}

/** Who is quoted, by which words, and through whom it reached the page. */
export function QuoteFacts({ quote }: QuoteFactsProps) {
  const say = useSay();
  const { speaker, mention, cue, via } = quote;
  if (quote.quoteType === 'term' && !speaker) return <p class="facts-reason">{say('termExplained')}</p>;
  return (
    <div class="facts">
      <p class={speaker ? 'facts-speaker' : 'facts-speaker facts-none'}>
        <bdi>{speaker ?? say('speakerNotFound')}</bdi>
      </p>
      {(cue || (mention && mention !== speaker)) && (
        <p class="facts-cue">
          {mention && mention !== speaker && <span>{say('speakerWritten', mention)}</span>}
          {cue && <span>{say('speakerCue', cue)}</span>}
        </p>
      )}
      {via.length > 0 && <Chain links={speakerChain(quote)} />}
    </div>
  );
}

function Chain({ links }: { links: (ChainLink | null)[] }) {
  const say = useSay();
  return (
    <ol class="chain" aria-label={say('chainLabel')}>
      {links.map((link) => (
        <li key={link?.name ?? ''}>
          <bdi>{link?.name ?? say('speakerNotFound')}</bdi>
          {link?.unnamed && <span class="chain-unnamed"> {say('chainUnnamed')}</span>}
        </li>
      ))}
      <li class="chain-here">{say('chainHere')}</li>
    </ol>
  );
}
