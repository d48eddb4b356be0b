import { likelihood, piecesOf } from '@/engine/attribution-model';
import { type Attribution, blockOf, type Gathered, regionsIn, type Stretch } from '@/engine/attributions';
import { canSpeak } from '@/engine/can-speak';
import { type Candidate, findCandidates, isSpeech } from '@/engine/candidates';
import { openingOf } from '@/engine/cue-features';
import { tellsNothing } from '@/engine/no-report';
import { openings } from '@/engine/openings';
import { isQuoted, type Reading } from '@/engine/reading';
import { lowerAt } from '@/engine/tokens';
import { isWorkTitle } from '@/engine/work-titles';

/**
 * Reported speech, with and without quoted words in it. An attribution at the end of a sentence ("..., three diplomats said") is
 * taken first: it covers all that stands before it, and any quote in there came through it.
 */
export function attributeReports(reading: Reading, gathered: Gathered): void {
  // What somebody says in a transcript is theirs as a whole.
  const all = findCandidates(reading, gathered.usedCues);
  const candidates = all.filter(({ cue }) => gathered.labelled[cue.first] === 0);
  const outer = new Map<number, Attribution>();
  for (const candidate of candidates) {
    if (candidate.content.place === 'before') takeTrailing(reading, candidate, gathered, outer);
  }
  for (const candidate of candidates) {
    if (candidate.content.place !== 'before')
      takeReport(reading, candidate, gathered, outer.get(candidate.floor));
  }
}

/** Likelihood below which nothing is taken for an attribution. */
const least = 0.35;

/** The same where the attribution closes its sentence: form and place speak for it, whatever the verb. */
const trailing = 0.15;

/**
 * Whether words without quotation marks are worth a mark. How likely they are attributed and how sure their end is tell the chance
 * that hardly anything but reported words is in them (a logistic regression, see the model card). Of speech a little less of it is
 * enough, and of many words: of one or two, little is lost.
 */
function isWorthwhile(candidate: Candidate, p: number, sure: number, length: number): boolean {
  const sum = 0.44 * Math.log(p / (1 - p)) + 2.4 * Math.log(sure) + 0.3 * Math.log(length);
  return sum >= (isSpeech(candidate) ? 0.67 : 1.07);
}

function takeTrailing(
  reading: Reading,
  candidate: Candidate,
  gathered: Gathered,
  outer: Map<number, Attribution>,
): void {
  const { speaker } = candidate.cue;
  const named = reading.tokens[candidate.cue.first]?.lower === 'according';
  if (!speaker || !(named || canSpeak(reading, speaker)) || likelihood(reading, candidate) < trailing) return;
  const own = toAttribution(reading, candidate, piecesOf(reading, candidate).pieces);
  const quoted = regionsIn(reading, own.pieces).map((region) => gathered.ofRegion[region]);
  const inner = new Set(quoted.filter((attribution) => attribution !== null && attribution !== undefined));
  for (const attribution of inner) {
    attribution.through = own;
    splitBehind(attribution, candidate.content.limit, gathered);
  }
  if (inner.size === 0 || !named) {
    gathered.found.push(own);
    outer.set(candidate.floor, own);
  }
}

/** A chain is vouched for up to the full stop: what the same speaker goes on to say is a quote of its own. */
function splitBehind(attribution: Attribution, limit: number, gathered: Gathered): void {
  const rest = attribution.pieces.filter((piece) => piece.first >= limit);
  if (rest.length === 0 || rest.length === attribution.pieces.length) return;
  attribution.pieces = attribution.pieces.filter((piece) => piece.first < limit);
  gathered.found.push({
    pieces: rest,
    speaker: attribution.speaker,
    cue: null,
    clause: null,
    via: [],
    through: null,
  });
}

