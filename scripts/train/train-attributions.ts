import { readFileSync, writeFileSync } from 'node:fs';
import { cueQuestions } from '@/engine/cue-features';
import { endQuestions } from '@/engine/end-features';
import { learnAnswers } from '@/engine/weights';
import { Examples } from '@/scripts/train/attribution-examples';
import { learnCues, learnEnds } from '@/scripts/train/learner';
import { weightOf, weightTable, worthKeeping } from '@/scripts/train/weight-table';

/*
 * npx tsx scripts/train/train-attributions.ts <labelled.jsonl>...
 * Learns engine/attribution-weights.json from documents with labelled attributions ({"text","quotes":[{"spans","cue"}]}).
 * The same input gives the same weights. See scripts/train/model-card.md.
 */

/** Answers met less often are left out. */
const rareCue = 44;
const rareEnd = 100;
/** Weights smaller than this, in tenths, are left out. */
const smallestCue = 3;
const smallestEnd = 2;

learnAnswers();
const examples = new Examples();
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) examples.collect(JSON.parse(line));
}
const { cueAnswers, endAnswers } = examples;
const cues = learnCues(cueAnswers, examples.cues, rareCue);
const ends = learnEnds(endAnswers, examples.ends, rareEnd);
const keptCues = worthKeeping(cueAnswers, cues, { rare: rareCue, smallest: smallestCue });
const keptEnds = worthKeeping(endAnswers, ends, { rare: rareEnd, smallest: smallestEnd });
const weights = {
  bias: weightOf(cues, cueAnswers.answers.length),
  cue: weightTable(cueQuestions, cueAnswers, cues, keptCues),
  end: weightTable(endQuestions, endAnswers, ends, keptEnds),
};
writeFileSync(
  new URL('../../engine/attribution-weights.json', import.meta.url),
  `${JSON.stringify(weights, null, 1)}\n`,
);
console.log(
  `${examples.cues.length} cues (${examples.cues.filter((example) => example.right).length} right), ${examples.ends.length} ends; ` +
    `${keptCues.size} and ${keptEnds.size} weights`,
);
