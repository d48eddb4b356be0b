import { useSay } from '@/components/strings';
import type { SavedFilter } from '@/model/note-list';

interface SavedFiltersProps {
  typed: string;
  saved: SavedFilter[];
  onUse: (filter: SavedFilter) => void;
  onSave: (name: string) => void;
  onForget: (filter: SavedFilter) => void;
}

/** Searches kept under a name, and a way to keep the present one or forget it. */
export function SavedFilters({ typed, saved, onUse, onSave, onForget }: SavedFiltersProps) {
  const say = useSay();
  const current = saved.find((filter) => filter.typed === typed);
  if (saved.length === 0 && typed.trim() === '') return null;
  return (
    <div class="chips saved">
      {saved.map((filter) => (
        <button
          type="button"
          class="chip"
          key={filter.name}
          aria-pressed={filter === current}
          onClick={() => onUse(filter)}
        >
          <bdi>{filter.name}</bdi>
        </button>
      ))}
      {current && (
        <button type="button" class="quiet text" onClick={() => onForget(current)}>
          {say('savedForget', current.name)}
        </button>
      )}
      {!current && typed.trim() !== '' && <SaveFilter key={typed} name={typed.trim()} onSave={onSave} />}
    </div>
  );
}

function SaveFilter({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const say = useSay();
  return (
    <button type="button" class="quiet text" onClick={() => onSave(name.slice(0, 60))}>
      {say('savedKeep')}
    </button>
  );
}
