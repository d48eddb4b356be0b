import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { compareWords } from '@/anchor/compare-words';
import { errorText } from '@/browser/error-text';
import { keepNoteAt } from '@/browser/note-keeper';
import { send, sendToReader } from '@/browser/send';
import { canOpenPanel, openPanel } from '@/browser/side-panel';
import { Card, type CardProps } from '@/components/card';
import { type Quote, Quoting } from '@/components/copy-quotation';
import { formatWords } from '@/components/format-words';
import { Language, useSay } from '@/components/strings';
import { quotation } from '@/formats/quotation';
import type { AskAddresses } from '@/model/ask';
import type { PageFacts } from '@/model/reading';

type Shown = Pick<CardProps, 'item' | 'kept' | 'keeper'> & { page: PageFacts };

/** What the reader script wants shown; fetched again after each step. */
async function fetchSubject(tabId: number): Promise<Shown | null> {
  const subject = await sendToReader(tabId, 'card.subject');
  if (!subject) return null;
  const { item, page } = subject;
  const annotationId = item.annotation?.id ?? null;
  const kept = annotationId ? await send('annotation.get', { id: annotationId }) : null;
  const keeper = keepNoteAt({
    page,
    subject: item.subject,
    target: kept?.target ?? item.target,
    annotationId,
    beside: { tabId, itemId: item.id },
    ...(item.pieces && { pieces: item.pieces }),
  });
  return { item, kept: kept?.target ?? null, keeper, page };
}

/** The card in its frame: shows one item after another, as the reader steps through them. */
export function CardFrame({ tabId, onClose }: { tabId: number; onClose: () => void }) {
  const say = useSay();
  const language = useContext(Language);
  const [shown, show] = useState<Shown | null>(null);
  const [error, setError] = useState('');
  const [addresses, setAddresses] = useState<AskAddresses | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const fetchAndShow = (): Promise<void> =>
    fetchSubject(tabId).then(
      (next) => (next ? show(next) : onClose()),
      (reason: unknown) => setError(errorText(reason)),
    );
  useEffect(() => {
    void fetchAndShow();
    send('settings.get').then(
      (settings) => setAddresses(settings.askAddresses),
      () => undefined, // the card does without
    );
  }, [tabId]);
  useLayoutEffect(() => {
    // Only at first: a reader who steps on keeps the focus on the button.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [shown]);

  if (error) return <p class="card problem">{say('cardFailed', error)}</p>;
  if (!shown) return <div class="card" aria-busy="true" />;
  const { page, ...subject } = shown;
  const { url } = page;
  const quote: Quote = (place) =>
    quotation(place, page, formatWords(say, language), new Date().toISOString());
  return (
    <Quoting.Provider value={quote}>
      <Card
        {...subject}
        ask={addresses && { addresses, url }}
        onPoint={(span) => void sendToReader(tabId, 'reader.point', span).catch(() => undefined)}
        compare={compareWords}
        heading={heading}
        onStep={(by) => void sendToReader(tabId, 'card.step', { by }).then(fetchAndShow)}
        onClose={onClose}
        onPanel={canOpenPanel() ? () => void openPanel(tabId).catch(() => undefined) : null}
      />
    </Quoting.Provider>
  );
}
