import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '@/components/icons';
import { useSay } from '@/components/strings';

export interface ToastProps {
  text: string;
  /** Something went wrong: said at once, and not in passing. */
  wrong?: boolean;
  undo?: () => void;
  onClose: () => void;
}

/** What has just happened, with the way back; stays until it is closed or something else happens. */
export function Toast({ toast }: { toast: ToastProps | null }) {
  const say = useSay();
  const undo = useRef<HTMLButtonElement>(null);
  // What had the focus is about to go, and the way back should be at hand: for the very next key.
  useLayoutEffect(() => undo.current?.focus(), [toast]);
  return (
    <div class="toast-place" role={toast?.wrong ? 'alert' : 'status'}>
      {toast && (
        <div class="toast">
          <p dir="auto">{toast.text}</p>
          {toast.undo && (
            <button type="button" class="quiet text" ref={undo} onClick={toast.undo}>
              {say('undo')}
            </button>
          )}
          <button
            type="button"
            class="quiet square"
            aria-label={say('close')}
            title={say('close')}
            onClick={toast.onClose}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
