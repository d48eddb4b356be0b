import { type ComponentChildren, type ComponentType, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CardDetailProps } from '@/components/card-detail';
import type { CheckSourceProps } from '@/components/check-source';
import { EditorToCome } from '@/components/editor-to-come';
import type { ItemDetailProps } from '@/components/item-detail';
import type { NoteEditorProps } from '@/components/note-editor';

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
  /** Fetches them at once. */
  want: () => void;
}

const Opened = createContext<Opening>({ views: null, want: () => undefined });

interface OpenedNowProps {
  views: OpenedViews;
  children: ComponentChildren;
}

/** For a document that has them from the beginning. */
export function OpenedNow({ views, children }: OpenedNowProps) {
  return <Opened.Provider value={{ views, want: () => undefined }}>{children}</Opened.Provider>;
}

interface OpenedLaterProps {
  /** May be called more than once. */
  bring: () => Promise<OpenedViews>;
  children: ComponentChildren;
}

/** Draws its children first. The views come when they stand on the screen and nothing else is to be done, or as soon as one is wanted. */
export function OpenedLater({ bring, children }: OpenedLaterProps) {
  const [views, setViews] = useState<OpenedViews | null>(null);
  const want = (): void => void bring().then(setViews);
  useEffect(() => {
    // Effects run while the picture is being painted: it is there at the next frame.
    requestAnimationFrame(() => requestIdleCallback(want));
  }, []);
  return <Opened.Provider value={{ views, want }}>{children}</Opened.Provider>;
}

function useOpened(): OpenedViews | null {
  const { views, want } = useContext(Opened);
  useEffect(() => {
    if (!views) want();
  }, []);
  return views;
}

/** What an open row shows. */
export function OpenedItem(props: ItemDetailProps) {
  const opened = useOpened();
  return opened ? <opened.ItemDetail {...props} /> : <EditorToCome />;
}

/** The editor of a note that stands open. */
export function OpenedEditor(props: NoteEditorProps) {
  const opened = useOpened();
  return opened ? <opened.NoteEditor {...props} /> : <EditorToCome />;
}

/** What a row of the page card rests on. */
export function OpenedRow(props: CardDetailProps) {
  const opened = useOpened();
  return opened && <opened.CardDetail {...props} />;
}

/** Where the page's quotes are compared with a source. */
export function OpenedCheck(props: CheckSourceProps) {
  const opened = useOpened();
  return opened && <opened.CheckSource {...props} />;
}
