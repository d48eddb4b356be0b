import { ChainTrail } from '@/components/chain-trail';
import type { PointAt } from '@/components/hop';
import { speakerChain } from '@/components/speaker-chain';
import { useSay } from '@/components/strings';
import type { Subject } from '@/model/annotation';
import type { Span } from '@/model/span';

interface QuoteFactsProps {
  quote: Extract<Subject, { kind: 'quote' }>;
  /** Where the links of the chain are named, and where the quote itself stands. */
  hops?: (Span | null)[] | undefined;
  span?: Span | null;
  onPoint?: PointAt;
}

/** Who is quoted, by which words, and through whom it reached the page. */
export function QuoteFacts({ quote, hops = [], span = null, onPoint = null }: QuoteFactsProps) {
  const say = useSay();
  const { speaker, mention, via } = quote;
  // A colon attributes words too, but “Attributed with “:”” tells nobody anything.
  const cue = quote.cue !== null && /[\p{L}\p{N}]/u.test(quote.cue) ? quote.cue : null;
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
      {(via.length > 0 || (onPoint && hops[0])) && (
        <ChainTrail links={speakerChain(quote, hops)} here={span ? [span] : []} onPoint={onPoint} />
      )}
    </div>
  );
}
