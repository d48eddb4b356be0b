import { FactLine } from '@/components/fact-line';
import { useDay, useLanguageName, useNames, useSay } from '@/components/strings';
import type { PageCard } from '@/model/page-card';

/** Who says of itself to have published the page, and when. */
export function CardIdentity({ card }: { card: PageCard }) {
  const say = useSay();
  const day = useDay();
  const names = useNames();
  const languageName = useLanguageName();
  const { publisher, byline, published, modified, language } = card.facts;
  return (
    <dl class="fact-list">
      <FactLine name={say('factSite')} value={card.host} from="address" />
      <FactLine
        name={say('factPublisher')}
        value={publisher?.value}
        from={publisher?.from}
        sure={publisher?.sure}
      />
      <FactLine
        name={say('factByline')}
        value={byline && names(byline.value)}
        from={byline?.from}
        sure={byline?.sure}
      />
      <FactLine
        name={say('factPublished')}
        value={published && day(published.value)}
        from={published?.from}
        sure={published?.sure}
      />
      <FactLine
        name={say('factModified')}
        value={modified && day(modified.value)}
        from={modified?.from}
        sure={modified?.sure}
      />
      <FactLine
        name={say('factLanguage')}
        value={language && languageName(language.value)}
        from={language?.from}
        sure={language?.sure}
      />
    </dl>
  );
}
