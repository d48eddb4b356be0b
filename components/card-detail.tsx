import { CardClaims } from '@/components/card-claims';
import { CardDates } from '@/components/card-dates';
import { CardIdentity } from '@/components/card-identity';
import { CardLinked } from '@/components/card-linked';
import { CardOrigin } from '@/components/card-origin';
import { CardSources } from '@/components/card-sources';
import type { PointAt } from '@/components/hop';
import { LeftOff } from '@/components/left-off';
import { linkedSources } from '@/components/linked-sources';
import { otherLanguage } from '@/components/other-language';
import { PageChanges } from '@/components/page-changes';
import { PlaceList } from '@/components/place-list';
import { useSay } from '@/components/strings';
import { VerdictCounts } from '@/components/verdict-counts';
import type { PageCard } from '@/model/page-card';
import type { Notes } from '@/model/page-view';
import type { Reading } from '@/model/reading';

export interface CardDetailProps {
  /** The row that is open. */
  row: 'identity' | 'origin' | 'sources' | 'claims' | 'linked' | 'notes' | 'changes' | 'dates' | 'furniture';
  card: PageCard;
  reading: Reading;
  notes: Notes;
  onPoint: PointAt;
  onNote: () => void;
  /** Makes a file of the notes for others; `null` where that is not to be had. */
  onEvidence: (() => void) | null;
}

/** What a row of the page card rests on. */
export function CardDetail({ row, card, reading, notes, onPoint, onNote, onEvidence }: CardDetailProps) {
  const say = useSay();
  const { leftOff = {} } = card;
  switch (row) {
    case 'identity':
      return <CardIdentity card={card} />;
    case 'origin': {
      const own = [...notes.values()].find(({ subject }) => subject.kind === 'page')?.origin ?? null;
      return (
        <>
          <CardOrigin signs={card.origin} own={own} onPoint={onPoint} onNote={onNote} />
          <LeftOff count={leftOff.origin} />
        </>
      );
    }
    case 'sources': {
      const isOther = otherLanguage(reading.page.language) !== null;
      return <CardSources card={card} isOther={isOther} onPoint={onPoint} />;
    }
    case 'claims':
      return <CardClaims items={reading.items} onPoint={onPoint} />;
    case 'linked':
      return <CardLinked sources={linkedSources(reading.items, notes)} onPoint={onPoint} />;
    case 'notes':
      return <VerdictCounts notes={[...notes.values()]} onEvidence={onEvidence} />;
    case 'changes':
      return <PageChanges changes={reading.changes ?? []} onPoint={onPoint} />;
    case 'dates':
      return (
        <>
          <CardDates dates={card.dates} onPoint={onPoint} />
          <LeftOff count={leftOff.dates} />
        </>
      );
    case 'furniture':
      return (
        <>
          <p class="hint">{say('furnitureWhy')}</p>
          <PlaceList places={card.furniture} onPoint={onPoint} />
          <LeftOff count={leftOff.furniture} />
        </>
      );
  }
}
