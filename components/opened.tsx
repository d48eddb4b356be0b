import { type ComponentChildren, type ComponentType, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CardDetailProps } from '@/components/card-detail';
import type { CheckSourceProps } from '@/components/check-source';
import { EditorToCome } from '@/components/editor-to-come';
import type { ItemDetailProps } from '@/components/item-detail';
import type { NoteEditorProps } from '@/components/note-editor';
import { useSay } from '@/components/strings';

/**
 * The views of what the reader opens. They are half the code of a popup and nothing of them is in its first picture: it is drawn
 * without waiting for them, and they are there before anybody has read it.
 */
export interface OpenedViews {
  CardDetail: ComponentType<CardDetailProps>;
  CheckSource: ComponentType<CheckSourceProps>;
  ItemDetail: ComponentType<ItemDetailProps>;
  NoteEditor: ComponentType<NoteEditorProps>;
}

interface Opening {
  /** `null` until they have come. */
  views: OpenedViews | null;
  /** They could not be fetched: the extension has been updated meanwhile, or the disk does not give them. */
  failed: boolean;
  /** Fetches them at once. */
  want: () => void;
  /** Begins anew with the whole document: a browser may remember that a file did not come, and not ask for it again. */
  again: () => void;
}

const idle = (): void => undefined;
const Opened = createContext<Opening>({ views: null, failed: false, want: idle, again: idle });

interface OpenedNowProps {
  views: OpenedViews;
  children: ComponentChildren;
}

/** For a document that has them from the beginning. */
export function OpenedNow({ views, children }: OpenedNowProps) {
  return (
    <Opened.Provider value={{ views, failed: false, want: idle, again: idle }}>{children}</Opened.Provider>
  );
}

interface OpenedLaterProps {
  /** May be called more than once. */
  bring: () => Promise<OpenedViews>;
  /** Loads the document anew. */
  again: () => void;
  children: ComponentChildren;
}

/** Draws its children first. The views come when they stand on the screen and nothing else is to be done, or as soon as one is wanted. */
export function OpenedLater({ bring, again, children }: OpenedLaterProps) {
  const [views, setViews] = useState<OpenedViews | null>(null);
  const [failed, setFailed] = useState(false);
  const want = (): void => void bring().then(setViews, () => setFailed(true));
  useEffect(() => {
    // Effects run while the picture is being painted: it is there at the next frame.
    requestAnimationFrame(() => requestIdleCallback(want));
  }, []);
  return <Opened.Provider value={{ views, failed, want, again }}>{children}</Opened.Provider>;
}

/** Whether they are still to come: until then nothing but the first picture is needed. */
export const useIsFirst = (): boolean => useContext(Opened).views === null;

function useOpened(): OpenedViews | null {
  const { views, want } = useContext(Opened);
  useEffect(() => {
    if (!views) want();
  }, []);
  return views;
}

/** In the place of what was opened: that it is to come, or why it does not. */
function ToCome({ children = null }: { children?: ComponentChildren }) {
  const say = useSay();
  const { failed, again } = useContext(Opened);
  if (!failed) return <>{children}</>;
  return (
    <div class="not-opened">
      <p class="problem" role="alert">
        {say('openedFailed')}
      </p>
      <button type="button" onClick={again}>
        {say('tryAgain')}
      </button>
    </div>
  );
}

const EditorOrWhy = () => (
  <ToCome>
    <EditorToCome />
  </ToCome>
);

/** What an open row shows. */
export function OpenedItem(props: ItemDetailProps) {
  const opened = useOpened();
  return opened ? <opened.ItemDetail {...props} /> : <EditorOrWhy />;
}

/** The editor of a note that stands open. */
export function OpenedEditor(props: NoteEditorProps) {
  const opened = useOpened();
  return opened ? <opened.NoteEditor {...props} /> : <EditorOrWhy />;
}

/** What a row of the page card rests on. */
export function OpenedRow(props: CardDetailProps) {
  const opened = useOpened();
  return opened ? <opened.CardDetail {...props} /> : <ToCome />;
}

/** Where the page's quotes are compared with a source. */
export function OpenedCheck(props: CheckSourceProps) {
  const opened = useOpened();
  return opened ? <opened.CheckSource {...props} /> : <ToCome />;
}
