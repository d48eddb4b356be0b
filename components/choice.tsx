import { useId, useRef } from 'preact/hooks';
import { type MessageKey, useSay } from '@/components/strings';

interface ChoiceProps<T extends string> {
  legend: MessageKey;
  hint?: MessageKey;
  values: readonly T[];
  labels: Record<T, MessageKey>;
  chosen: T;
  onChange: (value: T) => void;
}

/** One of a few, chosen at once. */
export function Choice<T extends string>({ legend, hint, values, labels, chosen, onChange }: ChoiceProps<T>) {
  const say = useSay();
  const id = useId();
  const all = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset class="choice" ref={all} aria-describedby={hint && `${id}-hint`}>
      <legend class="label">{say(legend)}</legend>
      <div class="choice-values">
        {values.map((value) => (
          <label key={value} class="choice-value">
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => {
                // It moves when the choice has been kept, and stays where it is when that fails.
                for (const radio of all.current?.querySelectorAll('input') ?? [])
                  radio.checked = radio.value === chosen;
                onChange(value);
              }}
            />
            <span>{say(labels[value])}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {say(hint)}
        </p>
      )}
    </fieldset>
  );
}
