import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { compareWords } from '@/anchor/compare-words';
import { keepNoteAt } from '@/browser/note-keeper';
import { send, sendToReader } from '@/browser/send';
import { openOptions, openOwnPage, type TabInView } from '@/browser/tabs';
import type { NoteKeeper } from '@/components/note-session';
import { type PageView, Popup } from '@/components/popup';
import { followPage } from '@/entrypoints/popup/follow-page';
import { draftKey } from '@/model/annotation';
import { pageKey } from '@/model/page-key';
import type { Item } from '@/model/reading';
import type { Settings } from '@/model/settings';

/** The popup with what it shows: the page in its tab, the settings, and one keeper for each note that is open. */
export function PopupWindow({ tab }: { tab: TabInView | null }) {
  const [view, show] = useState<PageView>({ state: 'asking' });
  const [settings, setSettings] = useState<Settings | null>(null);
  const [settingsError, setSettingsError] = useState('');
  const [open, setOpen] = useState<Item | null>(null);
  const following = useRef<ReturnType<typeof followPage> | null>(null);
  const keepers = useMemo(() => new Map<string, ReturnType<typeof keepNoteAt>>(), [tab]);

  const take = (asked: Promise<Settings>): void => {
    asked.then(
      (all) => {
        setSettings(all);
        setSettingsError('');
      },
      (reason: unknown) => setSettingsError(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  useEffect(() => {
    const follow = followPage(tab, show);
    following.current = follow;
    take(send('settings.get'));
    return follow.stop;
  }, [tab]);

  const keeperOf = (item: Item): NoteKeeper => {
    if (view.state !== 'read') throw new Error('A note is open on a page that was not read.');
    const { reading, notes } = view;
    // An item's id is another item's when the page's text has changed: a note must not end up on other words.
    const place = `${item.id} ${draftKey(reading.page.url, item.target)}`;
    const known = keepers.get(place);
    const annotationId = item.annotation?.id ?? null;
    // Where a note has been made meanwhile, in the card say, that one is meant and not another.
    if (known && (annotationId === null || known.noteId() === annotationId)) return known;
    const kept = annotationId ? notes.get(annotationId)?.target : undefined;
    const keeper = keepNoteAt({
      page: reading.page,
      subject: item.subject,
      target: kept ?? item.target,
      annotationId,
      ...(tab && { beside: { tabId: tab.id, itemId: item.id } }),
      ...(item.pieces && { pieces: item.pieces }),
    });
    keepers.set(place, keeper);
    return keeper;
  };
  const reveal = (item: Item | null): void => {
    setOpen(item);
    if (item?.span && tab) void sendToReader(tab.id, 'reader.reveal', { itemId: item.id });
  };
  const change = (part: Partial<Settings>): void => {
    const asked = send('settings.change', part);
    take(asked);
    asked.then(() => following.current?.look()).catch(() => undefined);
  };

  const address = view.state === 'read' ? view.reading.page.url : tab?.url;
  const page =
    address && /^https?:/.test(address) ? { key: pageKey(address), site: new URL(address).hostname } : null;
  return (
    <Popup
      view={view}
      settings={settings}
      settingsError={settingsError}
      page={page}
      open={open}
      onOpen={reveal}
      keeperOf={keeperOf}
      compare={compareWords}
      onForce={() => void following.current?.force()}
      onSettings={change}
      onReview={() => void openOwnPage('review.html').then(() => window.close())}
      onOptions={() => void openOptions().then(() => window.close())}
    />
  );
}
