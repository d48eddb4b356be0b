import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, writeMany } from '@/scripts/faults/fault';

export const killBrowser: Fault = {
  name: 'browser killed while notes are saved',
  trials: { chromium: 30, firefox: 12 },
  async run(trial) {
    const { room, random } = trial;
    const writing = writeMany(trial, 4);
    for (let turn = 0; turn < 200 && writing.saved() === 0; turn++) await wait(20);
    await wait(random() * 900);
    await room.kill();
    await writing.stop();
    await room.enter();
    if (writing.saved() === 0) throw new Error('Nothing had been acknowledged yet.');
    return [];
  },
};
