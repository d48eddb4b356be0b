import { useMemo } from 'preact/hooks';
import { CheckAll } from '@/components/check-all';
import { countItems } from '@/components/filter-items';
import { FindingList } from '@/components/finding-list';
import { otherLanguage } from '@/components/other-language';
import { PageCard } from '@/components/page-card';
import { PageNote, pageItem, wholePage } from '@/components/page-note';
import { PageSummary } from '@/components/page-summary';
import type { PopupProps } from '@/components/popup';
import type { ReadView } from '@/model/page-view';
import type { Item } from '@/model/reading';

interface PageReadProps extends Omit<PopupProps, 'left'> {
  view: ReadView;
  /** The reader has gone on to another page: only what is open stays. */
  left: boolean;
}

/** What was found on a page that has been read: its card, the note on it as a whole, and all findings and notes. */
export function PageRead({ view, left, ...props }: PageReadProps) {
  const { open, onOpen, keeperOf } = props;
  const { reading, notes } = view;
  const rewritingOff = props.settings?.rewritingOff ?? [];
  const host = view.card?.host ?? '';
  const ask = props.settings && { addresses: props.settings.askAddresses, url: reading.page.url };
  // The note on the page has a place of its own: among findings a filter would hide it.
  const items = useMemo(() => listed(reading.items, open), [reading, open]);
  const counts = useMemo(() => countItems(items), [items]);
  const quotes = useMemo(() => reading.items.filter(isQuoteInText), [reading]);
  return (
    <>
      {!left && <PageSummary reading={reading} />}
      {!left && view.card && (
        <PageCard
          card={view.card}
          reading={reading}
          notes={notes}
          counts={counts}
          roomy={props.roomy}
          ask={ask}
          rewritingHidden={rewritingOff.includes(host)}
          onHideRewriting={(hide) =>
            props.onSettings({
              rewritingOff: hide ? [...rewritingOff, host] : rewritingOff.filter((other) => other !== host),
            })
          }
          onPoint={props.onPoint}
          onNote={() => onOpen(pageItem(reading))}
          onEvidence={props.onEvidence}
        />
      )}
      <div class="page-acts">
        {(!left || open?.id === wholePage.id) && (
          <PageNote reading={reading} open={open} onOpen={onOpen} keeperOf={keeperOf} />
        )}
        {!left && props.sources && (
          <CheckAll
            {...props.sources}
            quotes={quotes}
            onReveal={(item) => item.span && props.onPoint(item.span)}
          />
        )}
      </div>
      <FindingList
        page={reading.page}
        items={items}
        notes={notes}
        counts={counts}
        open={open}
        keyOf={props.keyOf}
        place={props.place}
        onOpen={onOpen}
        keeperOf={keeperOf}
        onPoint={left ? null : props.onPoint}
        ask={left ? null : ask}
        onlyOpen={left}
        isOther={otherLanguage(reading.page.language) !== null}
      />
    </>
  );
}

function isQuoteInText({ subject, span }: Item): boolean {
  return subject.kind === 'quote' && span !== null;
}

function listed(all: Item[], open: Item | null): Item[] {
  const items = all.filter(({ subject }) => subject.kind !== 'page');
  if (!open || open.subject.kind === 'page' || items.some(({ id }) => id === open.id)) return items;
  const start = open.span?.start ?? Number.POSITIVE_INFINITY;
  const next = items.findIndex(({ span }) => (span?.start ?? Number.POSITIVE_INFINITY) > start);
  return items.toSpliced(next < 0 ? items.length : next, 0, { ...open, annotation: null });
}
