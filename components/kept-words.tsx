import { ContextAfter, ContextBefore } from '@/components/passage-context';
import { useSay } from '@/components/strings';
import type { Item } from '@/model/reading';
import type { TextTarget } from '@/model/selector';

/** The second text in pieces, in order, each with whether the first has it too. */
export type CompareWords = (other: string, text: string) => { text: string; isShared: boolean }[];

interface KeptWordsProps {
  item: Item;
  /** As they were when the note was made. */
  kept: TextTarget | null;
  compare: CompareWords;
}

/** The words as kept beside the page's present ones where they differ, or with their context where they are gone. */
export function KeptWords({ item, kept, compare }: KeptWordsProps) {
  const say = useSay();
  const state = item.annotation?.state;
  if (!kept || !state || state === 'same') return null;
  if (state === 'missing' || state === 'translated') {
    return (
      <div class="kept">
        <p class="kept-title">{say(state === 'missing' ? 'wordsMissing' : 'wordsTranslated')}</p>
        <p class="kept-words" dir="auto">
          <ContextBefore text={kept.quote.prefix} />
          <mark>{kept.quote.exact}</mark>
          <ContextAfter text={kept.quote.suffix} />
        </p>
      </div>
    );
  }
  return (
    <div class="kept">
      <p class="kept-title">{say('wordsChanged')}</p>
      <dl class="kept-pair">
        <dt>{say('wordsThen')}</dt>
        <dd class="kept-words" dir="auto">
          {compare(item.text, kept.quote.exact).map(({ text, isShared }, at) =>
            isShared ? text : <del key={at}>{text}</del>,
          )}
        </dd>
        <dt>{say('wordsNow')}</dt>
        <dd class="kept-words" dir="auto">
          {compare(kept.quote.exact, item.text).map(({ text, isShared }, at) =>
            isShared ? text : <ins key={at}>{text}</ins>,
          )}
        </dd>
      </dl>
    </div>
  );
}
