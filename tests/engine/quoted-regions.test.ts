import { expect, test } from 'vitest';
import { findParagraphs } from '@/engine/paragraphs';
import { findQuotedRegions } from '@/engine/quoted-regions';

const regions = (text: string) =>
  findQuotedRegions(text, findParagraphs(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['curly', 'He said “yes, now” and left.', ['“yes, now”']],
  ['straight', 'He said "yes" and "no".', ['"yes"', '"no"']],
  ['doubled single marks', "He said ''yes'' and ``no''.", ["''yes''", "``no''"]],
  ['guillemets', 'Il dit «oui» et part.', ['«oui»']],
  [
    'guillemets with spaces inside',
    'C’est «\u00a0oui\u00a0», dit-il. « Bien », dit-elle.',
    ['«\u00a0oui\u00a0»', '« Bien »'],
  ],
  ['guillemets behind an apostrophe', 'Il quitte l’« école » hier.', ['« école »']],
  ['guillemets turned round', '»Ja, gern!« sagte er. »Nein«, sagte sie.', ['»Ja, gern!«', '»Nein«']],
  ['low and high', 'Er sagte „ja, gern“ und ging.', ['„ja, gern“']],
  ['British single marks', 'She called it ‘a farce’ twice.', ['‘a farce’']],
  ['apostrophes inside single marks', "'It's the workers' money,' she said.", ["'It's the workers' money,'"]],
  [
    'typographic apostrophes inside single marks',
    '‘It’s the workers’ money,’ she said.',
    ['‘It’s the workers’ money,’'],
  ],
  ['apostrophes that quote nothing', "The workers' union and the '90s weren't theirs.", []],
  ['double marks inside single ones', '‘He said “no” to me,’ she said.', ['‘He said “no” to me,’']],
  ['single marks inside double ones', '“He called it ‘mad’,” she said.', ['“He called it ‘mad’,”']],
  [
    'a curly mark closed by a straight one',
    '“We will bake," he said. “Soon.”',
    ['“We will bake,"', '“Soon.”'],
  ],
  ['an opening mark in a closing place', '“We will bake,“ he said.', ['“We will bake,“']],
  ['the opening mark repeated', 'A.\n“One.\n“Two.”\nB.', ['“One.\n“Two.”']],
  [
    'broken in the middle of a sentence',
    '“We shall use\n\ndouble doors,” he said.',
    ['“We shall use\n\ndouble doors,”'],
  ],
  ['a lost closing mark', 'A.\n“We will bake, he said.\nThe rest is quiet.', ['“We will bake, he said.']],
  ['a lost opening mark', 'We will bake,” he said. “Soon,” he added.', ['“Soon,”']],
  ['marks in furniture', 'Title\nHe left.\nShare', []],
])('%s', (_name, text, expected) => {
  expect(regions(text)).toEqual(expected);
});
