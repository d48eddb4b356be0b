import { expect, test } from 'vitest';
import { checkQuote } from '@/check/check-quote';
import { prepareSource } from '@/check/prepare-source';

const speech = `Ilse Maren spoke in the harbour hall of Lindau on Friday.
“We looked at every way to keep the ferry running, and we did not find one that pays,” she said. “The boat costs 1,250,000 crowns a year; in 2019 it carried 4.5 million people. I don't know who would pay £12m for it today.
“Let us be honest: the co-operative is broke. Jonas Brandt knew it, the board knew it, and nobody told the islanders before the vote. That is what makes me angry, not the money.
“We will not close the line before the summer, whatever the auditors say. The emissions of CO₂ fell by 12 percent – that counts for something.”
The minister, Peter Hald, answered that he had been told in March. “We shall see,” he added, “what the court makes of it.”
The islanders wait. A hundred people work on the quays. Most of them are over fifty. They have nowhere else to go, says the parish. The school has nine pupils left and the shop opens twice a week.`;
const source = prepareSource(speech);

/** Removed words in [-…-], added ones in {+…+}. */
function show(quote: string | string[], text = source): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };
  return checkQuote(quote, text)
    .diff.map(({ kind, text: piece }) => marks[kind][0] + piece + marks[kind][1])
    .join('');
}

test.each<[difficulty: string, quote: string | string[]]>([
  ['as it stands', 'We looked at every way to keep the ferry running'],
  ['its own marks, a comma before the closing one', '“We looked at every way to keep the ferry running,”'],
  ['straight marks and apostrophes', '"I don\'t know who would pay"'],
  ['British single marks around an apostrophe', '‘I don’t know who would pay’'],
  ['German marks', '„I don’t know who would pay“'],
  ['a capital at the start', '“Looked at every way to keep the ferry running.”'],
  ['capitals throughout', 'WE LOOKED AT EVERY WAY'],
  ['a number without its separators', 'The boat costs 1250000 crowns a year'],
  ['a number with other separators', 'The boat costs 1.250.000 crowns a year'],
  ['a number with thin spaces', 'The boat costs 1\u202f250\u202f000 crowns a year'],
  ['a space between number and unit', 'who would pay £12 m for it'],
  ['a sign for a word', 'CO₂ fell by 12% – that counts'],
  ['a word in two', 'fell by 12 per cent'],
  ['plain letters for small ones', 'The emissions of CO2 fell'],
  ['another dash without spaces', '12 percent—that counts for something'],
  ['a hyphen less', 'the cooperative is broke'],
  ['a word broken at the end of a line', 'the co-op-\nerative is bro-\nke. Jonas Brandt'],
  ['a word for a sign, broken at the end of a line', 'CO₂ fell by 12 per-\ncent'],
  ['soft hyphens', 'whatever the audi\u00adtors say'],
  ['zero-width characters', 'what\u200bever the audi\u2060tors say'],
  ['no-break spaces', 'whatever\u00a0the\u202fauditors\u00a0say'],
  [
    'over two paragraphs, the mark repeated',
    'That is what makes me angry, not the money.\n\n“We will not close the line',
  ],
  ['pieces with the attribution left out', ['“We shall see,”', '“what the court makes of it.”']],
  ['pieces with a sentence between', ['Let us be honest:', 'Jonas Brandt knew it, the board knew it']],
  ['an ellipsis where nothing is left out', 'the board knew it … and nobody told'],
  ['a dash and full stops for ellipses at the ends', '... whatever the auditors say …'],
  ['words put in', 'We will not close the line [to the island] before the summer'],
  ['words put in for others', '[The town] will not close the line before the summer, whatever [they] say'],
  ['a capital in brackets', '[N]obody told the islanders before the vote'],
  ['a beginning in brackets', 'Jonas Brandt kn[ows] it, the board knew it'],
  ['an error pointed out', 'nobody told the islanders [sic] before the vote'],
  ['three words', 'whatever the auditors'],
])('verbatim: %s', (_, quote) => {
  const check = checkQuote(quote, source);
  expect(check.verdict).toBe('verbatim');
  expect(check.span).not.toBeNull();
});

test.each<[difficulty: string, quote: string | string[], diff: string]>([
  [
    'an ellipsis',
    'We looked at every way … and we did not find one',
    'We looked at every way[-to keep the ferry running-]{+ … +}and we did not find one',
  ],
  [
    'points in brackets, over a paragraph',
    'the co-operative is broke [...] We will not close the line',
    'the co-operative is broke[-Jonas Brandt knew it, the board knew it, and nobody told the islanders before the vote. That is what makes me angry, not the money-]{+ [...] +}We will not close the line',
  ],
  [
    'spaced points, and the words are there twice',
    'the board knew it . . . before the vote',
    'the board knew it[-and nobody told the islanders-]{+ . . . +}before the vote',
  ],
  [
    'twice, and words put in',
    'We looked at every way … running, and [the council] did not find one … that counts for something',
    "We looked at every way[-to keep the ferry-]{+ … +}running, and[-we-]{+ [the council] +}did not find one[-that pays,” she said. “The boat costs 1,250,000 crowns a year; in 2019 it carried 4.5 million people. I don't know who would pay £12m for it today.\n“Let us be honest: the co-operative is broke. Jonas Brandt knew it, the board knew it, and nobody told the islanders before the vote. That is what makes me angry, not the money.\n“We will not close the line before the summer, whatever the auditors say. The emissions of CO₂ fell by 12 percent-]{+ … +}that counts for something",
  ],
  [
    'a hyphen less as well',
    'the cooperative is broke … and nobody told the islanders',
    'the cooperative is broke[-Jonas Brandt knew it, the board knew it-]{+ … +}and nobody told the islanders',
  ],
])('shortened: %s', (_, quote, diff) => {
  expect(checkQuote(quote, source).verdict).toBe('shortened');
  expect(show(quote)).toBe(diff);
});

