import type { Gathered } from '@/engine/attributions';
import { type Candidate, findCandidates } from '@/engine/candidates';
import { describeCue, outlineOf } from '@/engine/cue-features';
import { describeEnd, lookInside, possibleEnds } from '@/engine/end-features';
import { findLandmarks } from '@/engine/landmarks';
import { findNames } from '@/engine/names';
import { findParagraphs } from '@/engine/paragraphs';
import { findQuotedRegions, outsideNames } from '@/engine/quoted-regions';
import { type Reading, readText } from '@/engine/reading';
import { attributeRegions } from '@/engine/region-attributions';
import { splitSentences } from '@/engine/sentences';
import { tokenize } from '@/engine/tokens';
import { Vocabulary } from '@/scripts/train/vocabulary';

/** A document as the gold data has it. */
export interface Labelled {
  text: string;
  quotes: {
    start: number;
    end: number;
    spans: [number, number][];
    cue: { start: number; end: number } | null;
  }[];
}

/** Answers as indexes of weights, by candidate; for ends, a row for each possible end and the right one. */
export interface CueExample {
  features: number[];
  right: boolean;
}
export interface EndExample {
  rows: number[][];
  right: number;
}

/** What is learnt from: how the engine describes each candidate, and what the labels say of it. */
export class Examples {
  readonly cueAnswers = new Vocabulary();
  readonly endAnswers = new Vocabulary();
  readonly cues: CueExample[] = [];
  readonly ends: EndExample[] = [];

  collect(document: Labelled): void {
    const reading = read(document.text);
    const gathered: Gathered = {
      found: [],
      ofRegion: reading.regions.map(() => null),
      usedCues: new Set(),
      labelled: new Uint8Array(reading.tokens.length),
    };
    attributeRegions(reading, gathered);
    const { ofRegion, usedCues } = gathered;
    for (const candidate of findCandidates(reading, usedCues)) {
      const { cue, content } = candidate;
      if (ofRegion[reading.regionOf[content.start] ?? -1]) continue;
      const start = reading.tokens[content.start]?.start ?? 0;
      const limit = reading.tokens[content.limit - 1]?.end ?? 0;
      const cueStart = reading.tokens[cue.first]?.start ?? 0;
      const cueEnd = reading.tokens[cue.last - 1]?.end ?? 0;
      const label = document.quotes.find(
        (quote) =>
          quote.spans.some(([a, b]) => a < limit && b > start) &&
          ((quote.cue && quote.cue.start < cueEnd && quote.cue.end > cueStart) ||
            Math.abs(quote.start - start) <= 6),
      );
      const nested =
        !label && document.quotes.some((quote) => quote.spans.some(([a, b]) => a <= cueStart && b >= cueEnd));
      if (nested) continue;
      describeCue(reading, candidate, outlineOf(reading, cue, content), this.cueAnswers);
      this.cues.push({ features: this.cueAnswers.takeRow(), right: label !== undefined });
      if (label && content.place !== 'before')
        this.collectEnds(reading, candidate, label.spans[label.spans.length - 1]?.[1] ?? 0);
    }
  }

  private collectEnds(reading: Reading, { cue, content, neighbours }: Candidate, rightEnd: number): void {
    const ends = possibleEnds(reading, content);
    const lookAt = lookInside(reading, content, neighbours, cue);
    let right = -1;
    let nearest = 12;
    ends.forEach((end, index) => {
      const distance = Math.abs((reading.tokens[end - 1]?.end ?? 0) - rightEnd);
      if (distance < nearest) {
        nearest = distance;
        right = index;
      }
    });
    if (right < 0 || ends.length < 2) return;
    const outline = outlineOf(reading, cue, content);
    const rows = ends.map((end) => {
      describeEnd(reading, content, outline, end, lookAt(end), this.endAnswers);
      return this.endAnswers.takeRow();
    });
    this.ends.push({ rows, right });
  }
}

function read(text: string): Reading {
  const blocks = findParagraphs(text);
  const tokens = tokenize(text);
  const landmarks = findLandmarks(tokens);
  const sentences = splitSentences(tokens, blocks, landmarks);
  const names = findNames(tokens, sentences, blocks, landmarks);
  const regions = outsideNames(findQuotedRegions(text, blocks), names);
  return readText({ text, blocks, tokens, landmarks, sentences, regions, names });
}
