import { useState } from 'preact/hooks';
import type { CheckAllProps, CheckedPage } from '@/components/check-all';
import { CheckTable } from '@/components/check-table';
import type { OpenTab, SourceText } from '@/components/note-keeper';
import { PasteSource } from '@/components/paste-source';
import { siteOf } from '@/components/source-address';
import { useSay } from '@/components/strings';
import { TabChoice } from '@/components/tab-choice';

export interface CheckSourceProps extends Omit<CheckAllProps, 'openTabs'> {
  tabs: OpenTab[];
}

type State =
  | { step: 'choose' }
  | { step: 'busy'; name: string }
  | { step: 'done'; name: string; result: CheckedPage }
  | { step: 'failed'; error: string };

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Chooses a source, and shows all quotes of the page beside what it has of them. */
export function CheckSource({ quotes, tabs, onCheck, onReveal, onLink }: CheckSourceProps) {
  const say = useSay();
  const [state, setState] = useState<State>({ step: 'choose' });
  const check = async (name: string, source: SourceText): Promise<void> => {
    setState({ step: 'busy', name });
    try {
      setState({ step: 'done', name, result: await onCheck(source) });
    } catch (error) {
      setState({ step: 'failed', error: sentence(error) });
    }
  };
  return (
    <>
      {state.step === 'failed' && (
        <p class="problem" role="alert">
          {say('compareFailed', state.error)}
        </p>
      )}
      {(state.step === 'choose' || state.step === 'failed') && (
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
      <p role="status">{state.step === 'busy' && say('checkAllBusy', state.name)}</p>
      {state.step === 'done' && (
        <>
          <p class="check-source">
            <bdi>{state.name}</bdi>
            {state.result.url && <bdi class="tab-site"> {siteOf(state.result.url)}</bdi>}
          </p>
          {state.result.repeats && <p class="hint">{say('sourceRepeats')}</p>}
          <CheckTable quotes={quotes} result={state.result} onReveal={onReveal} onLink={onLink} />
        </>
      )}
    </>
  );
}
