import { useState } from 'preact/hooks';
import { verdictLabels } from '@/components/labels';
import { addTags } from '@/components/note-body';
import { useNumber, useSay } from '@/components/strings';
import { verdicts } from '@/model/annotation';
import type { BulkAct } from '@/model/bulk-act';

interface SelectionBarProps {
  selected: number;
  /** How many notes the search has found. */
  found: number;
  onAct: (act: BulkAct) => void;
  onExport: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with several notes at once. */
export function SelectionBar({ selected, found, onAct, onExport, onSelectAll, onClear }: SelectionBarProps) {
  const say = useSay();
  const number = useNumber();
  const [typed, setTyped] = useState('');
  const tags = addTags([], typed);
  const tag = (add: string[], remove: string[]): void => {
    if (tags.length > 0) onAct({ kind: 'tag', add, remove });
    setTyped('');
  };
  return (
    <section class="selection" aria-label={say('selectionTitle')}>
      <p role="status">
        <strong>{say('selectionCount', number(selected))}</strong>
      </p>
      <div class="selection-acts">
        <form
          class="joined selection-tags"
          onSubmit={(event) => {
            event.preventDefault();
            tag(tags, []);
          }}
        >
          <input
            dir="auto"
            aria-label={say('tagsLabel')}
            placeholder={say('tagsLabel')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" disabled={tags.length === 0}>
            {say('selectionTag')}
          </button>
          <button type="button" disabled={tags.length === 0} onClick={() => tag([], tags)}>
            {say('selectionUntag')}
          </button>
        </form>
        <select
          class="chip"
          aria-label={say('selectionVerdict')}
          value=""
          onChange={(event) => {
            const verdict = verdicts.find((known) => known === event.currentTarget.value);
            event.currentTarget.value = '';
            if (verdict) onAct({ kind: 'verdict', verdict, reason: '' });
          }}
        >
          <option value="">{say('selectionVerdict')}</option>
          {verdicts.map((verdict) => (
            <option key={verdict} value={verdict}>
              {say(verdictLabels[verdict])}
            </option>
          ))}
        </select>
        <button type="button" onClick={onExport}>
          {say('export')}
        </button>
        <button type="button" onClick={() => onAct({ kind: 'remove' })}>
          {say('noteDelete')}
        </button>
        {selected < found && (
          <button type="button" class="quiet text" onClick={onSelectAll}>
            {say('selectionAll', number(found))}
          </button>
        )}
        <button type="button" class="quiet text" onClick={onClear}>
          {say('selectionNone')}
        </button>
      </div>
    </section>
  );
}