function takeReport(
  reading: Reading,
  candidate: Candidate,
  gathered: Gathered,
  outer: Attribution | undefined,
): void {
  const p = likelihood(reading, candidate);
  if (p < least || tellsNothing(reading, candidate)) return;
  const whole = outer?.pieces[0];
  if (whole && candidate.cue.first < whole.last)
    candidate.content.limit = Math.min(candidate.content.limit, whole.last);
  if (candidate.content.start >= candidate.content.limit) return;
  // The end is chosen only where it can still matter; quoted words never ask for more than others.
  const quotes = mayBeQuoted(reading, candidate);
  const { cue, content, floor } = candidate;
  const longest = content.limit - content.start + (content.place === 'around' ? cue.from - floor : 0);
  if (p < thresholdFor(reading, candidate, quotes) || (!quotes && !isWorthwhile(candidate, p, 1, longest)))
    return;
  const { pieces, sure } = piecesOf(reading, candidate);
  const regions = regionsIn(reading, pieces);
  if (regions.some((region) => gathered.ofRegion[region])) return;
  const enough = thresholdFor(reading, candidate, regions.length > 0);
  const length = pieces.reduce((sum, { first, last }) => sum + last - first, 0);
  if (p < enough || (regions.length === 0 && !isWorthwhile(candidate, p, sure, length))) return;
  if (regions.length === 1 && isOnlyTitle(reading, pieces, regions[0] ?? -1)) return;
  const own = toAttribution(reading, candidate, pieces);
  const around = outer && overlap(outer.pieces, pieces);
  if (around && regions.length === 0) return;
  const last = gathered.found.at(-1);
  if (!around && last && overlap(last.pieces, pieces)) return;
  if (around) own.through = outer;
  gathered.found.push(own);
  for (const region of regions) gathered.ofRegion[region] = own;
}

/** Whether there is a quoted region wherever the content may end. */
function mayBeQuoted(reading: Reading, { cue, content, floor }: Candidate): boolean {
  for (let at = content.start; at < content.limit; at++) if (isQuoted(reading, at)) return true;
  if (content.place !== 'around') return false;
  for (let at = floor; at < cue.from; at++) if (isQuoted(reading, at)) return true;
  return false;
}

/** "said on “Face the Nation”" attributes nothing. */
function isOnlyTitle(reading: Reading, pieces: readonly Stretch[], region: number): boolean {
  const piece = pieces[0];
  const whole = piece?.first === reading.regionFirst[region] && piece?.last === reading.regionLast[region];
  return pieces.length === 1 && whole && isWorkTitle(reading, region);
}

/**
 * How likely a candidate must be. Speech with "that" or quoted words needs least; without them its extent must be sure as well;
 * what somebody holds, wants, or makes of a thing must be surer still, as it is no quote in the narrow sense.
 */
function thresholdFor(reading: Reading, candidate: Candidate, quoted: boolean): number {
  const { speaker } = candidate.cue;
  if (speaker ? !canSpeak(reading, speaker) : !quoted) return 0.8;
  // A caption tells what the picture shows.
  const kind = reading.blocks[blockOf(reading, candidate.cue.first)]?.kind;
  if (kind === 'caption' && !quoted && !isSpeech(candidate)) return 0.95;
  if (!isSpeech(candidate)) {
    if (quoted) return 0.45;
    // The writer's own thoughts, and the reader's, are no quotes.
    return self.test(lowerAt(reading.tokens, speaker?.head ?? -1)) ? 0.85 : 0.66;
  }
  if (quoted) return least;
  const opening = openingOf(reading, candidate.content.start);
  return opening === openings.that || opening === openings.wh ? least : 0.4;
}

const self = /^(?:i|you|we)(?:'|$)/;

function toAttribution(reading: Reading, { cue }: Candidate, pieces: Stretch[]): Attribution {
  return {
    pieces,
    speaker: cue.speaker && canSpeak(reading, cue.speaker) ? cue.speaker : null,
    cue: { first: cue.first, last: cue.last },
    clause: { first: cue.last, last: Math.max(cue.last, cue.to) },
    via: cue.via,
    through: null,
  };
}

function overlap(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  return some.some((a) => others.some((b) => a.first < b.last && b.first < a.last));
}
