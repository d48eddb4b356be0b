import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Span } from '@/model/span';

/** Where a text holds what was searched for; given by the entrypoint, since components do not search. */
export const Matches = createContext<(text: string) => Span[]>(() => []);

/** A text with what was searched for marked in it. */
export function MarkedText({ text }: { text: string }) {
  const spans = useContext(Matches)(text);
  if (spans.length === 0) return <>{text}</>;
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
