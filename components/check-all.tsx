import { useState } from 'preact/hooks';
import { CheckResult } from '@/components/check-result';
import { checkLabels } from '@/components/labels';
import type { OpenTab, SourceText } from '@/components/note-session';
import { PasteSource } from '@/components/paste-source';
import { siteOf } from '@/components/source-address';
import { type Say, useNumber, useSay } from '@/components/strings';
import { TabChoice } from '@/components/tab-choice';
import type { Item } from '@/model/reading';
import { checkVerdicts, type SourceCheck } from '@/model/source-check';

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
      <button type="button" class="quiet text" aria-expanded={open} onClick={() => void toggle()}>
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
          <Table quotes={quotes} result={state.result} onReveal={onReveal} onLink={onLink} />
        </>
      )}
    </section>
  );
}

interface TableProps extends Pick<CheckAllProps, 'quotes' | 'onReveal' | 'onLink'> {
  result: CheckedPage;
}

function Table({ quotes, result, onReveal, onLink }: TableProps) {
  const say = useSay();
  const number = useNumber();
  return (
    <table class="check-table">
      <caption>{summary(say, number, result)}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say('checkColumnQuote')}</th>
          <th scope="col">{say('checkColumnResult')}</th>
        </tr>
      </thead>
      <tbody>
        {quotes.map((item) => {
          const check = result.checks.get(item.id);
          if (!check) return null;
          return (
            <tr key={item.id}>
              <th scope="row">
                <button type="button" class="quiet check-quote" dir="auto" onClick={() => onReveal(item)}>
                  {item.text.length > 90 ? `${item.text.slice(0, 90).trimEnd()}…` : item.text}
                </button>
              </th>
              <td>
                <CheckResult check={check} />
                {check.excerpt && <LinkButton onLink={() => onLink(item, result)} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** "Word for word 3 · Differs 1": how often each came out, without a sum that would be a grade. */
function summary(say: Say, number: (value: number) => string, { checks }: CheckedPage): string {
  return checkVerdicts
    .map(
      (verdict) => [verdict, [...checks.values()].filter((one) => one.verdict === verdict).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${say(checkLabels[verdict])} ${number(count)}`)
    .join(' · ');
}

function LinkButton({ onLink }: { onLink: () => Promise<void> }) {
  const say = useSay();
  const [state, setState] = useState<'new' | 'busy' | 'linked'>('new');
  const [error, setError] = useState('');
  const link = async (): Promise<void> => {
    setState('busy');
    setError('');
    try {
      await onLink();
      setState('linked');
    } catch (reason) {
      setError(sentence(reason));
      setState('new');
    }
  };
  return (
    <p class="check-link">
      {state === 'linked' ? (
        <span role="status">{say('checkLinked')}</span>
      ) : (
        <button type="button" class="quiet text" disabled={state === 'busy'} onClick={() => void link()}>
          {say('checkLink')}
        </button>
      )}
      {error && (
        <span class="problem" role="alert">
          {error}
        </span>
      )}
    </p>
  );
}
