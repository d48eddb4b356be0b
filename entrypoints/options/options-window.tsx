import { useEffect, useState } from 'preact/hooks';
import { hear } from '@/browser/answer';
import { errorText } from '@/browser/error-text';
import { followCopy } from '@/browser/follow-copy';
import { keySettingsAddress, listKeys, openKeySettings } from '@/browser/keys';
import { send } from '@/browser/send';
import { openOwnPage } from '@/browser/tabs';
import { Options } from '@/components/options';
import type { StorageFacts } from '@/components/storage-state';
import { useSay } from '@/components/strings';
import type { ToastProps } from '@/components/toast';
import { BackupSection } from '@/entrypoints/options/backup-section';
import { askToPersist, readStorageFacts } from '@/entrypoints/options/storage-facts';
import type { CopyState } from '@/model/copy-state';
import type { Settings } from '@/model/settings';
import { paintSamples } from '@/page/paint-samples';

/** The options with the settings as they are kept. */
export function OptionsWindow() {
  const say = useSay();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [error, setError] = useState('');
  const [toast, setToast] = useState<ToastProps | null>(null);
  const [keys, setKeys] = useState<ReadonlyMap<string, string> | null>(null);
  const [storage, setStorage] = useState<StorageFacts | null>(null);
  const [copy, setCopy] = useState<CopyState | null>(null);
  const [refused, setRefused] = useState(false);

  const take = (asked: Promise<Settings>): Promise<boolean> =>
    asked.then(
      (all) => {
        setSettings(all);
        setError('');
        return true;
      },
      (reason: unknown) => {
        setError(errorText(reason));
        return false;
      },
    );
  const lookAgain = (): void => void readStorageFacts().then(setStorage, () => undefined);
  const tellReader = (text: string, more: Partial<ToastProps> = {}): void =>
    setToast({ text, onClose: () => setToast(null), ...more });

  useEffect(() => {
    void take(send('settings.get'));
    void listKeys().then(setKeys, () => undefined);
    lookAgain();
    return hear('annotations.changed', lookAgain);
  }, []);
  useEffect(() => followCopy(setCopy), []);
  useEffect(() => {
    if (!settings) return undefined;
    const stop = new AbortController();
    paintSamples(window, settings.look, stop.signal);
    return () => stop.abort();
  }, [settings?.look.shape, settings?.look.strength]);

  const change = async (wanted: Partial<Settings>, done?: string): Promise<void> => {
    const before = settings;
    if (!(await take(send('settings.change', wanted))) || !before || !done) return;
    const names = Object.keys(wanted) as (keyof Settings)[]; // of its own keys
    const back = Object.fromEntries(names.map((name) => [name, before[name]])) as Partial<Settings>; // as they were
    tellReader(done, {
      undo: () => {
        setToast(null);
        void take(send('settings.change', back));
      },
    });
  };

  const erase = async (): Promise<void> => {
    try {
      await send('library.erase');
      tellReader(say('erased'));
    } catch (reason) {
      tellReader(say('eraseFailed', errorText(reason)), { wrong: true });
    }
    lookAgain();
  };

  const persist = async (): Promise<void> => {
    setRefused(!(await askToPersist()));
    lookAgain();
  };

  return (
    <Options
      settings={settings}
      error={error}
      onChange={(wanted, done) => void change(wanted, done)}
      toast={toast}
      keys={keys}
      keysAddress={keySettingsAddress()}
      onKeys={() =>
        void openKeySettings().catch(() =>
          tellReader(say('keysClosed', keySettingsAddress()), { wrong: true }),
        )
      }
      storage={storage}
      copy={copy}
      persistRefused={refused}
      onPersist={() => void persist()}
      onReview={() => void openOwnPage('review.html')}
      onExport={() => void openOwnPage('review.html?do=export')}
      onErase={() => void erase()}
      backup={<BackupSection />}
    />
  );
}
