import { expect, test } from 'vitest';
import { analyse } from '@/engine/analyse';
import type { Block } from '@/model/article';
import type { Quote } from '@/model/finding';

const show = (text: string) => (quote: Quote) =>
  [
    quote.type,
    quote.spans.map(([start, end]) => text.slice(start, end)).join(' … '),
    quote.speaker?.name ?? null,
    ...(quote.via.length > 0 ? [quote.via.map((hop) => hop.name).join(' < ')] : []),
  ] as const;
const quotes = (text: string) => analyse({ text }).quotes.map(show(text));

test.each([
  ['speaker behind', '“We will bake,” Ines Cabral said.', '“We will bake,”', 'Ines Cabral'],
  ['inverted', '“We will bake,” said Ines Cabral, a baker in Lund.', '“We will bake,”', 'Ines Cabral'],
  ['speaker in front', 'Ines Cabral said: “We will bake.”', '“We will bake.”', 'Ines Cabral'],
  ['a hearer between', 'Cabral told reporters on Monday, “We will bake.”', '“We will bake.”', 'Cabral'],
  [
    'an aside before the verb',
    '“We bake,” Ines Cabral, who left Porto in May, said.',
    '“We bake,”',
    'Ines Cabral',
  ],
  ['two asides', '“We bake,” Rep. Ines Cabral (D-Ohio), a baker, said.', '“We bake,”', 'Ines Cabral'],
  ['a role', '“We bake,” a spokesman for the bakers said.', '“We bake,”', 'a spokesman for the bakers'],
  ['according to', '“We bake,” according to the bakers’ union.', '“We bake,”', 'the bakers’ union'],
  ['a verb on no list', '“We bake,” Cabral crooned.', '“We bake,”', 'Cabral'],
  ['a spun verb', '“We bake,” Cabral instructed the newspaper.', '“We bake,”', 'Cabral'],
  ['a spun adjective for a verb', '“We bake,” Cabral additional.', '“We bake,”', 'Cabral'],
  ['a full stop for the comma', '“We will bake.” Cabral said.', '“We will bake.”', 'Cabral'],
  ['behind a dash', '“We will bake.” — Ines Cabral', '“We will bake.”', 'Ines Cabral'],
  ['straight marks', '"We will bake," Cabral said.', '"We will bake,"', 'Cabral'],
  ['a question', '“Why?” asked Ines Cabral.', '“Why?”', 'Ines Cabral'],
  ['a particle behind the verb', '“Never,” shot back Cabral.', '“Never,”', 'Cabral'],
  ['no comma', '“We bake” she told reporters.', '“We bake”', 'she'],
  ['in somebody’s words', 'In Cabral’s own words, “we bake.”', '“we bake.”', 'Cabral'],
  ['British marks', "'It's the bakers' bread,' Cabral said.", "'It's the bakers' bread,'", 'Cabral'],
  ['as somebody put it', 'As Ines Cabral put it, “We will bake.”', '“We will bake.”', 'Ines Cabral'],
  ['a shared subject', 'When asked, Cabral laughed and said, “We will bake.”', '“We will bake.”', 'Cabral'],
])('direct: %s', (_name, text, words, speaker) => {
  expect(quotes(text)).toEqual([['direct', words, speaker]]);
});

