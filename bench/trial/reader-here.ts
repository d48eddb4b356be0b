import { runTrial } from '@/bench/trial/trial';
import { analyse } from '@/engine/analyse';

runTrial(({ text, blocks }) => analyse({ text, blocks }));
