import { Hop, type PointAt } from '@/components/hop';
import { roleLabels } from '@/components/labels';
import type { LinkedSource } from '@/components/linked-sources';
import { siteOf } from '@/components/source-address';
import { useSay } from '@/components/strings';

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
