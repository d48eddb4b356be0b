import type { Ledger } from '@/scripts/faults/ledger';
import type { Room } from '@/scripts/faults/room';
import type { BrowserKind } from '@/scripts/find-browser';
import type { Preferences } from '@/scripts/launch';

export interface Trial {
  room: Room;
  ledger: Ledger;
  /** 0..1, the same row of numbers in every run. */
  random: () => number;
  /** The page on which this trial keeps its notes. */
  page: string;
  /** The short form: as much as it takes and no more. */
  isShort: boolean;
}

/** One thing that goes wrong. `run` makes it go wrong once, and leaves the browser running. */
export interface Fault {
  name: string;
  /** How often in the long form. */
  trials: Record<BrowserKind, number>;
  /** It leaves many notes behind: what comes after it has a room without them. */
  leavesMany?: boolean;
  /** Why it cannot be tried here, or null. */
  skip?: (kind: BrowserKind) => string | null;
  /** Resolves with the sentences that the reader was told. Throws when something is not as promised. */
  run(trial: Trial): Promise<string[]>;
  /** A room of its own for each trial, on a place of its own. */
  place?: () => { profile: string; remove: () => void; preferences?: Preferences };
}

/** What the reader is told must be a sentence. */
export function isSentence(text: string): boolean {
  return /^\p{Lu}.* .*[.!]$/su.test(text);
}

/** Saves notes in so many lanes at once until `stop`; what is refused is told. */
export function writeMany(
  { room, ledger, page }: Trial,
  lanes: number,
): { saved: () => number; stop(): Promise<string[]> } {
  let going = true;
  let saved = 0;
  const refused: string[] = [];
  const lane = async (): Promise<void> => {
    while (going) {
      const refusal = await ledger.save(room, ledger.make(page)).catch(() => undefined);
      if (refusal === undefined) return; // the browser has gone
      if (refusal === null) saved += 1;
      else refused.push(refusal);
    }
  };
  const all = Promise.all(Array.from({ length: lanes }, lane));
  return {
    saved: () => saved,
    async stop() {
      going = false;
      await all;
      return refused;
    },
  };
}
