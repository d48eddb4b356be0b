import { NoteIcon } from '@/components/icons';
import type { NoteKeeper } from '@/components/note-keeper';
import { OpenedEditor } from '@/components/opened';
import { useSay } from '@/components/strings';
import type { Item, Reading } from '@/model/reading';

/** Stands for the page as a whole before there is a note on it. */
export const wholePage: Item = {
  id: 'page',
  subject: { kind: 'page' },
  text: '',
  span: null,
  target: null,
  annotation: null,
};

/** The page as a whole, with the note on it where there is one. */
export function pageItem(reading: Reading): Item {
  const noted = reading.items.find(({ subject }) => subject.kind === 'page');
  return { ...(noted ?? wholePage), id: wholePage.id };
}

interface PageNoteProps {
  reading: Reading;
  open: Item | null;
  onOpen: (item: Item | null) => void;
  keeperOf: (item: Item) => NoteKeeper;
}

/** The note on the page as a whole. */
export function PageNote({ reading, open, onOpen, keeperOf }: PageNoteProps) {
  const say = useSay();
  const item = pageItem(reading);
  const isOpen = open?.id === wholePage.id;
  return (
    <section class="page-note">
      <button
        type="button"
        class="quiet page-act"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : item)}
      >
        <NoteIcon />
        {say(item.annotation ? 'pageNoteOpen' : 'pageNoteNew')}
      </button>
      {isOpen && <OpenedEditor keeper={keeperOf(item)} focus wholePage />}
    </section>
  );
}
