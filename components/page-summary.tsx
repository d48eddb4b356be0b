import type { ItemCounts } from '@/components/filter-items';
import { claimLabels } from '@/components/labels';
import { siteOf } from '@/components/source-address';
import { useDay, useNumber, useSay } from '@/components/strings';
import { claimKinds } from '@/model/finding';
import type { Reading } from '@/model/reading';

interface PageSummaryProps {
  reading: Reading;
  counts: ItemCounts;
}

/** What the page says of itself, what was found, and how it is marked. */
export function PageSummary({ reading, counts }: PageSummaryProps) {
  const say = useSay();
  const day = useDay();
  const number = useNumber();
  const { page } = reading;
  const kinds = claimKinds.filter((kind) => counts.claimKinds[kind]);
  return (
    <section class="summary" aria-label={say('summaryLabel')}>
      <h2 class="summary-title" dir="auto">
        {page.title || siteOf(page.url)}
      </h2>
      <p class="summary-facts">
        <span>
          <bdi>{page.byline.length > 0 ? page.byline.join(', ') : say('authorNotFound')}</bdi>
        </span>
        <span>
          <bdi>{page.publisher ?? siteOf(page.url)}</bdi>
        </span>
        <span>
          <bdi>{page.published ? day(page.published) : say('dateNotFound')}</bdi>
        </span>
      </p>
      {!reading.isArticle && <p class="hint">{say('notDetected')}</p>}
      <dl class="legend">
        <div>
          <dt>
            <span class="sample sample-quote">{say('legendQuote')}</span>
          </dt>
          <dd>{number(counts.quotes)}</dd>
        </div>
        <div>
          <dt>
            <span class="sample sample-claim">{say('legendClaim')}</span>
          </dt>
          <dd>{number(counts.claims)}</dd>
        </div>
      </dl>
      {kinds.length > 0 && (
        <ul class="kinds" aria-label={say('kindsLabel')}>
          {kinds.map((kind) => (
            <li key={kind}>
              {say(claimLabels[kind])} <span class="count">{number(counts.claimKinds[kind] ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
