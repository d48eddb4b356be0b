import { useEffect, useState } from 'preact/hooks';
import { useSay } from '@/components/strings';

/** How words selected on the page in view come to a note that waits for them; given by the entrypoint. */
export interface SourceGiving {
  /** The beginning of what the waiting note stands on, or null when none waits. */
  waiting(): Promise<{ words: string } | null>;
  /** False when nothing is selected. */
  give(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Says that a note waits for a passage of this page, and takes what is selected here. */
export function WaitingBanner({ giving }: { giving: SourceGiving }) {
  const say = useSay();
  const [words, setWords] = useState<string | null>(null);
  const [told, setTold] = useState('');
  useEffect(() => {
    void giving.waiting().then(
      (note) => setWords(note?.words ?? null),
      () => undefined, // then there is nothing to offer
    );
  }, [giving]);
  if (words === null) return null;
  const give = async (): Promise<void> => {
    try {
      const given = await giving.give();
      if (given) setWords(null);
      else setTold(say('waitingNothing'));
    } catch (error) {
      setTold(error instanceof Error ? error.message : String(error));
    }
  };
  const stop = async (): Promise<void> => {
    setWords(null);
    await giving.stop().catch(() => undefined);
  };
  return (
    <section class="waiting" aria-label={say('waitingLabel')}>
      <p>
        {say('waitingFor')} <q dir="auto">{words.length > 80 ? `${words.slice(0, 80).trimEnd()}…` : words}</q>
      </p>
      <p role="status" class="hint">
        {told}
      </p>
      <div class="waiting-acts">
        <button type="button" onClick={() => void give()}>
          {say('waitingGive')}
        </button>
        <button type="button" class="quiet text" onClick={() => void stop()}>
          {say('waitingStop')}
        </button>
      </div>
    </section>
  );
}
