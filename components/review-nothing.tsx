import { useSay } from '@/components/strings';

/** Stands where the notes will be, and teaches how they come there. */
export function ReviewNothing() {
  const say = useSay();
  return (
    <section class="nothing">
      <h2>{say('nothingTitle')}</h2>
      <ol>
        <li>{say('nothingRead')}</li>
        <li>{say('nothingOpen')}</li>
        <li>{say('nothingKeep')}</li>
      </ol>
      <p class="nothing-marks">
        <span class="sample sample-quote">{say('legendQuote')}</span>
        <span class="sample sample-claim">{say('legendClaim')}</span>
      </p>
      <p class="hint">{say('nothingImport')}</p>
    </section>
  );
}
