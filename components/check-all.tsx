import { useState } from 'preact/hooks';
import { CheckIcon } from '@/components/icons';
import type { OpenTab, SourceText } from '@/components/note-keeper';
import { OpenedCheck } from '@/components/opened';
import { useSay } from '@/components/strings';
import type { Item } from '@/model/reading';
import type { SourceCheck } from '@/model/source-check';

/** What came of comparing a page's quotes with one source. */
export interface CheckedPage {
  /** `null` for a pasted text. */
  url: string | null;
  title: string;
  /** By the item's id. */
  checks: ReadonlyMap<string, SourceCheck>;
  /** Most of the page's own wording stands in the source too. */
  repeats: boolean;
}

export interface CheckAllProps {
  /** The page's quotes, in its order. */
  quotes: Item[];
  openTabs: () => Promise<OpenTab[]>;
  /** Rejects with a sentence. */
  onCheck: (source: SourceText) => Promise<CheckedPage>;
  onReveal: (item: Item) => void;
  /** Links the source to the quote's note, or to a new one; rejects with a sentence. */
  onLink: (item: Item, source: CheckedPage) => Promise<void>;
}

/** All quotes of the page beside what one source has of them. */
export function CheckAll({ openTabs, ...check }: CheckAllProps) {
  const say = useSay();
  const [tabs, setTabs] = useState<OpenTab[] | null>(null);
  const toggle = async (): Promise<void> => setTabs(tabs ? null : await openTabs().catch(() => []));
  if (check.quotes.length === 0) return null;
  return (
    <section class="check-all">
      <button
        type="button"
        class="quiet page-act"
        aria-expanded={tabs !== null}
        onClick={() => void toggle()}
      >
        <CheckIcon />
        {say('checkAll')}
      </button>
      {tabs && <OpenedCheck {...check} tabs={tabs} />}
    </section>
  );
}
