import { ChainTrail } from '@/components/chain-trail';
import type { PointAt } from '@/components/hop';
import { LeftOff } from '@/components/left-off';
import { SpeakerTable } from '@/components/speaker-table';
import { useNumber, useSay } from '@/components/strings';
import type { PageCard } from '@/model/page-card';

interface CardSourcesProps {
  card: PageCard;
  /** Whether the page is in a language in which nobody looks for through whom words came. */
  isOther: boolean;
  onPoint: PointAt;
}

/** Who is quoted with how many words, through whom, and whether all of it comes from one place. */
export function CardSources({ card, isOther, onPoint }: CardSourcesProps) {
  const say = useSay();
  const number = useNumber();
  if (card.quotes === 0) return <p class="none">{say('sourcesNone')}</p>;
  const far = card.chains.filter(({ links }) => links.length > 1);
  return (
    <>
      <SpeakerTable speakers={card.speakers} onPoint={onPoint} />
      <LeftOff count={card.leftOff?.speakers} />
      {!(isOther && card.indirect === 0) && (
        <p>{say('sourcesIndirect', number(card.indirect), number(card.quotes))}</p>
      )}
      {card.soleOrigin && <p>{say('sourcesSole', card.soleOrigin)}</p>}
      {far.length > 0 && (
        <ul class="chains" aria-label={say('chainsLabel')}>
          {far.map(({ links, quotes }) => (
            <li key={quotes[0]?.start}>
              <ChainTrail links={links} here={quotes} onPoint={onPoint} />
            </li>
          ))}
        </ul>
      )}
      <LeftOff count={card.leftOff?.chains} />
    </>
  );
}
