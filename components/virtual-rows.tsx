import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createRowHeights } from '@/components/row-heights';

export interface VirtualRowsProps {
  /** Another value for another list. */
  list: unknown;
  length: number;
  label: string;
  /** Stable for a row of the same list. */
  keyAt: (row: number) => string;
  /** The rows' heights before they have been drawn, in CSS pixels; asked for once a list. */
  guess: () => Float64Array;
  draw: (row: number) => ComponentChild;
  /** The row to be brought into view and focused; another object each time. Its element with `data-stop` gets the focus. */
  goal: { row: number } | null;
  /** Told which rows are drawn: `[from, to)`. */
  onRange: (from: number, to: number) => void;
  /** A key was pressed on a row's `data-stop`, or on the list when the row has been scrolled away (`row: null`). */
  onKey: (event: KeyboardEvent, row: number | null) => void;
}

/** Pixels above and below the window that are drawn too, so that scrolling never shows what is not there yet. */
const margin = 600;
const atFirst = 10;

/**
 * The rows of a long list that are in view, in the flow of the page, between two spaces as high as all the others: so that the
 * browser's own scrolling and its anchoring work as on any page, and the list's size in memory is constant.
 */
export function VirtualRows(props: VirtualRowsProps) {
  const { list, length, label, keyAt, guess, draw, goal, onRange, onKey } = props;
  const box = useRef<HTMLElement>(null);
  const wanted = useRef<number | null>(null);
  const hadFocus = useRef(false);
  const heights = useMemo(() => createRowHeights(guess()), [list]);
  const [seen, setSeen] = useState({ heights, from: 0, to: atFirst });
  const known = seen.heights === heights;
  const from = known ? seen.from : 0;
  const to = Math.min(length, known ? seen.to : atFirst);

  /** What has been drawn says how high it is. */
  function measure(): void {
    for (const row of box.current?.children ?? [])
      if (row instanceof HTMLElement && row.dataset.row !== undefined)
        heights.set(Number(row.dataset.row), row.getBoundingClientRect().height);
  }

  function look(): void {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    measure();
    const next = {
      heights,
      from: heights.rowAt(-top - margin),
      to: heights.rowAt(innerHeight + margin - top) + 1,
    };
    setSeen((last) =>
      last.heights === heights && last.from === next.from && last.to === next.to ? last : next,
    );
  }

  useEffect(() => {
    const stop = new AbortController();
    let frame = 0;
    const soon = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    };
    look();
    addEventListener('scroll', soon, { passive: true, signal: stop.signal });
    addEventListener('resize', soon, { signal: stop.signal });
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, [heights]);

  useLayoutEffect(() => onRange(from, to), [heights, from, to]);

  useLayoutEffect(() => {
    if (!goal || !box.current) return;
    wanted.current = goal.row;
    if (goal.row >= from && goal.row < to) return;
    const top = scrollY + box.current.getBoundingClientRect().top + heights.top(goal.row);
    scrollTo({ top: top - innerHeight / 3, behavior: 'instant' });
    look();
  }, [goal]);

  useLayoutEffect(() => {
    measure();
    const { current } = box;
    const target = current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] [data-stop]`);
    if (target) {
      wanted.current = null;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: 'nearest' });
    } else if (current && hadFocus.current && !current.contains(document.activeElement)) {
      // The row with the focus has been scrolled away: the keys must go on working.
      current.focus({ preventScroll: true });
    }
  });

  const keys = useRef(onKey);
  keys.current = onKey;
  // As soon as the list stands there: a key pressed before would be lost.
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const stop = new AbortController();
    const { signal } = stop;
    current.addEventListener(
      'keydown',
      (event) => {
        if (!(event.target instanceof HTMLElement)) return;
        const row = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
        if (event.target === current) keys.current(event, null);
        else if (event.target.dataset.stop !== undefined && row !== undefined)
          keys.current(event, Number(row));
      },
      { signal },
    );
    current.addEventListener(
      'focusin',
      () => {
        hadFocus.current = true;
      },
      { signal },
    );
    current.addEventListener(
      'focusout',
      (event) => {
        // What is removed loses the focus to nothing; a reader moves it to something else.
        if (event.relatedTarget instanceof Node && !current.contains(event.relatedTarget))
          hadFocus.current = false;
      },
      { signal },
    );
    return () => stop.abort();
  }, []);

  return (
    <section class="rows" aria-label={label} ref={box} tabIndex={-1}>
      <div style={{ height: `${heights.top(from)}px` }} />
      {Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).map((row) => (
        <div key={keyAt(row)} data-row={row}>
          {draw(row)}
        </div>
      ))}
      <div style={{ height: `${Math.max(0, heights.total - heights.top(to))}px` }} />
    </section>
  );
}
