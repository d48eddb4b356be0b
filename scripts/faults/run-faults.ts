import { seeded } from '@/bench/figures';
import type { Fault, Trial } from '@/scripts/faults/fault';
import { openLedger } from '@/scripts/faults/ledger';
import { openRoom, type Room } from '@/scripts/faults/room';
import type { BrowserKind } from '@/scripts/find-browser';

/** What came of all trials of one fault in one browser. */
export interface Outcome {
  fault: string;
  kind: BrowserKind;
  trials: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  /** The notes could not be read afterwards. */
  unreadable: number;
  /** What was not as promised, in words. */
  problems: string[];
  /** The sentences that the reader was told. */
  told: string[];
  skipped: string | null;
}

interface Manner {
  say?: (line: string) => void;
  isShort?: boolean;
  /** Of the row of numbers by which the first fault chooses what to break and when. */
  seed?: number;
}

/** Makes each fault happen so often; a room is used again until a trial goes wrong in it. */
export async function runFaults(
  kind: BrowserKind,
  faults: readonly Fault[],
  trials: (fault: Fault) => number,
  { say = () => undefined, isShort = false, seed = 1 }: Manner = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let shared: Room | null = null;
  try {
    for (const [index, fault] of faults.entries()) {
      const outcome = emptyOutcome(fault, kind);
      outcomes.push(outcome);
      outcome.skipped = fault.skip?.(kind) ?? null;
      const random = seeded(index + seed);
      const count = outcome.skipped ? 0 : trials(fault);
      for (let number = 1; number <= count; number++) {
        const place = fault.place?.();
        const room: Room =
          (place ? null : shared) ?? (await openRoom(kind, place?.profile, place?.preferences));
        if (!place) shared = room;
        const page = `https://trials.example/${index}/${number}`;
        const isWhole = await runOne(fault, room, { random, page, isShort }, outcome);
        say(`${kind}: ${fault.name}, ${number} of ${count}${isWhole ? '' : ` — ${outcome.problems.at(-1)}`}`);
        if (place || !isWhole) await room.close();
        place?.remove();
        if (!place && !isWhole) shared = null;
      }
      if (fault.leavesMany) {
        await shared?.close();
        shared = null;
      }
    }
  } finally {
    await shared?.close();
  }
  return outcomes;
}

async function runOne(
  fault: Fault,
  room: Room,
  given: Pick<Trial, 'random' | 'page' | 'isShort'>,
  outcome: Outcome,
): Promise<boolean> {
  const ledger = openLedger();
  outcome.trials += 1;
  const before = outcome.problems.length;
  try {
    outcome.told.push(...(await fault.run({ room, ledger, ...given })));
  } catch (error) {
    outcome.problems.push(wordsOf(error));
  }
  try {
    const { acknowledged, lost, doubled } = await ledger.check(room);
    outcome.acknowledged += acknowledged;
    outcome.lost += lost;
    outcome.doubled += doubled;
    if (lost + doubled > 0) outcome.problems.push(`${lost} lost, ${doubled} doubled`);
  } catch (error) {
    outcome.unreadable += 1;
    outcome.problems.push(`not readable: ${wordsOf(error)}`);
  }
  return outcome.problems.length === before;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function emptyOutcome(fault: Fault, kind: BrowserKind): Outcome {
  const none = { trials: 0, acknowledged: 0, lost: 0, doubled: 0, unreadable: 0 };
  return { fault: fault.name, kind, ...none, problems: [], told: [], skipped: null };
}
