import type { OpenTab } from '@/components/note-keeper';
import { siteOf } from '@/components/source-address';
import { useSay } from '@/components/strings';

interface TabChoiceProps {
  tabs: OpenTab[];
  /** Addresses that cannot be chosen any more. */
  known: string[];
  onChoose: (tab: OpenTab) => void;
}

/** The reader's other open pages, to choose one from. */
export function TabChoice({ tabs, known, onChoose }: TabChoiceProps) {
  const say = useSay();
  if (tabs.length === 0) return <p class="hint">{say('tabsNone')}</p>;
  return (
    <ul class="tab-list">
      {tabs.map((tab) => (
        <li key={tab.id}>
          <button
            type="button"
            class="quiet tab-choice"
            disabled={known.includes(tab.url)}
            onClick={() => onChoose(tab)}
          >
            <span class="tab-title" dir="auto">
              {tab.title || tab.url}
            </span>
            <bdi class="tab-site">{siteOf(tab.url)}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
