/** One story, told by pages of many makes. */
export const storyTitle = 'Old fish hall to close after the winter';

export const storyAddress = 'http://bay.example/2026/05/old-fish-hall-to-close.html';

export const storyLines: readonly string[] = [
  'The harbour council voted on Tuesday to close the old fish hall after the winter, and to move its eleven traders to the new quay.',
  '“Nobody asked us where the boats are meant to land,” said Marit Olsen, who has sold cod from the same stall for thirty-one years.',
  'The council says that the roof will not bear another winter of snow, and that mending it would cost more than the hall has earned in a decade.',
  'An engineer who inspected the beams in March described them as “tired but honest” and gave them five years, according to his report.',
  'Traders have gathered two thousand names against the move, and plan to hand them to the mayor at the next meeting on the ninth of June.',
  'The new quay has cold rooms, running sea water and room for lorries, said the harbour master, Jens Dahl, and the old hall has none of these.',
  'Until then the stalls stay open on weekdays from seven to noon, and on Saturdays for as long as there is fish.',
];

export const paragraphs = storyLines.map((line) => `<p>${line}</p>`).join('');

export function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${storyTitle} - Bay Notes</title>${head}</head><body>${body}</body></html>`;
}
