import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { CopyIcon } from '@/components/icons';
import { useSay } from '@/components/strings';
import type { Subject } from '@/model/annotation';
import type { TextTarget } from '@/model/selector';

/** Words as they can be pasted elsewhere, with their attribution. */
export interface CopiedQuotation {
  text: string;
  html: string;
}

/** Makes a quotation of words of the page at hand; given by whoever knows the page. */
export type Quote = (place: { target: TextTarget; subject: Subject }) => CopiedQuotation;

export const Quoting = createContext<Quote | null>(null);

/** By place on the keyboard, with Alt and Shift: with Alt held, `key` is another letter on many systems. */
const copyKey = 'KeyC';

interface CopyQuotationProps {
  target: TextTarget;
  subject: Subject;
}

/** Copies the words with who says them, through whom, where, and when they were read. */
export function CopyQuotation({ target, subject }: CopyQuotationProps) {
  const say = useSay();
  const quote = useContext(Quoting);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => {
    if (quote) setCopied(copyRich(quote({ target, subject })));
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.isTrusted || !event.altKey || !event.shiftKey || event.code !== copyKey) return;
      event.preventDefault();
      copy();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [quote, target, subject]);
  if (!quote) return null;
  return (
    <p class="copy">
      <button
        type="button"
        class="quiet text"
        title={say('copyKeys')}
        aria-keyshortcuts="Alt+Shift+C"
        onClick={copy}
      >
        <CopyIcon />
        {say('copyQuotation')}
      </button>
      <span role="status" class="hint">
        {copied !== null && say(copied ? 'copied' : 'copyFailed')}
      </span>
    </p>
  );
}

/**
 * Puts both flavours on the clipboard; false when the browser refuses. The newer clipboard asks for a secure page all the way
 * up, which a frame in an http page is not.
 */
function copyRich({ text, html }: CopiedQuotation): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
}
