import { Hop, type PointAt } from '@/components/hop';
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
      {(via.length > 0 || (onPoint && hops[0])) && (
        <Chain quote={quote} hops={hops} span={span} onPoint={onPoint} />
      )}
    </div>
  );
}

/** The breadcrumb from the speaker to this page; each hop leads to where the page names it. */
export function Chain({ quote, hops = [], span = null, onPoint = null }: QuoteFactsProps) {
  const say = useSay();
  return (
    <ol class="chain" aria-label={say('chainLabel')}>
      {speakerChain(quote).map((link, at) => (
        <li key={link?.name ?? ''}>
          <Hop span={hops[at]} onPoint={onPoint}>
            <bdi>{link?.name ?? say('speakerNotFound')}</bdi>
          </Hop>
          {link?.unnamed && <span class="chain-unnamed"> {say('chainUnnamed')}</span>}
        </li>
      ))}
      <li class="chain-here">
        <Hop span={span} onPoint={onPoint}>
          {say('chainHere')}
        </Hop>
      </li>
    </ol>
  );
}
