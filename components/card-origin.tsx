import { FactLine } from '@/components/fact-line';
import { Hop, type PointAt } from '@/components/hop';
import { ArrowIcon } from '@/components/icons';
import { originKindLabels, originLabels } from '@/components/labels';
import { siteOf } from '@/components/source-address';
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

/** Words of the text lead to their place; an address, and what the page links the words to, to where it is. */
function SignValue({ sign: { value, span, url }, onPoint }: { sign: OriginSign; onPoint: PointAt }) {
  const address = url ?? (!span && /^https?:/.test(value) ? value : undefined);
  if (span === null && address === value) return <Away address={value}>{value}</Away>;
  return (
    <>
      <Hop span={span} onPoint={onPoint}>
        {value}
      </Hop>
      {address && (
        <span class="sign-link">
          {' '}
          <Away address={address}>{siteOf(address)}</Away>
        </span>
      )}
    </>
  );
}

function Away({ address, children }: { address: string; children: string }) {
  return (
    <a href={address} title={address} target="_blank" rel="noreferrer noopener">
      {children}
      <ArrowIcon />
    </a>
  );
}
