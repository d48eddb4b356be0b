import type { ComponentChildren } from 'preact';

interface CardRowProps {
  name: ComponentChildren;
  /** What the row comes to, in a few words. */
  value: ComponentChildren;
  open?: boolean;
  /** What it rests on; without, the row is its value alone. */
  children?: ComponentChildren;
}

/** One row of the page card: its name and value in a line, and behind it all that the value rests on. */
export function CardRow({ name, value, open = false, children }: CardRowProps) {
  const line = (
    <>
      <span class="row-name">{name}</span> <span class="row-value">{value}</span>
    </>
  );
  if (!children) return <p class="row row-line">{line}</p>;
  return (
    <details class="row" open={open}>
      <summary class="row-line">{line}</summary>
      <div class="row-detail">{children}</div>
    </details>
  );
}
