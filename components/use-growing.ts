import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * How much of a long list to draw: `step` at first, more whenever the element with `end` comes near the window.
 * `list` is anything that is another value when another list is shown; it then starts from the top. `least` are drawn in any case.
 */
export function useGrowing(
  total: number,
  step: number,
  list: unknown,
  least = 0,
): { shown: number; grow: () => void; end: Ref<HTMLButtonElement> } {
  const [state, setState] = useState({ list, shown: step });
  const end = useRef<HTMLButtonElement>(null);
  const shown = Math.min(total, Math.max(least, Object.is(state.list, list) ? state.shown : step));
  const grow = (): void => setState({ list, shown: shown + step });

  useEffect(() => {
    const mark = end.current;
    if (!mark || shown >= total) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && grow(), {
      rootMargin: '600px',
    });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [shown, total, list]);

  return { shown, grow, end };
}
