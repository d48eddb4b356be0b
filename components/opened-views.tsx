import { CardDetail } from '@/components/card-detail';
import { CheckSource } from '@/components/check-source';
import { type Quote, Quoting } from '@/components/copy-quotation';
import { ItemDetail, type ItemDetailProps } from '@/components/item-detail';
import type { CompareWords } from '@/components/kept-words';
import { NoteEditor } from '@/components/note-editor';
import type { OpenedViews } from '@/components/opened';
import type { PageFacts } from '@/model/reading';

/** All of them at once, for who has `compare` and can make quotations of a page's words. */
export function openedViews(compare: CompareWords, quoting: (page: PageFacts) => Quote): OpenedViews {
  return {
    CardDetail,
    CheckSource,
    NoteEditor,
    ItemDetail: (props: ItemDetailProps) => (
      <Quoting.Provider value={quoting(props.page)}>
        <ItemDetail {...props} compare={compare} />
      </Quoting.Provider>
    ),
  };
}
