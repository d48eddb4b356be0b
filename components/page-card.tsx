import { AskLinks } from '@/components/ask-links';
import { CardClaims } from '@/components/card-claims';
import { CardDates } from '@/components/card-dates';
import { CardIdentity } from '@/components/card-identity';
import { CardLinked, linkedSources } from '@/components/card-linked';
import { CardOrigin } from '@/components/card-origin';
import { CardRewriting } from '@/components/card-rewriting';
import { CardRow } from '@/components/card-row';
import { CardSources } from '@/components/card-sources';
import type { ItemCounts } from '@/components/filter-items';
import type { PointAt } from '@/components/hop';
import type { AskAbout } from '@/components/item-facts';
import { verdictLabels } from '@/components/labels';
import { LeftOff } from '@/components/left-off';
import { otherLanguage } from '@/components/other-language';
import { PageChanges } from '@/components/page-changes';
import { PlaceList } from '@/components/place-list';
import { useNumber, useSay } from '@/components/strings';
import { verdicts } from '@/model/annotation';
import type { PageCard as Card } from '@/model/page-card';
import type { Notes } from '@/model/page-view';
import type { Reading } from '@/model/reading';

interface PageCardProps {
  card: Card;
  reading: Reading;
  notes: Notes;
  counts: ItemCounts;
  /** Whether there is room to show who gets to speak at once. */
  roomy: boolean;
  ask: AskAbout | null;
  rewritingHidden: boolean;
  onHideRewriting: (hide: boolean) => void;
  onPoint: PointAt;
  onNote: () => void;
  /** Makes a file of the notes for others; `null` where that is not to be had. */
  onEvidence: (() => void) | null;
}

/** What is known of the page as a whole, row by row: a value, its place on the page, and how it is known. No judgement. */
export function PageCard(props: PageCardProps) {
  const { card, reading, notes, counts, onPoint } = props;
  const say = useSay();
  const number = useNumber();
  const kept = [...notes.values()];
  const linked = linkedSources(reading.items, notes);
  const { leftOff = {} } = card;
  const isOther = otherLanguage(reading.page.language) !== null;
  const own = kept.find(({ subject }) => subject.kind === 'page')?.origin ?? null;
  return (
    <section class="page-card" aria-label={say('pageCardLabel')}>
      <CardRow name={say('rowIdentity')} value={<bdi>{card.facts.publisher?.value ?? card.host}</bdi>}>
        <CardIdentity card={card} />
      </CardRow>
      <CardRow
        name={say('rowOrigin')}
        value={
          card.origin.length > 0
            ? say('originSigns', number(card.origin.length + (leftOff.origin ?? 0)))
            : say('originNoSigns')
        }
      >
        <CardOrigin signs={card.origin} own={own} onPoint={onPoint} onNote={props.onNote} />
        <LeftOff count={leftOff.origin} />
      </CardRow>
      <CardRow
        name={<span class="sample sample-quote">{say('rowSources')}</span>}
        value={
          isOther && counts.quotes === 0 ? say('notLookedFor') : say('sourcesQuotes', number(counts.quotes))
        }
        open={props.roomy && card.quotes > 0}
      >
        {!(isOther && card.quotes === 0) && <CardSources card={card} isOther={isOther} onPoint={onPoint} />}
      </CardRow>
      <CardRow
        name={<span class="sample sample-claim">{say('legendClaim')}</span>}
        value={isOther && counts.claims === 0 ? say('notLookedFor') : number(counts.claims)}
      >
        {counts.claims > 0 && <CardClaims items={reading.items} onPoint={onPoint} />}
      </CardRow>
      <CardRow name={say('rowLinked')} value={number(linked.length)}>
        {linked.length > 0 && <CardLinked sources={linked} onPoint={onPoint} />}
      </CardRow>
      <CardRow name={say('rowNotes')} value={number(kept.length)}>
        {kept.length > 0 && (
          <>
            <ul class="places">
              {verdicts.map((verdict) => {
                const count = kept.filter((note) => note.verdict === verdict).length;
                return count > 0 ? (
                  <li key={verdict}>
                    {say(verdictLabels[verdict])} <span class="count">{number(count)}</span>
                  </li>
                ) : null;
              })}
            </ul>
            {props.onEvidence && (
              <button type="button" class="quiet text row-act" onClick={props.onEvidence}>
                {say('evidenceOpen')}
              </button>
            )}
          </>
        )}
      </CardRow>
      {kept.length > 0 && (
        <CardRow
          name={say('rowChanges')}
          value={reading.changes ? number(reading.changes.length) : say('changesUnknown')}
        >
          {reading.changes && <PageChanges changes={reading.changes} onPoint={onPoint} />}
        </CardRow>
      )}
      <CardRow
        name={say('rowDates')}
        value={
          card.dates.length === 0
            ? say(isOther ? 'notLookedFor' : 'notFound')
            : say(
                card.facts.published ? 'datesKnown' : 'datesOpen',
                number(card.dates.length + (leftOff.dates ?? 0)),
              )
        }
      >
        {card.dates.length > 0 && (
          <>
            <CardDates dates={card.dates} onPoint={onPoint} />
            <LeftOff count={leftOff.dates} />
          </>
        )}
      </CardRow>
      <CardRewriting
        phrases={card.rewriting}
        leftOff={leftOff.rewriting}
        site={card.host}
        hidden={props.rewritingHidden}
        onHide={props.onHideRewriting}
        onPoint={onPoint}
      />
      {card.furniture.length > 0 && (
        <CardRow
          name={say('rowFurniture')}
          value={say('furnitureFound', number(card.furniture.length + (leftOff.furniture ?? 0)))}
        >
          <p class="hint">{say('furnitureWhy')}</p>
          <PlaceList places={card.furniture} onPoint={onPoint} />
          <LeftOff count={leftOff.furniture} />
        </CardRow>
      )}
      {props.ask && (
        <AskLinks addresses={props.ask.addresses} quote={reading.page.title} url={props.ask.url} isTitle />
      )}
    </section>
  );
}
