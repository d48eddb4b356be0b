import '@/assets/pages/card.css';
import { errorText } from '@/browser/error-text';
import { send, sendToReader } from '@/browser/send';
import { language, text } from '@/browser/text';
import { showPage } from '@/components/show-page';
import { keepDrafts } from '@/components/use-note-session';
import { CardFrame } from '@/entrypoints/card/card-frame';
import { countSeenClicks } from '@/entrypoints/card/count-seen-clicks';

async function start(): Promise<void> {
  const { tabId } = await send('tab.current');
  const close = (): void => {
    keepDrafts();
    void sendToReader(tabId, 'card.close');
  };
  addEventListener('keydown', (event) => {
    // Esc also ends the choice among an input method's words.
    if (event.key === 'Escape' && event.isTrusted && !event.isComposing) close();
  });
  showPage(<CardFrame tabId={tabId} onClose={close} />, text, language());
  countSeenClicks(document, sayUnseen);
  const size = new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    void sendToReader(tabId, 'card.size', { height });
  });
  size.observe(document.body);
}

/** The reader has clicked, and nothing comes of it: they are told why. */
function sayUnseen(): void {
  if (document.getElementById('unseen')) return;
  const words = document.createElement('p');
  words.id = 'unseen';
  words.className = 'card problem';
  words.role = 'alert';
  words.textContent = text('cardUnseen');
  document.body.prepend(words);
}

start().catch((reason: unknown) => {
  const why = errorText(reason);
  showPage(<p class="card problem">{text('cardFailed', why)}</p>, text, language());
});
