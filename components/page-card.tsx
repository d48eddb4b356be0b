import { AskLinks } from '@/components/ask-links';
import type { CardDetailProps } from '@/components/card-detail';
import { CardRewriting } from '@/components/card-rewriting';
import { CardRow } from '@/components/card-row';
import type { ItemCounts } from '@/components/filter-items';
import type { AskAbout } from '@/components/item-facts';
import { linkedSources } from '@/components/linked-sources';
import { OpenedRow } from '@/components/opened';
import { otherLanguage } from '@/components/other-language';
import { useNumber, useSay } from '@/components/strings';

interface PageCardProps extends Omit<CardDetailProps, 'row'> {
  counts: ItemCounts;
  /** Whether there is room to show who gets to speak at once. */
  roomy: boolean;
  ask: AskAbout | null;
  rewritingHidden: boolean;
  onHideRewriting: (hide: boolean) => void;
}

/** What is known of the page as a whole, row by row: a value, its place on the page, and how it is known. No judgement. */
export function PageCard(props: PageCardProps) {
  const { card, reading, notes, counts } = props;
  const say = useSay();
  const number = useNumber();
  const linked = linkedSources(reading.items, notes).length;
  const { leftOff = {} } = card;
  const isOther = otherLanguage(reading.page.language) !== null;
  const detail = (row: CardDetailProps['row']) => <OpenedRow {...props} row={row} />;
  return (
    <section class="page-card" aria-label={say('pageCardLabel')}>
      <CardRow name={say('rowIdentity')} value={<bdi>{card.facts.publisher?.value ?? card.host}</bdi>}>
        {detail('identity')}
      </CardRow>
      <CardRow
        name={say('rowOrigin')}
        value={
          card.origin.length > 0
            ? say('originSigns', number(card.origin.length + (leftOff.origin ?? 0)))
            : say('originNoSigns')
        }
      >
        {detail('origin')}
      </CardRow>
      <CardRow
        name={<span class="sample sample-quote">{say('rowSources')}</span>}
        value={
          isOther && counts.quotes === 0 ? say('notLookedFor') : say('sourcesQuotes', number(counts.quotes))
        }
        open={props.roomy && card.quotes > 0}
      >
        {!(isOther && card.quotes === 0) && detail('sources')}
      </CardRow>
      <CardRow
        name={<span class="sample sample-claim">{say('legendClaim')}</span>}
        value={isOther && counts.claims === 0 ? say('notLookedFor') : number(counts.claims)}
      >
        {counts.claims > 0 && detail('claims')}
      </CardRow>
      <CardRow name={say('rowLinked')} value={number(linked)}>
        {linked > 0 && detail('linked')}
      </CardRow>
      <CardRow name={say('rowNotes')} value={number(notes.size)}>
        {notes.size > 0 && detail('notes')}
      </CardRow>
      {notes.size > 0 && (
        <CardRow
          name={say('rowChanges')}
          value={reading.changes ? number(reading.changes.length) : say('changesUnknown')}
        >
          {reading.changes && detail('changes')}
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
        {card.dates.length > 0 && detail('dates')}
      </CardRow>
      <CardRewriting
        phrases={card.rewriting}
        leftOff={leftOff.rewriting}
        site={card.host}
        hidden={props.rewritingHidden}
        onHide={props.onHideRewriting}
        onPoint={props.onPoint}
      />
      {card.furniture.length > 0 && (
        <CardRow
          name={say('rowFurniture')}
          value={say('furnitureFound', number(card.furniture.length + (leftOff.furniture ?? 0)))}
        >
          {detail('furniture')}
        </CardRow>
      )}
      {props.ask && (
        <AskLinks addresses={props.ask.addresses} quote={reading.page.title} url={props.ask.url} isTitle />
      )}
    </section>
  );
}
