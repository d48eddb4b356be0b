import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, writeMany } from '@/scripts/faults/fault';

export const stopWorker: Fault = {
  name: 'worker or event page stopped while notes are saved',
  trials: { chromium: 40, firefox: 30 },
  async run(trial) {
    const { room, ledger, random, page } = trial;
    const writing = writeMany(trial, 3);
    await wait(30 + random() * 300);
    await room.stopBackground();
    const refused = await writing.stop();
    // Whatever was refused or not answered: the next try succeeds.
    const refusal = await ledger.save(room, ledger.make(page));
    if (refusal !== null) throw new Error(`The next note was refused: ${refusal}`);
    return refused.filter(Boolean);
  },
};
