import { useState } from 'preact/hooks';
import { CardRow } from '@/components/card-row';
import type { PointAt } from '@/components/hop';
import { LeftOff } from '@/components/left-off';
import { PlaceList } from '@/components/place-list';
import { useNumber, useSay } from '@/components/strings';
import type { PageCard } from '@/model/page-card';

interface CardRewritingProps {
  phrases: PageCard['rewriting'];
  /** How many more there are. */
  leftOff: number | undefined;
  site: string;
  /** Whether the reader does not want to be told on this site. */
  hidden: boolean;
  onHide: (hide: boolean) => void;
  onPoint: PointAt;
}

/** Wording as word-for-word paraphrasing makes it, listed in place. Can be dismissed for a site, and brought back at once. */
export function CardRewriting({ phrases, leftOff, site, hidden, onHide, onPoint }: CardRewritingProps) {
  const say = useSay();
  const number = useNumber();
  const [wasHidden, setWasHidden] = useState(false);
  if (phrases.length === 0 || (hidden && !wasHidden)) return null;
  const hide = (wanted: boolean): void => {
    setWasHidden(true);
    onHide(wanted);
  };
  return (
    <CardRow
      name={say('rowRewriting')}
      value={
        hidden ? say('rewritingHidden', site) : say('rewritingFound', number(phrases.length + (leftOff ?? 0)))
      }
      open={wasHidden}
    >
      {!hidden && (
        <>
          <p class="hint">{say('rewritingWhy')}</p>
          <PlaceList places={phrases} onPoint={onPoint} />
          <LeftOff count={leftOff} />
        </>
      )}
      <button type="button" class="quiet text row-act" onClick={() => hide(!hidden)}>
        {hidden ? say('undo') : say('rewritingHide', site)}
      </button>
    </CardRow>
  );
}
