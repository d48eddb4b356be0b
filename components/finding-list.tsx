import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { filterItems, type ItemCounts, type ItemFilter, itemFilters } from '@/components/filter-items';
import { FindingRow } from '@/components/finding-row';
import type { PointAt } from '@/components/hop';
import { SearchIcon } from '@/components/icons';
import type { AskAbout } from '@/components/item-facts';
import type { NoteKeeper } from '@/components/note-keeper';
import { OpenedItem, useIsFirst } from '@/components/opened';
import { type MessageKey, useNumber, useSay } from '@/components/strings';
import { useGrowing } from '@/components/use-growing';
import type { Notes } from '@/model/page-view';
import type { Item, PageFacts } from '@/model/reading';

const filterLabels: Record<ItemFilter, MessageKey> = {
  all: 'filterAll',
  quotes: 'filterQuotes',
  claims: 'filterClaims',
  notes: 'filterNotes',
};

interface FindingListProps {
  page: PageFacts;
  items: Item[];
  notes: Notes;
  counts: ItemCounts;
  open: Item | null;
  keyOf: (item: Item) => string;
  /** Id of the item that the reader is at on the page. */
  place: string | null;
  onOpen: (item: Item | null) => void;
  /** The same object for the same item, every time. */
  keeperOf: (item: Item) => NoteKeeper;
  onPoint: PointAt;
  ask: AskAbout | null;
  /** Whether nothing but the open item is shown. */
  onlyOpen: boolean;
  /** Whether the page is in a language in which little is looked for. */
  isOther: boolean;
}

/** All that was found and noted on a page, in page order, with the editor in place. */
export function FindingList(props: FindingListProps) {
  const { items, notes, counts, open, keyOf, place, onOpen, keeperOf, onlyOpen } = props;
  const say = useSay();
  const number = useNumber();
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [typed, setTyped] = useState('');
  const found = useMemo(() => filterItems(items, notes, filter, typed), [items, notes, filter, typed]);
  const { shown, grow, end } = useGrowing(
    found.length,
    60,
    `${filter} ${typed}`,
    found.findIndex(({ id }) => id === place) + 1,
  );
  const isFirst = useIsFirst();
  const rows = onlyOpen ? found.filter(({ id }) => id === open?.id) : found.slice(0, shown);
  const list = useRef<HTMLUListElement>(null);
  const isOpen = place !== null && open?.id === place;
  useEffect(() => {
    // Only while the reader is busy with the page: a list that moves under one's hands is of no use.
    if (place === null || document.hasFocus()) return;
    list.current?.querySelector('.finding-here')?.scrollIntoView({ block: 'nearest' });
  }, [place, isOpen]);

  return (
    <section aria-label={say('findingsLabel')}>
      {!onlyOpen && (
        <div class="list-tools">
          <div class="search">
            <SearchIcon />
            <input
              type="search"
              dir="auto"
              aria-label={say('findingsSearch')}
              placeholder={say('findingsSearch')}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
          <fieldset class="chips">
            <legend class="unseen">{say('filterLabel')}</legend>
            {itemFilters.map((name) => (
              <label key={name} class="chip">
                <input
                  type="radio"
                  name="filter"
                  checked={filter === name}
                  onChange={() => setFilter(name)}
                />
                <span>
                  {say(filterLabels[name])} <span class="count">{number(counts[name])}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </div>
      )}
      {!onlyOpen && (
        <p class="unseen" role="status">
          {say('findingsShown', number(found.length))}
        </p>
      )}
      {!onlyOpen && found.length === 0 && (
        <p class="hint empty">
          {say(items.length > 0 ? 'findingsNoMatch' : props.isOther ? 'findingsNotLooked' : 'findingsNone')}
        </p>
      )}
      <ul class={isFirst ? 'findings findings-first' : 'findings'} ref={list}>
        {rows.map((item, at) => (
          <FindingRow
            key={keyOf(item)}
            item={item}
            inside={!onlyOpen && isInside(found, at)}
            note={item.annotation ? notes.get(item.annotation.id) : undefined}
            open={open?.id === item.id}
            here={item.id === place}
            onToggle={() => onOpen(open?.id === item.id ? null : item)}
          >
            {open?.id === item.id && (
              <OpenedItem
                item={item}
                page={item.page ?? props.page}
                kept={keptTarget(item, notes)}
                keeper={keeperOf(item)}
                onPoint={props.onPoint}
                ask={props.ask}
              />
            )}
          </FindingRow>
        ))}
      </ul>
      {!onlyOpen && shown < found.length && (
        <button type="button" class="quiet more" ref={end} onClick={grow}>
          {say('showMore')}
        </button>
      )}
    </section>
  );
}

/** Whether an item's words stand within those of a claim that is listed before it, with nothing else between. */
function isInside(found: readonly Item[], at: number): boolean {
  const end = found[at]?.span?.end ?? Number.POSITIVE_INFINITY;
  for (let before = at - 1; before >= Math.max(0, at - most); before--) {
    const other = found[before];
    if (other?.subject.kind === 'claim') return (other.span?.end ?? 0) >= end;
  }
  return false;
}

/** No sentence has as many quotes. */
const most = 20;

function keptTarget(item: Item, notes: Notes) {
  return (item.annotation && notes.get(item.annotation.id)?.target) ?? item.target;
}
