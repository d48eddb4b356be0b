interface SwitchProps {
  label: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off at once, without a button to confirm it. */
export function Switch({ label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <span dir="auto">{label}</span>
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
