import { expect, test } from 'vitest';
import { analyse } from '@/engine/analyse';

/* Who is taken to speak on pages of ordinary writing: local news, courts, sport, features. */

const speakers = (text: string) => analyse({ text }).quotes.map(({ speaker }) => speaker?.name ?? null);

test.each([
  ['a modal as a given name', '“We bake,” said Will Cabral.', 'Will Cabral'],
  ['in front of the verb', 'Will Cabral said: “We bake.”', 'Will Cabral'],
  ['a month as a given name', '“We bake,” said May Cabral.', 'May Cabral'],
  ['a month', 'In May Cabral said: “We bake.”', 'Cabral'],
  ['an office in letters', '“We bake,” said Cllr Ines Cabral.', 'Ines Cabral'],
  ['a nickname in the middle', '“We bake,” said Dwayne “The Rock” Cabral.', 'Dwayne Cabral'],
  ['a title of another country', '“We bake,” said Datuk Seri Azlan bin Hamid.', 'Azlan bin Hamid'],
  ['behind a comma, with a title', 'A baker, Mallam Sani Bello, said: “We bake.”', 'Sani Bello'],
  ['an office in the police', '“We bake,” said Det Insp Carla Reyes.', 'Carla Reyes'],
  ['behind the time', '14:10 Police said they bake.', 'Police'],
  ['what somebody is to others', 'Mum-of-three Ines Cabral said: “We bake.”', 'Ines Cabral'],
  [
    'the surname behind an office',
    'Council leader Will Cabral left. Cllr Cabral said: “We bake.”',
    'Will Cabral',
  ],
])('names: %s', (_name, text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

test.each([
  [
    'a verb before the verb',
    'Ines Cabral left. As she used to say, “we bake for slow people”.',
    'Ines Cabral',
  ],
  ['a verb before the verb, behind a name', 'Cabral likes to say that “we bake for slow people”.', 'Cabral'],
  [
    'past a place of two words',
    'New Delhi: The court fined Reyes, saying he had “baked at night”.',
    'The court',
  ],
  [
    'what was done to them first',
    'Pressed by reporters, the mayor, Ines Cabral, said “we bake”.',
    'Ines Cabral',
  ],
  ['where their words end', 'Cabral’s letter ends: “Take care of one another.”', 'Cabral’s letter'],
])('how a clause is built: %s', (_name, text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

test.each([
  [
    'a second speaker without a verb of speech',
    '“We bake,” said Tom Reyes. Ines Cabral disagrees. “Nobody here bakes bread.”',
    ['Tom Reyes', 'Ines Cabral'],
  ],
  [
    'past an aside',
    '“We bake,” said Tom Reyes. Ines Cabral, who lives opposite, laughed. “Nobody asked me about it.”',
    ['Tom Reyes', 'Ines Cabral'],
  ],
  [
    'a pronoun goes on with who spoke',
    '“We bake,” said Tom Reyes. He laughed. “Nobody here bakes bread.”',
    ['Tom Reyes'],
  ],
  [
    'somebody without a name who takes it in another way',
    '“We bake,” said Tom Reyes. His son is blunter. “We lost all our bread.”',
    ['Tom Reyes', 'His son'],
  ],
  [
    'somebody without a name of whom something is told',
    '“We bake,” said Tom Reyes. His mother came in at noon. “We lost all our bread.”',
    ['Tom Reyes', null],
  ],
  [
    'somebody whose name stands behind a comma',
    '“We bake,” said Tom Reyes. His sister, Ines Cabral, came in. “We lost all our bread.”',
    ['Tom Reyes', 'Ines Cabral'],
  ],
  [
    'who spoke, about whom the sentence between names',
    '“We bake,” said Tom Reyes. Ines Cabral left in May. “She was the best of us.”',
    ['Tom Reyes'],
  ],
  [
    'who contradicts, though the quote is about who spoke',
    '“We bake,” said May Reyes. Ines Cabral disputed that. “She was told to stop in March.”',
    ['May Reyes', 'Ines Cabral'],
  ],
  [
    'a verb that could be a noun',
    '“We bake,” said Tom Reyes. Cabral shrugs this off. “Tom is very kind to me.”',
    ['Tom Reyes', 'Cabral'],
  ],
  [
    'who thinks otherwise, though the quote is about who spoke',
    '“We bake,” said May Reyes. Her coach, Tom Hale, has another theory. “She never bakes at all.”',
    ['May Reyes', 'Tom Hale'],
  ],
  [
    'a pronoun goes on with somebody without a name',
    '“We bake,” said Tom Reyes.\nOne neighbour said bread was dear.\n“They were not good loaves,” he added.',
    ['Tom Reyes', 'One neighbour', 'One neighbour'],
  ],
  [
    'a pronoun of the other gender does not',
    '“We bake,” said Tom Reyes.\nA spokeswoman said bread was dear.\n“They were not good loaves,” he added.',
    ['Tom Reyes', 'A spokeswoman', 'Tom Reyes'],
  ],
  [
    'a pronoun means who was named since',
    'A neighbour said bread was dear. Tom Reyes shrugged.\n“They were not good loaves,” he added.',
    ['A neighbour', 'Tom Reyes'],
  ],
  [
    'a pronoun goes on with a first name alone',
    '“We bake,” said Tom Reyes.\nAndriy, a pensioner, said bread was dear.\n“They were not good loaves,” he added.',
    ['Tom Reyes', 'Andriy', 'Andriy'],
  ],
  [
    'a thing is nobody',
    '“We bake,” said Tom Reyes. His voice broke. “We lost all our bread.”',
    ['Tom Reyes'],
  ],
  [
    'what was asked is not what was answered',
    '“We bake,” said Tom Reyes.\nAsked whether she baked, Cabral laughed. “You would have to ask my aunt.”',
    ['Tom Reyes', null, 'Cabral'],
  ],
])('a quote without a speaker of its own: %s', (_name, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});

test.each([
  [
    'no dateline',
    'LUND: The High Court on Monday came down on the guild, observing that bread was “dear to us all”.',
    'High Court',
  ],
  [
    'it, of a body without a name',
    '“I howled,” Ines Cabral told Radio Kent.\nThe bread trust said it was “sorry”. It blamed the “old oven”.',
    'The bread trust',
  ],
  [
    'it, not the place',
    'The Lund Bakers Union met. It rained in Sussex. “We eat,” it said.',
    'Lund Bakers Union',
  ],
  [
    'they, who spoke before',
    'At the Lund Guild, two bakers said flour was “dear”. They said bread was too.',
    'two bakers',
  ],
  [
    'he, the president, not the country',
    'Kenia’s president said flour was dear. “We eat,” he said.',
    'Kenia’s president',
  ],
  [
    'she, not where she wrote',
    'Actor Jenna Moreau left Kit Barlow. Moreau, 38, took to Bookface to tell it. “We eat,” she wrote.',
    'Jenna Moreau',
  ],
  [
    'she, not the husband between commas',
    'Jenna Moreau left. Her husband, Marek, found it. “We eat,” he said. “We eat bread,” she said.',
    'Jenna Moreau',
  ],
  ['letters for an office', 'The DGP, Ines Cabral IPS, said: “We bake.”', 'Ines Cabral'],
  ['an office, and a particle', 'The head of the guild, Dafydd ap Rhys, says: “We bake.”', 'Dafydd ap Rhys'],
  ['quoted by', '“We bake,” he was quoted as saying by the Xinhua agency.', 'he'],
  [
    'who puts it differently',
    '“We bake,” said Tom Reyes. His coach put it differently. “We stole it all.”',
    'His coach',
  ],
  ['the mother of two', 'Jenna Moreau said: “We bake.”\n“We eat,” the mother-of-two added.', 'Jenna Moreau'],
  ['who said how they felt', 'Ines Cabral said she felt “let down”.', 'Ines Cabral'],
  ['they, and nobody before', 'The Lund Bakers Union met. “We eat,” they said.', 'they'],
  [
    'she, not her partner',
    'Orr on bread and cows\nMarnie Orr tells Bread that she left Lund because she “wanted a cow”.\n“I’d done four films,” the 41-year-old tells the paper.\nShe now lives outside Porto with her partner, the sculptor Anders Holm, and their twins. “He bakes. I make jam,” she laughs.',
    'Marnie Orr',
  ],
])('%s', (_name, text, speaker) => {
  expect(speakers(text).at(-1)).toBe(speaker);
});

test.each([
  ['one by a surname only', 'Reyes and Ines Cabral said in a statement: “We bake.”', 'Reyes and Ines Cabral'],
  ['two', 'Tom Reyes and Ines Cabral said: “We bake.”', 'Tom Reyes and Ines Cabral'],
  ['behind the verb', '“We bake,” said Tom Reyes and Ines Cabral of Kent.', 'Tom Reyes and Ines Cabral'],
  ['three', 'Tom Reyes, Ines Cabral and Per Lund said they bake.', 'Tom Reyes, Ines Cabral and Per Lund'],
  [
    'a comma before the last',
    'Tom Reyes, Ines Cabral, and Per Lund said they bake.',
    'Tom Reyes, Ines Cabral and Per Lund',
  ],
  [
    'surnames, with their names',
    'A baker of the old town, Tom Reyes, once met a miller, Ines Cabral. “We bake,” Reyes and Cabral said in a statement.',
    'Tom Reyes and Ines Cabral',
  ],
  [
    'with what one is to the other',
    'Tom Reyes and his colleague Ines Cabral write: “We bake.”',
    'Tom Reyes and Ines Cabral',
  ],
  [
    'behind a place',
    'In London, England, Tom Reyes and Ines Cabral said they bake.',
    'Tom Reyes and Ines Cabral',
  ],
  [
    'behind whom they met',
    'After talks with Per Lund, Tom Reyes and Ines Cabral said they bake.',
    'Tom Reyes and Ines Cabral',
  ],
  [
    'who speaks for two',
    'A friend of Tom Reyes and Ines Cabral said: “We bake.”',
    'A friend of Tom Reyes and Ines Cabral',
  ],
  ['they', '“We bake,” said Tom Reyes and Ines Cabral. “They eat,” they said.', 'Tom Reyes and Ines Cabral'],
])('several speakers: %s', (_name, text, speaker) => {
  expect(speakers(text).at(-1)).toBe(speaker);
});

const lund = 'It rained on Lund for a day.';
test.each([
  ['who is named by an office', `Minister: “We will win”\n${lund}`, 'Minister'],
  ['behind a time', `14:10 Police: “Do not travel”\n${lund}`, 'Police'],
  ['a word of the desk', `Live: “We will win”\n${lund}`, null],
  ['a word of the desk, and who says it', `Watch: “We will win,” says Anna Cabral\n${lund}`, 'Anna Cabral'],
])('the label of a headline: %s', (_name, text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

test('the label of a headline is no part of the quote', () => {
  const text = `Watch: “We will win,” says Anna Cabral\n${lund}`;
  expect(analyse({ text }).quotes[0]?.start).toBe(text.indexOf('“'));
});

test('the only person named before an interview answers, also where an answer begins with one word', () => {
  const text =
    'Novelist Anna Cabral on bread.\nQ: Do you ever bake at home?\nA: No. I wanted to be a vet.\nQ: And why is that?\nA: Flour is dear to me.';
  expect(speakers(text)).toEqual(['Anna Cabral', 'Anna Cabral']);
});

test.each([
  ['the jury was told', 'The jury was told: “He lied to us all.”', null],
  ['by whom', 'The jury was told by Dr Ines Cabral: “He lied to us all.”', 'Ines Cabral'],
  ['behind the quote', '“He lied to us all,” the jury was told.', null],
  ['by whom, behind the quote', '“He lied to us all,” the jury was told by Ines Cabral.', 'Ines Cabral'],
  ['the court heard', '“He lied to us all,” the court heard.', null],
  ['the court heard, in front', 'The court heard: “He lied to us all.”', null],
  ['without quotation marks', 'Reporters were told that he had lied to them all.', null],
])('who hears says nothing: %s', (_name, text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

const sisters = 'Anna Lund came. Her sister is Moira Keane.\n“She baked,” Lund said.\n';
test.each([
  ['who the sentence before is about', 'Keane has hired a baker. “I want bread,” she said.', 'Moira Keane'],
  ['named behind a comma', 'Their aunt, Elspeth, came too. “They are stubborn,” she said.', 'Elspeth'],
  [
    'behind an office and a comma',
    'The head of the guild, Elspeth Orr, disagreed. “They are not,” she said.',
    'Elspeth Orr',
  ],
  ['who spoke before', 'It rained on Tuesday. “I want bread,” she said.', 'Anna Lund'],
  ['not whose thing the sentence is about', 'Keane’s shop is shut. “I want bread,” she said.', 'Anna Lund'],
])('she, of two women: %s', (_name, text, speaker) => {
  expect(speakers(sisters + text).at(-1)).toBe(speaker);
});