test.each<[difficulty: string, quote: string | string[], diff: string]>([
  [
    'one word',
    'We looked at each way to keep the ferry running',
    'We looked at [-every-]{+each+} way to keep the ferry running',
  ],
  [
    'the first word',
    'You looked at every way to keep the ferry',
    '[-We-]{+You+} looked at every way to keep the ferry',
  ],
  [
    'the last word',
    'nobody told the islanders before the war',
    'nobody told the islanders before the [-vote-]{+war+}',
  ],
  [
    'a negation dropped',
    'We will close the line before the summer',
    'We will [-not -]close the line before the summer',
  ],
  [
    'a negation put in',
    'the board knew it, and not nobody told',
    'the board knew it, and {+not +}nobody told',
  ],
  ['n’t dropped', 'I do know who would pay £12m', "I [-don't-]{+do+} know who would pay £12m"],
  [
    'a negation behind an ellipsis',
    'We will … close the line before the summer',
    'We will [-not-]{+…+} close the line before the summer',
  ],
  [
    'a negation between pieces',
    ['We will', 'close the line before the summer'],
    'We will[- not -]{+\n+}close the line before the summer',
  ],
  [
    'a negation put in by brackets',
    'We looked at every way [not] to keep the ferry',
    'We looked at every way {+[not] +}to keep the ferry',
  ],
  ['a number', 'The boat costs 1,350,000 crowns a year', 'The boat costs 1,[-250-]{+350+},000 crowns a year'],
  [
    'a decimal point',
    'in 2019 it carried 45 million people',
    'in 2019 it carried [-4.5-]{+45+} million people',
  ],
  ['a number cut off', 'The boat costs 1,250', 'The boat costs 1,250[-,000-]'],
  ['a currency', 'who would pay €12m for it today', 'who would pay [-£-]{+€+}12m for it today'],
  ['a name', 'Jonas Hald knew it, the board knew it', 'Jonas [-Brandt-]{+Hald+} knew it, the board knew it'],
  [
    'a name put in for another',
    '[Peter Hald] knew it, the board knew it, and nobody told',
    '[-Jonas Brandt-]{+[Peter Hald]+} knew it, the board knew it, and nobody told',
  ],
  [
    'a word more',
    'nobody told all the islanders before the vote',
    'nobody told {+all +}the islanders before the vote',
  ],
  [
    'a word less',
    'That is what makes angry, not the money',
    'That is what makes [-me -]angry, not the money',
  ],
  [
    'left out without saying so',
    'We looked at every way to keep the ferry running, and we found',
    'We looked at every way to keep the ferry running, and we [-did-]{+found+}',
  ],
])('differs: %s', (_, quote, diff) => {
  expect(checkQuote(quote, source).verdict).toBe('differs');
  expect(show(quote)).toBe(diff);
});

test.each<[difficulty: string, quote: string | string[]]>([
  ['a sentence turned round', 'Barely nine pupils are left at the school, and twice a week the shop opens'],
  ['no two words in their order', 'As auditors may say whatever they like, before summer no line is closed'],
  ['from direct to indirect speech', 'In March someone had told him, the minister Peter Hald says in reply'],
])('possibly: %s', (_, quote) => {
  const check = checkQuote(quote, source);
  expect(check.verdict).toBe('possibly');
  expect(check.excerpt?.quote.exact).toBe(speech.slice(check.span?.start, check.span?.end));
});

test.each<[difficulty: string, quote: string | string[]]>([
  ['another subject', 'Our orchards were lost to the hail that came down in June'],
  ['the words that every text has', 'It is one of those that we are not to have in the way of this'],
  ['another language', 'Wir haben jeden Weg geprüft, die Fähre weiter fahren zu lassen'],
  ['pieces of another subject', ['The hail came in June', 'and the orchards are lost']],
])('not in the source: %s', (_, quote) => {
  const { verdict, span, excerpt, diff } = checkQuote(quote, source);
  expect({ verdict, span, excerpt, diff }).toEqual({
    verdict: 'not-in-source',
    span: null,
    excerpt: null,
    diff: [],
  });
});

