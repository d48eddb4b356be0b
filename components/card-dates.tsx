import { Hop, type PointAt } from '@/components/hop';
import { useCalendarDay, useDayRange, useSay } from '@/components/strings';
import type { CardDate } from '@/model/page-card';

/** Dates that hang on the day of publication, each with the day it means where that can be told. */
export function CardDates({ dates, onPoint }: { dates: CardDate[]; onPoint: PointAt }) {
  const say = useSay();
  const day = useCalendarDay();
  const range = useDayRange();
  const meaning = ({ from, to }: CardDate): string => {
    if (from === null || to === null) return say('dateOpen');
    return from === to ? day(from) : range(from, to);
  };
  return (
    <dl class="fact-list">
      {dates.map((date) => (
        <div key={date.start}>
          <dt dir="auto">
            <Hop span={date} onPoint={onPoint}>
              {date.text}
            </Hop>
          </dt>
          <dd class={date.from === null ? 'none' : undefined}>{meaning(date)}</dd>
        </div>
      ))}
    </dl>
  );
}
