import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSay } from '@/components/strings';

interface GrowTextProps {
  id: string;
  value: string;
  focus: boolean;
  onInput: (value: string) => void;
}

/** The field for the note itself: as high as its text, up to the limit set by the styles. */
export function GrowText({ id, value, focus, onInput }: GrowTextProps) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [value]);
  useLayoutEffect(() => {
    if (!focus || !field.current) return;
    const { length } = field.current.value;
    field.current.focus();
    field.current.setSelectionRange(length, length);
  }, [focus]);

  return (
    <textarea
      id={id}
      ref={field}
      class="grow-text"
      dir="auto"
      rows={2}
      value={value}
      placeholder={say('notePlaceholder')}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