test.each<[difficulty: string, quote: string | string[]]>([
  ['nothing', ''],
  ['no pieces', []],
  ['marks only', '“…”'],
  ['one word', '“broke”'],
  ['two words, though they are there', 'every way'],
  ['an apostrophe makes no two words', 'don’t know'],
  ['nor does a separator', '1,250,000 crowns'],
  ['three words that are not there', 'the green ferry'],
  ['words strewn by ellipses', 'the … of … was'],
])('too short: %s', (_, quote) => {
  const { verdict, span } = checkQuote(quote, source);
  expect({ verdict, span }).toEqual({ verdict: 'too-short', span: null });
});

test.each<[script: string, text: string, quote: string, verdict: string]>([
  [
    'Chinese',
    '部长星期五说，我们研究了所有办法，但是没有找到一个能赚钱的。',
    '“我们研究了所有办法”',
    'verbatim',
  ],
  [
    'Chinese, a sign changed',
    '部长星期五说，我们研究了所有办法，但是没有找到一个能赚钱的。',
    '我们研究了许多办法，但是没有找到',
    'differs',
  ],
  [
    'Chinese, not dropped',
    '部长星期五说，我们研究了所有办法，但是没有找到一个能赚钱的。',
    '但是找到一个能赚钱的',
    'differs',
  ],
  [
    'Chinese, shortened',
    '部长星期五说，我们研究了所有办法，但是没有找到一个能赚钱的。',
    '我们研究了所有……没有找到一个',
    'shortened',
  ],
  ['Japanese, two signs a word', '知事は金曜日に、橋を閉鎖しないと述べた。', '橋を閉', 'too-short'],
  ['Japanese', '知事は金曜日に、橋を閉鎖しないと述べた。', '「橋を閉鎖しない」', 'verbatim'],
  ['Thai', 'เขากล่าวว่าเราจะไม่ปิดสะพานในปีนี้', 'เราจะไม่ปิดสะพาน', 'verbatim'],
  [
    'Hebrew with marks of direction',
    'שר התחבורה אמר: לא נסגור את הקו לפני הקיץ.',
    '\u200f"לא נסגור את הקו לפני הקיץ"\u200f',
    'verbatim',
  ],
  [
    'Hebrew, not dropped',
    'שר התחבורה אמר: לא נסגור את הקו לפני הקיץ, ויהי מה.',
    'אמר: נסגור את הקו לפני הקיץ',
    'differs',
  ],
  ['Arabic', 'قال الوزير إننا لن نغلق الخط قبل الصيف', '«لن نغلق الخط قبل الصيف»', 'verbatim'],
  ['Russian', 'Министр сказал: «Мы не закроем линию до лета».', '„Мы не закроем линию до лета“', 'verbatim'],
  [
    'Swiss and French separators',
    'Das kostet 1’250’000 Franken im Jahr',
    'kostet 1 250 000 Franken',
    'verbatim',
  ],
])('%s', (_, text, quote, verdict) => {
  expect(checkQuote(quote, prepareSource(text)).verdict).toBe(verdict);
});

test('the excerpt is the passage as it is written, with its context and place', () => {
  const { span, excerpt, words } = checkQuote('"the cooperative is broke"', source);
  const start = speech.indexOf('the co-operative');
  expect(span).toEqual({ start, end: start + 'the co-operative is broke'.length });
  expect(excerpt?.quote).toMatchObject({
    exact: 'the co-operative is broke',
    suffix: expect.stringMatching(/^\. Jonas/),
  });
  expect(excerpt?.position?.start).toBe(start);
  expect(words).toBe(4);
});

test('words put in at the end may not stand for a negation', () => {
  expect(
    checkQuote(
      'We shall tell you that it will [fail]',
      prepareSource('We shall tell you that it will not be so.'),
    ).verdict,
  ).toBe('differs');
});

test.each([
  ['the same words in brackets', 'We had met [Jonas Brandt] in … twice', 'shortened'],
  ['others in brackets', 'We had met [Peter Brandt] in the old hall', 'differs'],
  ['the same words in brackets at the end', 'in the … before that [the vote]', 'shortened'],
  ['others in brackets at the end', 'in the old hall before that [the war]', 'differs'],
])('a source with brackets of its own: %s', (_, quote, verdict) => {
  const text = 'We had met [Jonas Brandt] in the old hall twice before that [the vote].';
  expect(checkQuote(quote, prepareSource(text)).verdict).toBe(verdict);
});

test('what differs in typography only is no difference to show', () => {
  expect(show('"the cooperative is broke"')).toBe('"the cooperative is broke"');
});

test('of several places the one where the runs of a quote stand nearest to each other', () => {
  const twice = prepareSource(
    'We are ready now. A long talk followed, whether to sell the boat. We are ready to sell the boat.',
  );
  expect(checkQuote('We are ready … sell the boat', twice).span?.start).toBe(66);
});

test('runs farther apart than a few paragraphs are not one quote', () => {
  const apart = prepareSource(
    `We looked at every way to keep it. ${'The water was calm that day. '.repeat(60)} And we did not find one.`,
  );
  expect(checkQuote('We looked at every way to keep it … And we did not find one.', apart).verdict).toBe(
    'differs',
  );
});
