import { seeded } from '@/bench/figures';

const first =
  'Tomas Ilse Amira Pieter Hal Greta Noor Yusuf Maeve Anton Lucia Femi Dana Otto Priya Karel'.split(' ');
const last =
  'Oduya Maren Lindqvist Vos Brandt Sorensen Achterberg Demir Farrell Novak Ferri Adeyemi Whitlock Haas Raman Dvorak'.split(
    ' ',
  );
const places = 'Skarn,Port Serrat,Vallmo,Hebbel,Tarn,Oster,Lower Quay,Bregen,Saint Orla,Marl Bay'.split(',');
const bodies =
  'the harbour board,the fisheries ministry,the Coastal Institute,the dockers’ union,Skarn Shipping,the water company,the regional court,the city council'.split(
    ',',
  );
const roles =
  'a harbour pilot,the ministry’s spokesman,a marine biologist,the union’s president,a retired captain,director of the institute,a lawyer for the families,who owns two boats'.split(
    ',',
  );
const things =
  'the samples,the new quay,the nets,the pumping station,the budget,the report,last year’s figures,the licences,the breakwater,the tests'.split(
    ',',
  );
const deeds =
  'would be checked again before spring,had been delayed by the storm,cost more than anyone had planned,were sent to a laboratory abroad,could not be found in the archive,should have been published earlier,will be replaced within two years,did not meet the limit of 40 milligrams'.split(
    ',',
  );
const says = 'said,told reporters,added,explained,warned,argued,insisted,wrote in a letter'.split(',');
const sayings = [
  'We counted {n} nets on the quay and not one of them was wet',
  'Nobody asked us before they closed the gate',
  'I have worked here for {n} years and I have never seen water like this',
  'It’s a question of money, and of who is made to pay',
  'There is no reason to think that {thing} {deed}',
  'They don’t answer letters any more',
];
const asides = [
  'when the wind turned',
  'on Tuesday',
  'after a meeting of three hours',
  'late in the evening',
  'for the second time',
];

/** Sentences as news has them: quotes before and after their speakers, reports, claims without a source, plain telling. */
const forms = [
  '“{saying},” said {person}, {role}. ',
  '“{saying},” {surname} {say} {aside}. “{saying}.” ',
  '{person} {say} that {thing} {deed}. ',
  'According to {body}, {thing} {deed} {aside}. ',
  '{Body} said in a statement that {thing} {deed}, and that {n} people had been told. ',
  'Critics say that {thing} {deed}. ',
  'A senior official, who asked not to be named, said {thing} {deed}. ',
  'The boats of {place} stayed ashore {aside} because {thing} {deed}. ',
  'In {place}, where {n} families live from the sea, {thing} {deed} {aside}. ',
  'Prices rose by {n} per cent in {place} over the winter, while {thing} stood where it had always stood. ',
  'When asked about {thing}, {surname} called the matter “a storm in a bucket” and left. ',
  'He said it was too early to tell whether {thing} {deed}. ',
  '{Body} has until March {n} to answer, but {thing} {deed} in {place} long before that. ',
  'It is believed that {thing} {deed} {aside}. ',
];

/** The paragraphs of an article of about `words` words; the same every time for the same numbers. */
export function makeParagraphs(words: number, seed: number): string[] {
  const random = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const fill = (form: string): string =>
    form.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'n') return String(2 + Math.floor(random() * 60));
      if (slot === 'saying') return fill(pick(sayings));
      if (slot === 'person') return `${pick(first)} ${pick(last)}`;
      if (slot === 'Body') return pick(bodies).replace(/^t/, 'T');
      const lists = {
        surname: last,
        role: roles,
        say: says,
        thing: things,
        deed: deeds,
        body: bodies,
        place: places,
        aside: asides,
      };
      return pick(lists[slot as keyof typeof lists]); // the slots of the forms above
    });
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    let paragraph = '';
    for (let i = 1 + Math.floor(random() * 4); i > 0; i--) paragraph += fill(pick(forms));
    paragraphs.push(paragraph.trim());
    count += countWords(paragraph);
  }
  return paragraphs;
}

export function makeText(words: number, seed: number): string {
  return makeParagraphs(words, seed).join('\n');
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
