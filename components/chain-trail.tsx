import { Fragment } from 'preact';
import { Hop, type PointAt } from '@/components/hop';
import type { ChainLink } from '@/components/speaker-chain';
import { useNumber, useSay } from '@/components/strings';
import type { Span } from '@/model/span';

interface ChainTrailProps {
  /** From the speaker to the one nearest to the page. */
  links: ChainLink[];
  /** Where the quotes stand that came this way. */
  here: Span[];
  onPoint: PointAt;
}

/** More places would make a wall of numbers; all of them are in the list of findings. */
const most = 20;

/** The breadcrumb from the speaker to this page; each hop leads to where the page names it. */
export function ChainTrail({ links, here, onPoint }: ChainTrailProps) {
  const say = useSay();
  const number = useNumber();
  return (
    <ol class="chain" aria-label={say('chainLabel')}>
      {links.map(({ name, unnamed, span }, at) => (
        <li key={at}>
          <span>
            <Hop span={span} onPoint={onPoint}>
              <bdi>{name ?? say('speakerNotFound')}</bdi>
            </Hop>
            {unnamed && <span class="chain-unnamed"> {say('chainUnnamed')}</span>}
          </span>
        </li>
      ))}
      <li>
        <span class="chain-here">
          <Hop span={here[0]} onPoint={onPoint}>
            {say('chainHere')}
          </Hop>
          {here.slice(1, most).map((span, at) => (
            <Fragment key={span.start}>
              {' '}
              <Hop span={span} onPoint={onPoint} label={say('chainPlace', number(at + 2))}>
                {number(at + 2)}
              </Hop>
            </Fragment>
          ))}
        </span>
      </li>
    </ol>
  );
}
