import { useLayoutEffect, useState } from 'preact/hooks';
import { useSay } from '@/components/strings';

/** Takes a file dropped anywhere on the page, and says so while one hovers over it. */
export function DropFile({ onFile }: { onFile: (file: File) => void }) {
  const say = useSay();
  const [over, setOver] = useState(false);

  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    addEventListener(
      'dragover',
      (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onFile(file);
      },
      { signal },
    );
    return () => stop.abort();
  }, [onFile]);

  return over ? <div class="drop-here">{say('dropHere')}</div> : null;
}
