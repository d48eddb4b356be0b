import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

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
  // What nobody has opened is not drawn: on a long article it would be as much as all the rest of the view.
  const [wasOpened, setOpened] = useState(open);
  const line = (
    <>
      <span class="row-name">{name}</span> <span class="row-value">{value}</span>
    </>
  );
  if (!children) return <p class="row row-line">{line}</p>;
  return (
    <details class="row" open={open} onToggle={() => setOpened(true)}>
      <summary class="row-line">{line}</summary>
      <div class="row-detail">{(wasOpened || open) && children}</div>
    </details>
  );
}
