interface SwitchProps {
  label: string;
  /** An example, or what it does. */
  hint?: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off at once, without a button to confirm it. */
export function Switch({ label, hint, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <span dir="auto">
        {label}
        {hint && <span class="hint switch-hint">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          // It moves when the choice has been kept, and stays where it is when that fails.
          currentTarget.checked = on;
          onChange(wanted);
        }}
      />
    </label>
  );
}
