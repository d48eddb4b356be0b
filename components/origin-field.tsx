import { originLabels } from '@/components/labels';
import { useSay } from '@/components/strings';
import { type PageOrigin, pageOrigins } from '@/model/annotation';

interface OriginFieldProps {
  id: string;
  origin: PageOrigin | null;
  onChange: (origin: PageOrigin | null) => void;
}

/** What the reader takes the whole page for. */
export function OriginField({ id, origin, onChange }: OriginFieldProps) {
  const say = useSay();
  return (
    <div class="field-line">
      <label class="label" for={id}>
        {say('originLabel')}
      </label>
      <select
        id={id}
        value={origin ?? ''}
        onChange={(event) =>
          onChange(pageOrigins.find((known) => known === event.currentTarget.value) ?? null)
        }
      >
        <option value="">{say('originNone')}</option>
        {pageOrigins.map((known) => (
          <option key={known} value={known}>
            {say(originLabels[known])}
          </option>
        ))}
      </select>
    </div>
  );
}
