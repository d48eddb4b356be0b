import { FactLine } from '@/components/fact-line';
import { Hop, type PointAt } from '@/components/hop';
import { originKindLabels, originLabels } from '@/components/labels';
import { useSay } from '@/components/strings';
import type { PageOrigin } from '@/model/annotation';
import type { OriginSign } from '@/model/page-card';

interface CardOriginProps {
  signs: OriginSign[];
  /** What the reader takes the page for. */
  own: PageOrigin | null;
  onPoint: PointAt;
  /** Opens the note on the page, where the reader says so. */
  onNote: () => void;
}

/** What says that the page's words were elsewhere first, and what the reader says. */
export function CardOrigin({ signs, own, onPoint, onNote }: CardOriginProps) {
  const say = useSay();
  return (
    <dl class="fact-list">
      {signs.map((sign, at) => (
        <FactLine
          key={at}
          name={say(originKindLabels[sign.kind])}
          value={<SignValue sign={sign} onPoint={onPoint} />}
          from={sign.from}
        />
      ))}
      <div>
        <dt>{say('originOwn')}</dt>
        <dd>
          {own && <span>{say(originLabels[own])} </span>}
          <button type="button" class="hop" onClick={onNote}>
            {say(own ? 'originChange' : 'originSay')}
          </button>
        </dd>
      </div>
    </dl>
  );
}

/** Words of the text lead to their place, an address to where it says that the page belongs. */
function SignValue({ sign: { value, span }, onPoint }: { sign: OriginSign; onPoint: PointAt }) {
  if (span || !/^https?:/.test(value)) {
    return (
      <Hop span={span} onPoint={onPoint}>
        {value}
      </Hop>
    );
  }
  return (
    <a href={value} target="_blank" rel="noreferrer noopener">
      {value}
    </a>
  );
}
