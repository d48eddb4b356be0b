import { useEffect, useState } from 'preact/hooks';
import { send } from '@/browser/send';
import { openOwnPage } from '@/browser/tabs';
import { Options } from '@/components/options';
import { BackupSection } from '@/entrypoints/options/backup-section';
import type { Settings } from '@/model/settings';

/** The options with the settings as they are kept. */
export function OptionsWindow() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [error, setError] = useState('');

  const take = (asked: Promise<Settings>): void => {
    asked.then(
      (all) => {
        setSettings(all);
        setError('');
      },
      (reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  useEffect(() => take(send('settings.get')), []);

  return (
    <Options
      settings={settings}
      error={error}
      onChange={(change) => take(send('settings.change', change))}
      onReview={() => void openOwnPage('review.html')}
      backup={<BackupSection />}
    />
  );
}
