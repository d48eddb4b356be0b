import { useRef, useState } from 'preact/hooks';
import { CloseIcon } from '@/components/icons';
import { addTags } from '@/components/note-body';
import { useSay } from '@/components/strings';
import { leftForField, type Unfinished, useUnfinished } from '@/components/unfinished';

interface TagFieldProps {
  id: string;
  tags: string[];
  onChange: (tags: string[]) => void;
  unfinished: Unfinished;
}

/** Tags as removable words with a field behind them: a comma or Enter adds, Backspace in the empty field takes back. */
export function TagField({ id, tags, onChange, unfinished }: TagFieldProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');

  const add = (text: string): void => {
    const next = addTags(tags, text);
    if (next.length !== tags.length) onChange(next);
    setTyped('');
  };
  useUnfinished(unfinished, () => typed.trim() && add(typed));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };

  return (
    <ul class="tags field">
      {tags.map((tag) => (
        <li key={tag} class="tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="tag-remove"
            aria-label={say('tagRemove', tag)}
            title={say('tagRemove', tag)}
            onClick={() => {
              field.current?.focus();
              onChange(tags.filter((other) => other !== tag));
            }}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
      <li class="tag-entry">
        <input
          id={id}
          ref={field}
          dir="auto"
          autocomplete="off"
          value={typed}
          placeholder={tags.length === 0 ? say('tagPlaceholder') : ''}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (/[,،、，]/.test(value)) add(value);
            else setTyped(value);
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => leftForField(event) && add(typed)}
        />
      </li>
    </ul>
  );
}
