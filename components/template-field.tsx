import { useEffect, useId, useState } from 'preact/hooks';
import { useSay } from '@/components/strings';

export interface TemplateFieldProps {
  text: string;
  onText: (text: string) => void;
  /** The template that comes with Whence. */
  ours: string;
  /** One article written with it; rejects with a sentence that says what is wrong with it. */
  onPreview: (template: string) => Promise<string>;
  onKeep: (template: string) => void;
}

/** Milliseconds after the last key. */
const pause = 250;

/** The template that Markdown is written with, and what it makes of an article. */
export function TemplateField({ text, onText, ours, onPreview, onKeep }: TemplateFieldProps) {
  const say = useSay();
  const id = useId();
  const [preview, setPreview] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(() => {
      onPreview(text).then(
        (written) => {
          if (isLate) return;
          setPreview(written);
          setProblem('');
        },
        (reason: unknown) => {
          if (!isLate) setProblem(reason instanceof Error ? reason.message : String(reason));
        },
      );
    }, pause);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text, onPreview]);
  return (
    <details class="template">
      <summary>{say('templateTitle')}</summary>
      <p class="hint" id={`${id}-how`}>
        {say('templateHow')}
      </p>
      <label class="label" for={id}>
        {say('templateLabel')}
      </label>
      <textarea
        id={id}
        class="template-text"
        rows={12}
        spellcheck={false}
        dir="ltr"
        aria-describedby={`${id}-how ${id}-problem`}
        aria-invalid={problem !== ''}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <div class="panel-acts">
        <button type="button" disabled={problem !== ''} onClick={() => onKeep(text === ours ? '' : text)}>
          {say('templateKeep')}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={text === ours}
          onClick={() => {
            onText(ours);
            onKeep('');
          }}
        >
          {say('templateReset')}
        </button>
      </div>
      <label class="label" for={`${id}-preview`}>
        {say('templatePreview')}
      </label>
      <textarea id={`${id}-preview`} class="template-text" rows={10} readOnly dir="auto" value={preview} />
    </details>
  );
}
