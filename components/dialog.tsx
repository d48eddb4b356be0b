import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '@/components/icons';
import { useSay } from '@/components/strings';

interface DialogProps {
  title: string;
  /** Asked for by the button, or by Esc. */
  onClose: () => void;
  children: ComponentChildren;
}

/** Something that asks to be finished first; the browser keeps the focus in it and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const say = useSay();
  const id = useId();
  const place = useRef<HTMLDialogElement>(null);
  // Before anything else can happen: keys pressed meanwhile would go to what is behind it.
  useLayoutEffect(() => {
    const dialog = place.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      class="dialog"
      ref={place}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={id} dir="auto" tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          class="quiet square"
          aria-label={say('close')}
          title={say('close')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </header>
      {children}
    </dialog>
  );
}
