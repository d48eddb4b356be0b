import { type Content, placeContent } from '@/engine/contents';
import { type Cue, findCues } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { isQuoted, type Reading } from '@/engine/reading';
import { lowerAt, tokenAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';

/** A cue with the place of what it may attribute, before it is known whether it does. */
export interface Candidate {
  cue: Cue;
  content: Content;
  /** All cues of the sentence. */
  neighbours: readonly Cue[];
  /** First token of the sentence. */
  floor: number;
}

/** Every possible attribution outside quotation marks, in order of its cue; `used` are the cues that a quote took already. */
export function findCandidates(reading: Reading, used: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = [];
  const { openers } = reading;
  let opener = 0;
  for (const bounds of reading.sentences) {
    while ((openers[opener] ?? Number.POSITIVE_INFINITY) < bounds.first) opener++;
    if ((openers[opener] ?? Number.POSITIVE_INFINITY) >= bounds.last) continue;
    const cues = findCues(reading, bounds, opener);
    for (const cue of cues) {
      if (used.has(cue.first)) continue;
      const content = placeContent(reading, cue, bounds.first, bounds.last);
      if (!content) continue;
      cutAtNext(reading, cue, content, cues);
      if (content.start >= content.limit) continue;
      candidates.push({ cue, content, neighbours: cues, floor: bounds.first });
    }
  }
  return candidates;
}

/** Whether a cue tells what was said, not what somebody held, wanted, or made of it. */
export function isSpeech({ cue }: Candidate): boolean {
  return (cue.frames & (frames.says | frames.tells)) !== 0;
}

/** A content ends before the next attribution of its sentence, where the two are joined and not one inside the other. */
function cutAtNext(reading: Reading, own: Cue, content: Content, cues: readonly Cue[]): void {
  if (content.place === 'before') return;
  for (const cue of cues) {
    if (cue === own || cue.first <= content.start || cue.first >= content.limit) continue;
    const end = joinBefore(reading, own, cue);
    if (end <= content.start) continue;
    content.limit = reading.tokens[end - 1]?.text === ',' ? end - 1 : end;
    return;
  }
}

const conjunctions = wordSet('and but however nonetheless');

/** The token before which another cue's clause is joined on, or -1 where it may be part of what is reported. */
function joinBefore(reading: Reading, own: Cue, cue: Cue): number {
  const wordAt = (at: number) => lowerAt(reading.tokens, at);
  const before = wordAt(cue.from - 1);
  // "A, according to Y"
  if (cue.inverted && cue.last > cue.first + 1) return before === ',' ? cue.from - 1 : -1;
  // "dismissed A, with its spokesman accusing"
  if (cue.gerund) return !cue.shared && before === 'with' ? cue.from - 1 : -1;
  if (cue.passive || own.gerund) return -1;
  const apart = tokenAt(reading.tokens, cue.speaker?.head ?? -1)?.capital && !cue.shared && !cue.inverted;
  // "called it “dear” and Y called it “cheap”"
  if (apart && conjunctions.has(before)) {
    const end = wordAt(cue.from - 2) === ',' ? cue.from - 2 : cue.from - 1;
    if (isQuoted(reading, end - 1)) return end;
  }
  const contrasted = (before === 'while' || before === 'whereas') && wordAt(cue.from - 2) === ',';
  if (!(cue.frames & (frames.says | frames.tells)))
    return contrasted && cue.frames & frames.treats ? cue.from - 1 : -1;
  if (cue.shared) {
    // "denied A but said B"
    if (conjunctions.has(before)) return cue.from - 1;
    return conjunctions.has(wordAt(cue.from)) ? cue.from : -1;
  }
  // "X said A, while Y denies B"
  return contrasted ? cue.from - 1 : -1;
}
