import { useId } from 'preact/hooks';
import { CloseIcon } from '@/components/icons';
import { PageRead } from '@/components/page-read';
import type { PopupProps } from '@/components/popup';
import { siteOf } from '@/components/source-address';
import { useSay } from '@/components/strings';
import type { DrawnPage } from '@/components/use-left-pages';

interface PageSectionProps {
  props: PopupProps;
  page: Omit<DrawnPage, 'key'>;
  /** Of a page that was left only the note that is being written stays, until it is put away; `null` for the page shown now. */
  onPutAway: (() => void) | null;
}

/** One page that has been read. It is the same section before and after it is left, so that the caret stays where it is. */
export function PageSection({ props, page, onPutAway }: PageSectionProps) {
  const say = useSay();
  const id = useId();
  const { title, url } = page.view.reading.page;
  const { view, open, keyOf, keeperOf } = page;
  const shown = { ...props, view, open, keyOf, keeperOf };
  if (!onPutAway) {
    return (
      <section>
        {null}
        <PageRead {...shown} left={false} />
      </section>
    );
  }
  return (
    <section class="left-page" aria-labelledby={id}>
      <header class="left-head">
        <h2 id={id} dir="auto">
          {say('noteOnPage', title || siteOf(url))}
        </h2>
        <button
          type="button"
          class="quiet square"
          aria-label={say('close')}
          title={say('close')}
          onClick={onPutAway}
        >
          <CloseIcon />
        </button>
      </header>
      <PageRead {...shown} place={null} onOpen={onPutAway} left />
    </section>
  );
}
