import { type Phrase, phraseAfter } from '@/engine/noun-phrases';
import { isOutlet } from '@/engine/outlets';
import { type Reading, sentenceAt } from '@/engine/reading';
import { lowerAt, textAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';

/** "according to" up to token `last`, and who is cited. */
export interface Source {
  last: number;
  speaker: Phrase;
}

/** What paraphrasing tools put for "according to". Each has another sense, so that a source must follow. */
const likeAccordingTo =
  /^(?:in response to|in keeping with|in accordance with|in line with|based on|as per|in step with|consistent with)$/;

const sources = wordSet(
  'media official officials source sources report reports police authorities statement statements document documents data figures expert ' +
    'experts analyst analysts researcher researchers study survey poll paperwork specialist specialists witness witnesses officer officers ' +
    'investigators prosecutors lawmakers insiders aides',
);

/** Whether a lower-case noun is one for what is cited: "source", "report". */
export function isSourceNoun(lower: string): boolean {
  return sources.has(lower);
}

/** Of "a number of officers" the officers are the source. */
const measures = wordSet('number dozens hundreds couple handful group majority');

const openings = wordSet('according in based as consistent');

/** The source behind "according to", or behind what stands for it where the source is one by its name. */
export function sourceAfter(reading: Reading, at: number, ceiling: number): Source | null {
  const { tokens } = reading;
  const lower = lowerAt(tokens, at);
  if (!openings.has(lower)) return null;
  const second = lowerAt(tokens, at + 1);
  if (lower === 'according') {
    const speaker = second === 'to' ? phraseAfter(reading, at + 2, ceiling) : null;
    return speaker && { last: at + 2, speaker };
  }
  const apart = textAt(tokens, at - 1) === ',' || sentenceAt(reading, at)?.first === at;
  const last = lower === 'in' ? at + 3 : at + 2;
  if (
    !apart ||
    !likeAccordingTo.test(`${lower} ${second}${lower === 'in' ? ` ${lowerAt(tokens, at + 2)}` : ''}`)
  )
    return null;
  const speaker = phraseAfter(reading, last, ceiling);
  if (!speaker) return null;
  const counted = measures.has(lowerAt(tokens, speaker.head)) && lowerAt(tokens, speaker.head + 1) === 'of';
  const head = lowerAt(tokens, counted ? speaker.last - 1 : speaker.head);
  return isOutlet(reading, speaker) || sources.has(head) ? { last, speaker } : null;
}