test.each([
  ['with that', 'Ines Cabral said that flour was dear.', 'that flour was dear', 'Ines Cabral'],
  ['without that', 'Ines Cabral said flour was dear.', 'flour was dear', 'Ines Cabral'],
  ['at the end', 'Flour is dear, Ines Cabral said.', 'Flour is dear', 'Ines Cabral'],
  ['according to, in front', 'According to Ines Cabral, flour is dear.', 'flour is dear', 'Ines Cabral'],
  ['according to, behind', 'Flour is dear, according to Ines Cabral.', 'Flour is dear', 'Ines Cabral'],
  [
    'inverted, at the end',
    'Flour is dear, said Ines Cabral, a baker in Lund.',
    'Flour is dear',
    'Ines Cabral',
  ],
  [
    'according to what was made or done',
    'Flour is dear, according to a survey released on Thursday by the bakers.',
    'Flour is dear',
    'a survey',
  ],
  [
    'according to what was made or done, in front',
    'According to early results of a survey conducted by the bakers, flour is dear.',
    'flour is dear',
    'early results of a survey',
  ],
  [
    'according to people by what they know',
    'Flour is dear, according to officials familiar with the mills.',
    'Flour is dear',
    'officials familiar with the mills',
  ],
  [
    'according to no phrase that can speak',
    'Flour is dear, according to polling by the mills.',
    'Flour is dear',
    null,
  ],
  [
    'according to somebody who did something: the words did not come through that paper',
    'Flour is dear, according to Ines Cabral, who left the Lund Post in May.',
    'Flour is dear',
    'Ines Cabral',
  ],
  [
    'inverted, with a clause of the speaker at the end',
    'Flour is dear, said Ines Cabral, who left the mill in May.',
    'Flour is dear',
    'Ines Cabral',
  ],
  [
    'at the end but for what the writer adds',
    'Flour is dear, according to a mill count, but few noticed.',
    'Flour is dear',
    'a mill count',
  ],
  [
    'at the end but for a note in brackets',
    'Flour is dear, according to the mills (a small part of the trade).',
    'Flour is dear',
    'the mills',
  ],
  [
    'behind when it was said',
    'In a speech in May, Cabral said that flour was dear.',
    'that flour was dear',
    'Cabral',
  ],
  ['in the middle', 'Flour, Ines Cabral said, is dear.', 'Flour … is dear', 'Ines Cabral'],
  [
    'a citation between',
    'The mayor said, citing two bakers, that flour was dear.',
    'that flour was dear',
    'The mayor',
  ],
  [
    'a speaker with a participle',
    'Two bakers briefed on the plan said flour was dear.',
    'flour was dear',
    'Two bakers briefed on the plan',
  ],
  [
    'more behind the verb',
    'Flour is dear, the bank said in a note published on Monday.',
    'Flour is dear',
    'the bank',
  ],
  ['told somebody', 'Ines Cabral told the court that flour was dear.', 'that flour was dear', 'Ines Cabral'],
])('indirect: %s', (_name, text, words, speaker) => {
  expect(quotes(text)).toEqual([['indirect', words, speaker]]);
});

test('mixed: quoted words within reported ones', () => {
  const text = 'Ines Cabral said flour was “far too dear” in Lund.';
  expect(quotes(text)).toEqual([['mixed', 'flour was “far too dear” in Lund', 'Ines Cabral']]);
});

test('an attribution in the middle joins the two halves', () => {
  const text = '“We will bake,” Cabral said, “and you will eat.”';
  expect(quotes(text)).toEqual([['direct', '“We will bake,” … “and you will eat.”', 'Cabral']]);
});

test('a verb of speech with the same subject begins a new quote', () => {
  const text = 'Cabral denied that she had left but said she had packed her bags.';
  expect(quotes(text)).toEqual([
    ['indirect', 'that she had left', 'Cabral'],
    ['indirect', 'she had packed her bags', 'Cabral'],
  ]);
});

test.each([
  ['when and where it was said', 'In a speech last July, Cabral said:\nFlour is dear.'],
  ['when a thing was done', 'On Monday, The Post sought more details.'],
  ['a word or two that hardly count as said', 'Cabral endorsed Moll.'],
  [
    'somebody’s view of a thing, not surely a report',
    'The mayor supports the plan of the bakers to keep the mills open for another year.',
  ],
])('nothing: %s', (_name, text) => {
  expect(quotes(text)).toEqual([]);
});

test('more words are marked at a lower chance than few', () => {
  expect(quotes('Cabral endorsed Moll.')).toEqual([]);
  expect(
    quotes('Cabral endorsed the plan of the bakers to keep the mills open for another year.'),
  ).toHaveLength(1);
});

test.each([
  ['he', 'Tom Reyes bakes. “We eat,” he said.', 'Tom Reyes'],
  ['she is not he', 'Tom Reyes met Anna Lund. “We eat,” she said.', 'Anna Lund'],
  [
    'the speaker before, not who was spoken of',
    '“We eat,” Tom Reyes said.\n\n“Ask Bill Orr,” he added.',
    'Tom Reyes',
  ],
  ['a role', 'Mayor Anna Lund bakes. “We eat,” the mayor said.', 'Anna Lund'],
  [
    'an office with its holder between commas',
    'The mayor, Ines Cabral, said that flour was dear.',
    'Ines Cabral',
  ],
  ['no town is a she', 'Anna Orr bakes in Florence. “We eat,” she said.', 'Anna Orr'],
  ['it', 'The Lund Bakers Union met. “We eat,” it said.', 'Lund Bakers Union'],
])('resolves %s', (_name, text, speaker) => {
  expect(quotes(text).at(-1)?.[2]).toBe(speaker);
});

test.each([
  ['in the same paragraph', '“We bake,” Tom Reyes said. “All of us bake bread every day.”', 'Tom Reyes'],
  ['in the next', '“We bake,” Tom Reyes said.\n\n“All of us bake bread every day.”', 'Tom Reyes'],
  ['behind a colon', 'Tom Reyes was blunt about it:\n\n“All of us bake bread every day.”', 'Tom Reyes'],
  ['nobody: not guessed', 'Rain fell.\n\n“All of us bake bread every day.”', null],
])('a floating quote, %s', (_name, text, speaker) => {
  expect(quotes(text).at(-1)?.[2]).toBe(speaker);
});

