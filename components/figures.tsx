import { verdictLabels } from '@/components/labels';
import { useMonth, useNumber, useSay } from '@/components/strings';
import { verdicts } from '@/model/annotation';
import type { Counted, NoteCounts } from '@/model/note-list';

interface FiguresProps {
  counts: NoteCounts;
  /** From the first month with a note to the last, those without any too. */
  months: { month: string; count: number }[];
  /** Narrows the list to what a row stands for. */
  onChoose: (field: 'speaker' | 'source' | 'verdict' | 'site', value: string) => void;
}

/** More rows would be a list again. */
const most = 12;
/** Beyond so many months the years are told. */
const mostMonths = 36;
/** As many years have room for all their digits on a phone. */
const mostWhole = 12;

/** What the notes found come to, in tables whose bars say it at a glance. */
export function Figures({ counts, months, onChoose }: FiguresProps) {
  const say = useSay();
  const verdictRows = verdicts.map((verdict, at) => ({
    name: say(verdictLabels[verdict]),
    value: verdict,
    count: counts.verdicts[at]?.count ?? 0,
  }));
  const top = (list: Counted[]): Row[] =>
    list.slice(0, most).map(({ name, count }) => ({ name, value: name, count }));
  return (
    <div class="figures">
      <Times months={months} />
      <Bars
        title={say('figuresVerdicts')}
        rows={verdictRows.filter(({ count }) => count > 0)}
        onChoose={(value) => onChoose('verdict', value)}
      />
      <Bars
        title={say('figuresSources')}
        rows={top(counts.sources)}
        onChoose={(value) => onChoose('source', value)}
      />
      <Bars
        title={say('figuresSpeakers')}
        rows={top(counts.speakers)}
        onChoose={(value) => onChoose('speaker', value)}
      />
      <Bars
        title={say('figuresSites')}
        rows={top(counts.sites)}
        onChoose={(value) => onChoose('site', value)}
      />
    </div>
  );
}

function Times({ months }: Pick<FiguresProps, 'months'>) {
  const say = useSay();
  const month = useMonth();
  if (months.length <= mostMonths) {
    const rows = months.map((one) => ({ name: month(one.month), value: one.month, count: one.count }));
    return <Columns title={say('figuresTime')} rows={rows} short={(row) => row.value.slice(5)} />;
  }
  const years = new Map<string, number>();
  for (const { month: name, count } of months)
    years.set(name.slice(0, 4), (years.get(name.slice(0, 4)) ?? 0) + count);
  const rows = [...years].map(([name, count]) => ({ name, value: name, count }));
  return (
    <Columns
      title={say('figuresTime')}
      rows={rows}
      short={({ name }) => (rows.length > mostWhole ? name.slice(2) : name)}
    />
  );
}

interface Row {
  name: string;
  value: string;
  count: number;
}

/** Time goes from left to right, so it stands on columns. */
function Columns({ title, rows, short }: { title: string; rows: Row[]; short: (row: Row) => string }) {
  const number = useNumber();
  const highest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section class="figure figure-wide">
      <h2>{title}</h2>
      <ol class="columns">
        {rows.map((row) => (
          <li key={row.value} title={`${row.name}: ${number(row.count)}`}>
            <span class="unseen">
              {row.name}: {number(row.count)}
            </span>
            <span class="column" aria-hidden="true" style={{ height: `${(row.count / highest) * 100}%` }} />
            <span class="column-name" aria-hidden="true">
              {short(row)}
            </span>
          </li>
        ))}
      </ol>
      <details>
        <summary>{useSay()('figuresAsTable')}</summary>
        <table>
          <caption class="unseen">{title}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{row.name}</th>
                <td>{number(row.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Bars({ title, rows, onChoose }: { title: string; rows: Row[]; onChoose: (value: string) => void }) {
  const say = useSay();
  const number = useNumber();
  const highest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section class="figure">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="hint">{say('figuresNone')}</p>
      ) : (
        <table class="bars">
          <caption class="unseen">{title}</caption>
          <tbody>
            {rows.map(({ name, value, count }) => (
              <tr key={value}>
                <th scope="row">
                  <button type="button" class="quiet text bar-name" onClick={() => onChoose(value)}>
                    <bdi>{name}</bdi>
                  </button>
                </th>
                <td class="bar-cell" aria-hidden="true">
                  <span class="bar-fill" style={{ width: `${(count / highest) * 100}%` }} />
                </td>
                <td class="count">{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
