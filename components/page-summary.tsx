import { otherLanguage } from '@/components/other-language';
import { siteOf } from '@/components/source-address';
import { useDay, useLanguageName, useNames, useSay } from '@/components/strings';
import type { Reading } from '@/model/reading';

/** What the page says of itself, in a line. */
export function PageSummary({ reading }: { reading: Reading }) {
  const say = useSay();
  const day = useDay();
  const names = useNames();
  const languageName = useLanguageName();
  const { page } = reading;
  const other = otherLanguage(page.language);
  return (
    <section class="summary" aria-label={say('summaryLabel')}>
      <h2 class="summary-title" dir="auto">
        {page.title || siteOf(page.url)}
      </h2>
      <p class="summary-facts">
        <span>
          <bdi>{page.byline.length > 0 ? names(page.byline) : say('authorNotFound')}</bdi>
        </span>
        <span>
          <bdi>{page.publisher ?? siteOf(page.url)}</bdi>
        </span>
        <span>
          <bdi>{page.published ? day(page.published) : say('dateNotFound')}</bdi>
        </span>
      </p>
      {other && <p class="hint">{say('otherLanguage', languageName(other))}</p>}
      {!reading.isArticle && <p class="hint">{say('notDetected')}</p>}
    </section>
  );
}