test.each([
  ['a scare quote', 'The so-called “bread war” goes on.', '“bread war”'],
  ['a broadcast', 'Cabral was a guest on “Good Morning Lund” in May.', '“Good Morning Lund”'],
])('a term is not a quote: %s', (_name, text, term) => {
  expect(quotes(text)).toContainEqual(['term', term, null]);
});

test('a broadcast behind a quote is no part of it', () => {
  const text = '“We bake,” Cabral said on “Good Morning Lund.”';
  expect(quotes(text)).toEqual([
    ['direct', '“We bake,”', 'Cabral'],
    ['term', '“Good Morning Lund.”', null],
  ]);
});

test.each([
  ['told an outlet', '“We bake,” Ines Cabral told Reuters.', 'Ines Cabral', 'Reuters'],
  [
    'an agency quoted',
    '“We bake,” the Xinhua agency quoted Ines Cabral as saying.',
    'Ines Cabral',
    'the Xinhua agency',
  ],
  ['quoted by', 'Ines Cabral was quoted by Reuters as saying, “We bake.”', 'Ines Cabral', 'Reuters'],
  ['an interview', '“We bake,” Ines Cabral said in an interview with the BBC.', 'Ines Cabral', 'BBC'],
  [
    'an interview, in front',
    'In an interview with the Irish Courier, Ines Cabral said: “We bake.”',
    'Ines Cabral',
    'Irish Courier',
  ],
  ['who is spoken to, in front', 'Speaking to the BBC, Ines Cabral said they bake.', 'Ines Cabral', 'BBC'],
  [
    'a broadcast that is named like a place',
    'Speaking on the BBC’s Morning Ireland, Ines Cabral said they bake.',
    'Ines Cabral',
    'BBC’s Morning Ireland',
  ],
  ['told a paper', 'Ines Cabral told The Daily Star: “We bake.”', 'Ines Cabral', 'Daily Star'],
  [
    'an outlet’s own',
    'Al Jazeera’s Katja Moll said the bakers were “very tired”.',
    'Katja Moll',
    'Al Jazeera',
  ],
  [
    'sources of the whole',
    '“We bake,” she said, two bakers at the table said.',
    'she',
    'two bakers at the table',
  ],
])('chain: %s', (_name, text, speaker, via) => {
  const quote = quotes(text).find((found) => found[3] !== undefined);
  expect(quote?.slice(2)).toEqual([speaker, via]);
});

test('two hops, nearest first', () => {
  const text = 'Cabral told bakers that her trip was “not a holiday”, three guests told Reuters.';
  expect(quotes(text)).toContainEqual([
    'mixed',
    'that her trip was “not a holiday”',
    'Cabral',
    'three guests < Reuters',
  ]);
});

test('a headline and a transcript name their speakers in front of a colon', () => {
  expect(quotes('Cabral: Flour Will Stay Dear\n\nIt rained on Ines Cabral in Lund.')[0]).toEqual([
    'indirect',
    'Flour Will Stay Dear',
    'Ines Cabral',
  ]);
  const talk = quotes(
    'They met.\nMOLL: How dear is it?\nCABRAL: Very dear.\nMOLL: And the bread?\nCABRAL: That too.',
  );
  expect(talk.map((quote) => quote[2])).toEqual(['MOLL', 'CABRAL', 'MOLL', 'CABRAL']);
  expect(quotes('Tent\nPrice: 300 euros in all\nWeight: 4 kilos or less')).toEqual([]);
});

test('one lost mark costs no more than its paragraph', () => {
  const text = 'A.\n\n“We bake, Tom Reyes said.\n\nRain fell on Lund.\n\n“We eat,” Anna Lund said.';
  expect(quotes(text).at(-1)).toEqual(['direct', '“We eat,”', 'Anna Lund']);
  expect(quotes(text).every((quote) => !quote[1].includes('Rain'))).toBe(true);
});

test('a block quotation needs no marks, and belongs to who introduces it', () => {
  const text = 'Ines Cabral wrote to the town:\nWe shall bake no more.\nNot before May.\nIt rained.';
  const kinds = ['paragraph', 'blockquote', 'blockquote', 'paragraph'] as const;
  let at = 0;
  const blocks = text.split('\n').map((line, index) => {
    const block = { start: at, end: at + line.length, kind: kinds[index] ?? ('paragraph' as const) };
    at = block.end + 1;
    return block;
  });
  expect(analyse({ text, blocks }).quotes.map(show(text))).toEqual([
    ['direct', 'We shall bake no more.\nNot before May.', 'Ines Cabral'],
  ]);
});

