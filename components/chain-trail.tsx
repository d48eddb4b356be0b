import { Hop, type PointAt } from '@/components/hop';
import type { ChainLink } from '@/components/speaker-chain';
import { useSay } from '@/components/strings';
import type { Span } from '@/model/span';

interface ChainTrailProps {
  /** From the speaker to the one nearest to the page. */
  links: ChainLink[];
  /** Where the quote itself stands. */
  here: Span | null;
  onPoint: PointAt;
}

/** The breadcrumb from the speaker to this page; each hop leads to where the page names it. */
export function ChainTrail({ links, here, onPoint }: ChainTrailProps) {
  const say = useSay();
  return (
    <ol class="chain" aria-label={say('chainLabel')}>
      {links.map(({ name, unnamed, span }, at) => (
        <li key={at}>
          <Hop span={span} onPoint={onPoint}>
            <bdi>{name ?? say('speakerNotFound')}</bdi>
          </Hop>
          {unnamed && <span class="chain-unnamed"> {say('chainUnnamed')}</span>}
        </li>
      ))}
      <li class="chain-here">
        <Hop span={here} onPoint={onPoint}>
          {say('chainHere')}
        </Hop>
      </li>
    </ol>
  );
}
