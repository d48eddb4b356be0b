import type { Ref } from 'preact';
import type { PointAt } from '@/components/hop';
import { CloseIcon, NextIcon, PanelIcon, PreviousIcon } from '@/components/icons';
import { type AskAbout, ItemFacts } from '@/components/item-facts';
import { type CompareWords, KeptWords } from '@/components/kept-words';
import { subjectLabel } from '@/components/labels';
import { NoteEditor } from '@/components/note-editor';
import type { NoteKeeper } from '@/components/note-keeper';
import { useSay } from '@/components/strings';
import type { Item } from '@/model/reading';
import type { TextTarget } from '@/model/selector';

export interface CardProps {
  item: Item;
  /** The words as kept with the note that stands here. */
  kept: TextTarget | null;
  keeper: NoteKeeper;
  compare: CompareWords;
  onPoint: PointAt;
  ask: AskAbout | null;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  /** Shows the same in the side panel; `null` where that cannot be opened from here. */
  onPanel: (() => void) | null;
  heading?: Ref<HTMLHeadingElement>;
}

/** What is known of one stretch of the page's text, with the reader's note on it. */
export function Card(props: CardProps) {
  const { item, kept, keeper, compare, onPoint, ask, onStep, onClose, onPanel, heading } = props;
  const say = useSay();
  return (
    <main class="card">
      <header class="card-head">
        <h1 class="eyebrow" tabIndex={-1} ref={heading}>
          <span class={`swatch swatch-${item.subject.kind}`} aria-hidden="true" />
          {say(subjectLabel(item.subject))}
        </h1>
        <div class="card-acts" data-harmless="">
          <IconButton label={say('previousMark')} onClick={() => onStep(-1)}>
            <PreviousIcon />
          </IconButton>
          <IconButton label={say('nextMark')} onClick={() => onStep(1)}>
            <NextIcon />
          </IconButton>
          {onPanel && (
            <IconButton label={say('openPanel')} onClick={onPanel}>
              <PanelIcon />
            </IconButton>
          )}
          <IconButton label={say('close')} keys="Escape" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
      </header>
      <ItemFacts item={item} onPoint={onPoint} ask={ask} />
      <KeptWords item={item} kept={kept} compare={compare} />
      <NoteEditor
        key={item.id}
        keeper={keeper}
        focus={!item.annotation && item.subject.kind === 'selection'}
      />
    </main>
  );
}

interface IconButtonProps {
  label: string;
  keys?: string;
  onClick: () => void;
  children: preact.ComponentChildren;
}

function IconButton({ label, keys, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="quiet square"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
