import { contextLength } from '@/model/selector';

/** Words that stand before a passage; where they are cut, at a word. */
export function ContextBefore({ text }: { text: string }) {
  const isCut = text.length >= contextLength;
  return <span class="kept-context">{isCut ? `…${text.replace(/^\S*\s+/, '')}` : text}</span>;
}

/** Words that stand after a passage; where they are cut, at a word. */
export function ContextAfter({ text }: { text: string }) {
  const isCut = text.length >= contextLength;
  return <span class="kept-context">{isCut ? `${text.replace(/\s+\S*$/, '')}…` : text}</span>;
}
