import { type Attribution, type Gathered, regionStretch } from '@/engine/attributions';
import { leadingPhrase } from '@/engine/cues';
import { namesOutlet } from '@/engine/outlets';
import type { Reading } from '@/engine/reading';

/**
 * Gives a quote that nobody is credited with where it stands the speaker of the quote before: as a further piece of it in the
 * same paragraph, as a quote of its own in the next. A quote behind a paragraph that ends in a colon is its subject's.
 */
export function floatingQuotes(reading: Reading, { found, ofRegion }: Gathered): void {
  for (let region = 0; region < reading.regions.length; region++) {
    if (ofRegion[region] || !isWholeSentence(reading, region)) continue;
    const previous = ofRegion[region - 1];
    const near = distance(reading, region);
    let own: Attribution | null = null;
    if (previous && near === 0 && !vouched(reading, previous)) {
      previous.pieces.push(regionStretch(reading, region));
      ofRegion[region] = previous;
      continue;
    }
    if (previous && (near === 0 || near === 1)) own = alone(reading, region, previous.speaker);
    else own = introduced(reading, region);
    if (!own) continue;
    ofRegion[region] = own;
    found.push(own);
  }
}

/** Whether the words before came through somebody named: that is said of them only, up to the full stop. */
function vouched(reading: Reading, previous: Attribution): boolean {
  return previous.via.length > 0 || previous.through !== null || namesOutlet(reading, previous.clause);
}

/** Blocks between a region and the one before it, -1 for none. */
function distance(reading: Reading, region: number): number {
  const earlier = reading.regions[region - 1];
  const own = reading.regions[region];
  return earlier && own ? own.block - earlier.lastBlock : -1;
}

function alone(reading: Reading, region: number, speaker: Attribution['speaker']): Attribution {
  return {
    pieces: [regionStretch(reading, region)],
    speaker,
    cue: null,
    clause: null,
    via: [],
    through: null,
  };
}

/** A quote that is a sentence, or several: a fragment floats nowhere. */
function isWholeSentence(reading: Reading, region: number): boolean {
  const { tokens, sentences, sentenceOf } = reading;
  const { first, last } = regionStretch(reading, region);
  if (sentences[sentenceOf[first] ?? -1]?.firstToken !== first || last - first < 5) return false;
  return (
    /^[.!?…]/.test(tokens[last - 2]?.text ?? '') ||
    tokens[last]?.text === '.' ||
    !reading.regions[region]?.closed
  );
}

/** A quote behind "X was blunt about it:". */
function introduced(reading: Reading, region: number): Attribution | null {
  const { sentences, sentenceOf, tokens } = reading;
  const first = reading.regionFirst[region] ?? 0;
  const intro = sentences[(sentenceOf[first] ?? 0) - 1];
  if (!intro || tokens[intro.lastToken - 1]?.text !== ':') return null;
  const own = alone(reading, region, leadingPhrase(reading, intro.firstToken, intro.lastToken));
  return { ...own, cue: { first: intro.lastToken - 1, last: intro.lastToken } };
}
