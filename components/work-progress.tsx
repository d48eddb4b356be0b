import { useId } from 'preact/hooks';
import { useSay } from '@/components/strings';

interface WorkProgressProps {
  /** What is being done and how far it is, in a sentence. */
  text: string;
  done: number;
  /** `null`: nobody knows. */
  total: number | null;
  /** `null`: it cannot be stopped any more. */
  onCancel: (() => void) | null;
}

/** How far a long work is, and the way to stop it. */
export function WorkProgress({ text, done, total, onCancel }: WorkProgressProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="work">
      <label for={id}>{text}</label>
      <progress id={id} {...(total !== null && { value: done, max: Math.max(total, 1) })} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {say('stop')}
        </button>
      )}
    </div>
  );
}