test('furniture is not analysed', () => {
  const text = 'Bakers march\nThey want flour.\nAnn said no';
  const blocks = [
    { start: 0, end: 12, kind: 'title' as const },
    { start: 30, end: 41, kind: 'furniture' as const },
  ];
  expect(analyse({ text, blocks }).quotes).toEqual([]);
});

test('nobody is quoted inside what a transcript has somebody say', () => {
  const text =
    'Ines Cabral: Who bakes?\nLeif Berg: My aunt baked. I thought that everybody’s did.\nInes Cabral: And what of now?\nLeif Berg: The critics say that nobody is a baker.';
  expect(quotes(text).map(([, words, speaker]) => `${speaker}: ${words}`)).toEqual([
    'Ines Cabral: Who bakes?',
    'Leif Berg: My aunt baked. I thought that everybody’s did.',
    'Ines Cabral: And what of now?',
    'Leif Berg: The critics say that nobody is a baker.',
  ]);
});

test('a clause behind a verb that takes a hearer is what is told, not who hears it', () => {
  expect(quotes('Cabral cautioned that hives are not people.').map(([, words]) => words)).toEqual([
    'that hives are not people',
  ]);
});

test('nobody of one article is taken for who speaks in the next on the same page', () => {
  const lines: [string, Block['kind']][] = [
    ['Hall to close', 'title'],
    ['Marit Olsen sells cod in the old hall of the bay, and has done so since she was a girl.', 'paragraph'],
    ['“Nobody asked us,” Olsen said on Tuesday.', 'paragraph'],
    ['Ferry to run on Sundays', 'title'],
    ['“We shall need two crews,” Olsen said on Friday.', 'paragraph'],
  ];
  let text = '';
  const blocks = lines.map(([line, kind]): Block => {
    const start = text.length;
    text += `${line}\n`;
    return { start, end: start + line.length, kind };
  });
  const apart = analyse({ text, blocks }).quotes;
  expect(apart.map(({ start, speaker }) => [text.slice(start, start + 8), speaker?.name])).toEqual([
    ['“Nobody ', 'Marit Olsen'],
    ['“We shal', 'Olsen'],
  ]);
  const asOne = analyse({
    text,
    blocks: blocks.map((block, i) =>
      i > 0 && block.kind === 'title' ? { ...block, kind: 'heading' } : block,
    ),
  }).quotes;
  expect(asOne[1]?.speaker?.name).toBe('Marit Olsen');
});

test('a page made of titles takes no longer than another', () => {
  const line = 'Hall to close\n';
  const text = line.repeat(20_000);
  const blocks = Array.from({ length: 20_000 }, (_, i): Block => {
    const start = i * line.length;
    return { start, end: start + line.length - 1, kind: 'title' };
  });
  expect(analyse({ text, blocks }).quotes).toEqual([]);
});

test.each([
  ['no comment', 'The company declined to comment on the sale.'],
  ['no comment, one word', 'Harlow Energy declined to comment.'],
  ['no answer', 'The ministry refused to respond to questions about the sale.'],
  ['no interview', 'Cabral declined an interview.'],
  ['works', 'Ines Cabral has written nine operas and a symphony.'],
  ['where a thing was put', 'She put it behind the clock in May.'],
  ['what somebody is known as', 'Ines Cabral, known to all her friends as the duchess, has left.'],
  ['a book', 'Ines Cabral wrote a book about the harbour.'],
])('the form of a report with nothing reported: %s', (_name, text) => {
  expect(quotes(text)).toEqual([]);
});

test.each([
  [
    'what was not said is told',
    'Cabral declined to say whether flour was dear.',
    'whether flour was dear',
    'Cabral',
  ],
  ['a clause behind “wrote”', 'Cabral wrote the bakers had gone.', 'the bakers had gone', 'Cabral'],
  [
    '“that” behind “wrote”',
    'Cabral wrote that sacks of flour were dear.',
    'that sacks of flour were dear',
    'Cabral',
  ],
  ['nobody says “it is said”', 'It is said that the old mill was weak.', 'that the old mill was weak', null],
  [
    'spun “according to”, counted',
    'The gates were closed, in response to a number of officers.',
    'The gates were closed',
    'a number of officers',
  ],
  ['a preposition as a given name', 'Per Nilsson said flour was dear.', 'flour was dear', 'Per Nilsson'],
  [
    'a verb before “and” is no speaker',
    'The bakery declined to comment and aides said flour was dear.',
    'flour was dear',
    'aides',
  ],
])('reported: %s', (_name, text, words, speaker) => {
  expect(quotes(text)).toEqual([['indirect', words, speaker]]);
});

test('nobody says “it is understood”', () => {
  expect(quotes('It is understood that the club will appeal.').map(([, , speaker]) => speaker)).not.toContain(
    'It',
  );
});
