import type { Fault } from '@/scripts/faults/fault';

/** Two windows save their own text over the same revision: one note, with both texts. */
export const twoWindows: Fault = {
  name: 'two windows edit one note',
  trials: { chromium: 10, firefox: 10 },
  async run({ room, ledger, page }) {
    const note = ledger.make(page);
    const first = await room.ask('annotation.save', note);
    if (!first?.ok) throw new Error(first?.error ?? 'no answer');
    const edits = ['left', 'right'].map((side) => ({
      ...note,
      revision: 1,
      body: { ...note.body, note: `The ${side} window’s own words. ${note.id}` },
    }));
    const answers = await Promise.all(edits.map((edit) => room.ask('annotation.save', edit)));
    for (const answer of answers) if (!answer?.ok) throw new Error(answer?.error ?? 'no answer');
    const told = answers.filter((answer) => answer?.ok && Object(answer.reply).merged === true);
    if (told.length !== 1) throw new Error(`${told.length} windows were told that texts were merged.`);
    const listed = await room.ask('annotation.get', { id: note.id });
    const kept = listed?.ok ? String(Object(listed.reply).note) : '';
    for (const { body } of edits)
      if (!kept.includes(body.note)) throw new Error('A text of the two is missing.');
    ledger.write(page, note.id, kept);
    return [];
  },
};
