import type { ComponentChildren } from 'preact';
import type { Span } from '@/model/span';

/** Brings a stretch of the article's text into view; `null` where no page is at hand. */
export type PointAt = ((span: Span) => void) | null;

interface HopProps {
  span: Span | null | undefined;
  onPoint: PointAt;
  /** Its name, where the words shown are too few. */
  label?: string;
  children: ComponentChildren;
}

/** Words that lead to their place on the page where that is known, plain words elsewhere. */
export function Hop({ span, onPoint, label, children }: HopProps) {
  if (!span || !onPoint) return <>{children}</>;
  return (
    <button type="button" class="hop" aria-label={label} onClick={() => onPoint(span)}>
      {children}
    </button>
  );
}
