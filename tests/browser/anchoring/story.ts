/** A story of our own, paragraph by paragraph. */
export const paragraphs = [
  'The lock at <a href="/salt-weir">Salt Weir</a> will be shut from 9 May, the canal trust said on Monday.',
  '“We have <em>three</em> pumps left and two of them leak,” said Ruth Anselm, who keeps the lock. “Nobody has asked us what we need.”',
  'Boats of more than twelve metres must go round by the Old Cut, which adds four hours to the journey to Harwick.',
  'Tomas Brandt, who lives on the barge Petrel, called the plan “a door shut in our faces” and said he would not move.',
  'The trust expects to spend 1.4 million euros on new gates. It said the work had been put off twice since 2019.',
  'A meeting for those who live on the water will be held in the chapel on 2 May. Letters may be sent until then.',
];

export const page = (list: readonly string[] = paragraphs): string =>
  list.map((paragraph, i) => `<p id="p${i}">${paragraph}</p>`).join('\n');

/** The same with something put in another's place; an error when it is not there. */
export function replaced(from: string, to: string): string {
  const html = page();
  if (!html.includes(from)) throw new Error(`The story does not say “${from}”.`);
  return html.replaceAll(from, to);
}

export const boats =
  'Boats of more than twelve metres must go round by the Old Cut, which adds four hours to the journey to Harwick.';
export const pumps = '“We have three pumps left and two of them leak,”';
export const petrel =
  'Tomas Brandt, who lives on the barge Petrel, called the plan “a door shut in our faces”';
export const gates = 'The trust expects to spend 1.4 million euros on new gates.';
