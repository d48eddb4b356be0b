import { expect, test } from 'vitest';
import { analyse } from '@/engine/analyse';

/* What is taken for somebody's words on pages of ordinary writing: local news, courts, sport, press offices. */

const quotes = (text: string) =>
  analyse({ text })
    .quotes.filter(({ type }) => type !== 'term')
    .map(({ spans, speaker }) => [
      spans.map(([start, end]) => text.slice(start, end)).join(' … '),
      speaker?.name ?? null,
    ]);

test.each([
  ['“there” is part of it', 'Cabral said there was no flour.', 'there was no flour', 'Cabral'],
  ['“more” is part of it', 'Cabral said more flour was due.', 'more flour was due', 'Cabral'],
  [
    'who is warned is not what it is about',
    'Officials warned flights would be late.',
    'flights would be late',
    'Officials',
  ],
  ['a hearer, and what he is to do', 'Cabral told reporters to wait outside.', 'to wait outside', 'Cabral'],
  ['a pronoun before “that”', 'Cabral told her that flour was dear.', 'that flour was dear', 'Cabral'],
  [
    'a programme is a hearer as a whole',
    'Cabral told Lund’s Morning Bread that flour was dear.',
    'that flour was dear',
    'Cabral',
  ],
  ['no dateline', 'LUND, May 2 (Reuters) - Flour is dear, Ines Cabral said.', 'Flour is dear', 'Ines Cabral'],
  [
    'who survived said, not the storm',
    'A woman who survived the storm said it was loud.',
    'it was loud',
    'A woman',
  ],
  [
    'the plural stands farther off',
    'Teachers at a school in Kent say they were told nothing.',
    'they were told nothing',
    'Teachers at a school in Kent',
  ],
  ['many', 'Many in the town believe that flour is dear.', 'that flour is dear', 'Many in the town'],
  [
    'what makes people a source',
    'Flour is dear, according to two people familiar with the matter.',
    'Flour is dear',
    'two people familiar with the matter',
  ],
  [
    'anonymity is not told',
    'Guild officials, requesting anonymity, said the figures were inflated.',
    'the figures were inflated',
    'Guild officials',
  ],
  ['behind the day', 'Cabral said Thursday he would not bake.', 'he would not bake', 'Cabral'],
  [
    'behind the day and its preposition',
    'Cabral said on Thursday he would not bake.',
    'he would not bake',
    'Cabral',
  ],
  [
    'behind where it was said',
    'Cabral said in a statement he would not bake.',
    'he would not bake',
    'Cabral',
  ],
  [
    'late on a day',
    'Cabral said late on Thursday that he would not bake.',
    'that he would not bake',
    'Cabral',
  ],
  ['the day is what it is about', 'Cabral said Thursday was the day.', 'Thursday was the day', 'Cabral'],
  ['the police are several', 'Police say the baker fled on foot.', 'the baker fled on foot', 'Police'],
  [
    'so are two',
    'Tom Orr and Ines Lund write that flour is dear.',
    'that flour is dear',
    'Tom Orr and Ines Lund',
  ],
  [
    'a ruling',
    'A judge closed the mill, ruling that the flour was bad.',
    'that the flour was bad',
    'A judge',
  ],
  ['another', 'Another said flour was dear.', 'flour was dear', 'Another'],
  [
    'a second verb in a headline',
    'Guild begs bakers to keep the mills open at night, says there is enough bread\nIt rained.',
    'to keep the mills open at night',
    'Guild',
  ],
])('reported: %s', (_name, text, words, speaker) => {
  expect(quotes(text)[0]).toEqual([words, speaker]);
});

test.each([
  ['a participle behind its noun', 'A fossil, found in a quarry on Monday, may be old.'],
  ['a statement that is only mentioned', 'The officer stated this in a note made on Monday.'],
  ['no name', 'Tom Reyes, who asked not to be named, left.'],
  ['no answer', 'The guild did not immediately respond to a request for comment.'],
  ['a question of the writer', 'Have you noticed the bread changing?'],
  [
    'a date before “reports”',
    'Officers were called to the old mill at 16:42hrs on Sunday, 12 May to reports of a fight involving a group of males.',
  ],
  ['a storm and a colon', 'Storm Edna: red warning for the isles\nStorm Edna is near. Storm Edna is loud.'],
])('nothing is reported: %s', (_name, text) => {
  expect(quotes(text)).toEqual([]);
});

test('what somebody was asked in an aside is not what they said', () => {
  expect(quotes('Ines Cabral, asked about flour, said only, “It is dear.”')).toEqual([
    ['“It is dear.”', 'Ines Cabral'],
  ]);
});

test('a headline that begins with a quote names its speaker behind the colon', () => {
  expect(quotes('‘We were told to bake’: Ines Cabral on bread\nIt rained on Cabral.')).toEqual([
    ['‘We were told to bake’', 'Ines Cabral'],
  ]);
});

test('a colon behind an attribution leads to the quote behind it, without a comma before', () => {
  expect(quotes('When Tom Reyes asks “Where were you?” she answers: “At home.”').at(-1)?.[0]).toBe(
    '“At home.”',
  );
  expect(quotes('“No,” said Tom Reyes: “Never.”')).toEqual([['“No,” … “Never.”', 'Tom Reyes']]);
});

test('in an interview, who answers is who was introduced, and questions are nobody’s words', () => {
  const text =
    'Nadia Orr on bread\nNadia Orr comes late.\nQ: Critics say it is dear?\nA: Critics said so in May. “No,” I thought.\nQ: And now?\nA: Sleep, and then more.';
  expect(quotes(text)).toEqual([
    ['Critics said so in May. “No,” I thought.', 'Nadia Orr'],
    ['Sleep, and then more.', 'Nadia Orr'],
  ]);
});

test.each([
  [
    'German',
    '„Wir werden dieses Bad nicht schließen“, sagte Bürgermeister Jens Thalmann am Montag. Die Kämmerin Ute Brandt sagte: „Wir haben schlicht kein Geld.“ Nach Angaben der Verwaltung kostet das Bad jährlich 400.000 Euro, und niemand will es missen.',
  ],
  [
    'Spanish',
    '«No vamos a cerrar el mercado», dijo este lunes la alcaldesa, Carmen Robledo. “Es una cuestión de dignidad”, añadió Robledo ante los vendedores. Según el ayuntamiento, el edificio necesita obras urgentes.',
  ],
  [
    'Arabic',
    'قال رئيس البلدية سامي الخطيب يوم الاثنين في مؤتمر صحفي: "لن نغلق المكتبة". وأضاف: "هذه مسألة كرامة". وذكرت مصادر محلية أن المبنى يحتاج إلى ترميم قبل نهاية العام الحالي.',
  ],
])('nobody is quoted in %s, of which the engine knows nothing', (_name, text) => {
  expect(quotes(text)).toEqual([]);
});

const call = [
  ['the bread “dear”', 'Ines Cabral'],
  ['it “cheap”', 'Tom Reyes'],
];
test.each([
  ['while', 'Ines Cabral called the bread “dear”, while baker Tom Reyes called it “cheap”.'],
  ['and', 'Ines Cabral called the bread “dear” and Mr. Tom Reyes called it “cheap”.'],
])('a second attribution in the sentence: %s', (_name, text) => {
  expect(quotes(text)).toEqual(call);
});
