import { Hop, type PointAt } from '@/components/hop';
import { roleLabels } from '@/components/labels';
import { siteOf } from '@/components/source-address';
import { useSay } from '@/components/strings';
import type { SourceLink } from '@/model/annotation';
import type { Notes } from '@/model/page-view';
import type { Item } from '@/model/reading';

export interface LinkedSource {
  link: SourceLink;
  /** The item whose note it is linked in. */
  item: Item;
}

/** All sources that the reader linked on a page, in the order of its items. */
export function linkedSources(items: readonly Item[], notes: Notes): LinkedSource[] {
  return items.flatMap((item) => {
    const note = item.annotation && notes.get(item.annotation.id);
    return note ? note.links.map((link) => ({ link, item })) : [];
  });
}

/** The sources that the reader linked, each with what it does and for which words. */
export function CardLinked({ sources, onPoint }: { sources: LinkedSource[]; onPoint: PointAt }) {
  const say = useSay();
  return (
    <ul class="linked">
      {sources.map(({ link: { url, title, role }, item }, at) => (
        <li key={at}>
          <span class="known">{say(roleLabels[role])}</span>{' '}
          {url === null ? (
            <span dir="auto">{title || say('sourcePasted')}</span>
          ) : (
            <a href={url} target="_blank" rel="noreferrer noopener" dir="auto">
              {title || siteOf(url)}
            </a>
          )}
          <p class="linked-words" dir="auto">
            <Hop span={item.span} onPoint={onPoint}>
              {item.subject.kind === 'page' ? say('wholePage') : item.text}
            </Hop>
          </p>
        </li>
      ))}
    </ul>
  );
}
