import type { Fault, Trial } from '@/scripts/faults/fault';

const tenYears = 10 * 365 * 24 * 3_600_000;

/** The clock jumps ten years back, or on, between two edits: the later edit stays the later one. */
export const setClockBack: Fault = {
  name: 'clock set ten years back or on between edits',
  trials: { chromium: 4, firefox: 4 },
  async run(trial) {
    const { room, ledger, random, page } = trial;
    const note = ledger.make(page);
    await ledger.save(room, note);
    await shiftClock(trial, random() < 0.5 ? -tenYears : tenYears);
    const edit = { ...note, revision: 1, body: { ...note.body, note: `Edited. ${note.body.note}` } };
    const refusal = await ledger.save(room, edit);
    if (refusal !== null) throw new Error(`The edit was refused: ${refusal}`);
    const answer = await room.ask('annotation.get', { id: note.id });
    const kept = answer?.ok ? Object(answer.reply) : {};
    if (kept.revision !== 2) throw new Error('The later edit is not the one that stands.');
    const years = Math.abs(Date.parse(kept.modified) - Date.now()) / tenYears;
    if (years < 0.9) throw new Error('The clock was not shifted.');
    await ledger.save(room, ledger.make(page));
    await shiftClock(trial, 0);
    return [];
  },
};

/** In the background only; by 0 milliseconds is back. A worker that is looked at cannot be stopped and started again. */
async function shiftClock({ room }: Trial, by: number): Promise<void> {
  // Runs where it is sent to.
  const shift = (milliseconds: number): void => {
    const now = Date.now.bind(Date);
    const { chrome } = globalThis as unknown as { chrome: { extension: { getBackgroundPage(): unknown } } };
    const background = 'document' in globalThis ? chrome.extension.getBackgroundPage() : globalThis;
    const shifted = background as { Date: typeof Date };
    shifted.Date =
      (Object.getPrototypeOf(shifted.Date) as { name?: string }).name === 'Date'
        ? Object.getPrototypeOf(shifted.Date)
        : shifted.Date; // as it was
    if (milliseconds === 0) return;
    shifted.Date = class extends shifted.Date {
      constructor() {
        super(now() + milliseconds);
      }
    } as typeof Date; // the background asks it for the present only
  };
  if (room.kind === 'firefox') {
    await room.page.evaluate(shift, by);
    return;
  }
  const target = await room.started.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate('globalThis.__name = (named) => named'); // see room.ts
  await worker?.evaluate(shift, by);
}
