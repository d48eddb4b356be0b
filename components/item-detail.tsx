import type { PointAt } from '@/components/hop';
import { type AskAbout, ItemFacts } from '@/components/item-facts';
import { type CompareWords, KeptWords } from '@/components/kept-words';
import { NoteEditor } from '@/components/note-editor';
import type { NoteKeeper } from '@/components/note-keeper';
import type { Item, PageFacts } from '@/model/reading';
import type { TextTarget } from '@/model/selector';

export interface ItemDetailProps {
  item: Item;
  page: PageFacts;
  /** The words as they were when the note was made. */
  kept: TextTarget | null;
  keeper: NoteKeeper;
  onPoint: PointAt;
  ask: AskAbout | null;
}

/** What is known of one item, with the reader's note on it. */
export function ItemDetail(props: ItemDetailProps & { compare: CompareWords }) {
  const { item, kept, keeper, compare, onPoint, ask } = props;
  return (
    <>
      <ItemFacts item={item} onPoint={onPoint} ask={ask} />
      <KeptWords item={item} kept={kept} compare={compare} />
      <NoteEditor keeper={keeper} focus={!item.annotation && item.subject.kind === 'selection'} />
    </>
  );
}
