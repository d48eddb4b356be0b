import { useState } from 'preact/hooks';
import { CheckTable } from '@/components/check-table';
import { CheckIcon } from '@/components/icons';
import type { OpenTab, SourceText } from '@/components/note-keeper';
import { PasteSource } from '@/components/paste-source';
import { siteOf } from '@/components/source-address';
import { useSay } from '@/components/strings';
import { TabChoice } from '@/components/tab-choice';
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

type State =
  | { step: 'choose' }
  | { step: 'busy'; name: string }
  | { step: 'done'; name: string; result: CheckedPage }
  | { step: 'failed'; error: string };

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** All quotes of the page beside what one source has of them. */
export function CheckAll({ quotes, openTabs, onCheck, onReveal, onLink }: CheckAllProps) {
  const say = useSay();
  const [tabs, setTabs] = useState<OpenTab[] | null>(null);
  const [state, setState] = useState<State>({ step: 'choose' });
  const open = tabs !== null;
  const toggle = async (): Promise<void> => {
    setState({ step: 'choose' });
    setTabs(open ? null : await openTabs().catch(() => []));
  };
  const check = async (name: string, source: SourceText): Promise<void> => {
    setState({ step: 'busy', name });
    try {
      setState({ step: 'done', name, result: await onCheck(source) });
    } catch (error) {
      setState({ step: 'failed', error: sentence(error) });
    }
  };
  if (quotes.length === 0) return null;
  return (
    <section class="check-all">
      <button type="button" class="quiet page-act" aria-expanded={open} onClick={() => void toggle()}>
        <CheckIcon />
        {say('checkAll')}
      </button>
      {open && state.step === 'failed' && (
        <p class="problem" role="alert">
          {say('compareFailed', state.error)}
        </p>
      )}
      {open && (state.step === 'choose' || state.step === 'failed') && (
        <>
          <p class="hint">{say('checkAllHow')}</p>
          <TabChoice
            tabs={tabs}
            known={[]}
            onChoose={(tab) => void check(tab.title || siteOf(tab.url), { tabId: tab.id })}
          />
          <details class="check-paste">
            <summary>{say('sourceFromText')}</summary>
            <PasteSource
              id="check-all"
              onPaste={(title, text) => check(title || say('sourcePasted'), { text })}
            />
          </details>
        </>
      )}
      <p role="status">{open && state.step === 'busy' && say('checkAllBusy', state.name)}</p>
      {open && state.step === 'done' && (
        <>
          <p class="check-source">
            <bdi>{state.name}</bdi>
            {state.result.url && <bdi class="tab-site"> {siteOf(state.result.url)}</bdi>}
          </p>
          {state.result.repeats && <p class="hint">{say('sourceRepeats')}</p>}
          <CheckTable quotes={quotes} result={state.result} onReveal={onReveal} onLink={onLink} />
        </>
      )}
    </section>
  );
}
