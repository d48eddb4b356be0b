import { useEffect, useState } from 'preact/hooks';
import { forgetRestored, readRestored } from '@/browser/library-state';
import { useNumber, useSay } from '@/components/strings';
import type { ToastProps } from '@/components/toast';

/** Tells the reader a sentence in passing. */
export type TellReader = (text: string, more?: Partial<ToastProps>) => void;

/** What the reader is told in passing: at first of notes that had to be restored. */
export function useToast() {
  const say = useSay();
  const number = useNumber();
  const [toast, setToast] = useState<ToastProps | null>(null);
  const closeToast = (): void => setToast(null);
  const tellReader: TellReader = (text, more = {}) => setToast({ text, onClose: closeToast, ...more });
  useEffect(() => {
    void readRestored().then((restored) => {
      if (!restored) return;
      const onClose = (): void => {
        closeToast();
        void forgetRestored();
      };
      const words = restored.isPart ? 'notesRestoredInPart' : 'notesRestored';
      tellReader(say(words, number(restored.count)), { onClose });
    });
  }, []);

  return { toast, tellReader, closeToast };
}
