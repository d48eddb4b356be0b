import { useEffect, useState } from 'preact/hooks';
import { listKeys } from '@/browser/keys';
import { openOptions, openOwnPage } from '@/browser/tabs';
import { Welcome } from '@/components/welcome';
import { usualLook } from '@/model/mark-choice';
import { paintSamples } from '@/page/paint-samples';

/** The welcome page, its example painted as an article would be. */
export function WelcomeWindow() {
  const [keys, setKeys] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    paintSamples(window, usualLook, stop.signal);
    void listKeys().then(setKeys, () => undefined);
    return () => stop.abort();
  }, []);
  return (
    <Welcome
      keys={keys}
      onOptions={() => void openOptions()}
      onReview={() => void openOwnPage('review.html')}
    />
  );
}
