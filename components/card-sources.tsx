import { ChainTrail } from '@/components/chain-trail';
import type { PointAt } from '@/components/hop';
import { LeftOff } from '@/components/left-off';
import { SpeakerTable } from '@/components/speaker-table';
import { useNumber, useSay } from '@/components/strings';
import type { PageCard } from '@/model/page-card';

/** Who is quoted with how many words, through whom, and whether all of it comes from one place. */
export function CardSources({ card, onPoint }: { card: PageCard; onPoint: PointAt }) {
  const say = useSay();
  const number = useNumber();
  if (card.quotes === 0) return <p class="none">{say('sourcesNone')}</p>;
  const far = card.chains.filter(({ links }) => links.length > 1);
  return (
    <>
      <SpeakerTable speakers={card.speakers} onPoint={onPoint} />
      <LeftOff count={card.leftOff?.speakers} />
      <p>{say('sourcesIndirect', number(card.indirect), number(card.quotes))}</p>
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
