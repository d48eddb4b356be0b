import { describe, expect, test } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import { createFinder } from '@/anchor/find-target';
import { report, spanOf } from '@/tests/anchor/example';

/** Keeps `words` of `before` and finds them in `after`. */
function refind(before: string, words: string, after: string, snapshot?: string) {
  const anchor = createFinder(after).find(describeTarget(before, spanOf(before, words)), snapshot);
  return anchor.state === 'missing' ? anchor : { ...anchor, text: after.slice(anchor.start, anchor.end) };
}

const lindqvist = '“The bearings are worn out and we cannot wait for another winter.”';
const closing = 'will close to all traffic from 4 March';
const ferries =
  'Ferries will run every twenty minutes between the fish market and the old customs house while the work goes on.';

describe('the words stand letter for letter', () => {
  test.each([
    ['nothing changed', (text: string) => text],
    ['something was put on top', (text: string) => `Advertisement\n${text}`],
    ['much was put on top', (text: string) => `${'Read more on this site. '.repeat(400)}\n${text}`],
    ['the text around it is new', () => `An earlier version was shorter.\n${ferries}\nNothing else is left.`],
    ['the rest is gone', () => ferries],
  ])('%s', (_, change) => {
    expect(refind(report, ferries, change(report))).toMatchObject({ state: 'same', text: ferries });
  });
});

describe('typography is not a change', () => {
  test.each([
    ['straight quotes', lindqvist, (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll('’', "'")],
    ['guillemets', lindqvist, (text: string) => text.replaceAll('“', '«').replaceAll('”', '»')],
    ['no-break spaces', ferries, (text: string) => text.replaceAll(' ', '\u00a0')],
    ['line breaks for spaces', ferries, (text: string) => text.replaceAll(' the ', '\n  the ')],
    [
      'soft hyphens',
      ferries,
      (text: string) => text.replaceAll('mark', 'mar\u00adk').replaceAll('tom', 'to\u00adm'),
    ],
    ['zero-width spaces', ferries, (text: string) => text.replaceAll(' ', ' \u200b')],
    ['ligatures', ferries, (text: string) => text.replaceAll('fi', '\ufb01')],
    ['full-width forms', closing, (text: string) => text.replaceAll('4', '\uff14')],
    ['direction marks', closing, (text: string) => text.replaceAll('4', '\u200e4\u200e')],
  ])('%s', (_, words, change) => {
    const before = report;
    expect(refind(before, words, change(before)).state).toBe('same');
    expect(refind(change(before), change(words), before)).toMatchObject({ state: 'same', text: words });
  });

  test.each([
    [
      'composed and decomposed',
      'Café Größe São Tomé'.normalize('NFC'),
      'Café Größe São Tomé'.normalize('NFD'),
    ],
    ['marks in another order', 'Tiê\u0323\u0301ng Vie\u0323\u0302t', 'Tiê\u0301\u0323ng Vie\u0302\u0323t'],
    ['Hangul', '한국어 신문 기사', '한국어 신문 기사'.normalize('NFD')],
    ['dashes', 'the years 1990–1995 — a long time', 'the years 1990-1995 - a long time'],
    ['closed dashes', 'a long time—too long—to wait', 'a long time – too long – to wait'],
    ['ellipsis', 'and then … nothing', 'and then ... nothing'],
    ['final sigma', 'ΟΔΥΣΣΕΥΣ και Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ και Οδυσσεύς'],
    ['Arabic letter forms', 'قال الوزير', '\ufed7ﺎﻝ ﺍﻟﻮﺯﻳﺮ'],
  ])('%s', (_, one, other) => {
    const before = `It said so in the first line.\n${one}\nAnd so on to the end.`;
    const after = `It said so in the first line, twice.\n${other}\nAnd so on to the very end.`;
    expect(refind(before, one, after)).toMatchObject({ state: 'same', text: other });
    expect(refind(after, other, before)).toMatchObject({ state: 'same', text: one });
  });
});

describe('a change inside the quote is never the same', () => {
  test.each([
    ['a number', ferries, 'twenty', 'thirty'],
    ['a digit', closing, '4 March', '5 March'],
    ['a month', closing, 'March', 'April'],
    ['a negation', lindqvist, 'cannot', 'can'],
    ['a place', ferries, 'fish market', 'flower market'],
    ['a capital', ferries, 'customs', 'Customs'],
    ['an accent', ferries, 'minutes', 'minutés'],
    ['a word more', ferries, 'the old customs', 'the very old customs'],
    ['a word less', ferries, 'the old customs', 'the customs'],
    ['a comma', ferries, 'market and', 'market, and'],
    ['another form', ferries, 'will run', 'ran'],
    [
      'a name',
      'Jonas Okafor, who sells nets and rope, expects to lose a third',
      'Jonas Okafor',
      'Tomas Okafor',
    ],
  ])('%s', (_, words, from, to) => {
    const found = refind(report, words, report.replace(from, to));
    expect(found).toMatchObject({ state: 'changed', text: words.replace(from, to) });
  });
});

describe('an edited quote is found whole', () => {
  test.each([
    [
      'shortened',
      ferries,
      ' while the work goes on',
      '',
      'Ferries will run every twenty minutes between the fish market and the old customs house.',
    ],
    [
      'begun otherwise',
      ferries,
      'Ferries will run',
      'Boats run',
      'run every twenty minutes between the fish market and the old customs house while the work goes on.',
    ],
    [
      'with a sentence put into it',
      'Tickets cost two euros; children travel free.',
      'euros;',
      'euros and are sold on board;',
      'Tickets cost two euros and are sold on board; children travel free.',
    ],
    [
      'with other speakers around it',
      '“Nobody crosses the water on foot to buy forty metres of rope,”',
      'he said',
      'said his brother',
      '“Nobody crosses the water on foot to buy forty metres of rope,”',
    ],
  ])('%s', (_, words, from, to, expected) => {
    const after = report.replace(from, to);
    const found = refind(report, words, after);
    expect(found).toMatchObject({ text: expect.stringContaining(expected.slice(-40)) });
    expect(found).toMatchObject({ state: after.includes(words) ? 'same' : 'changed' });
  });
});

describe('a quote kept to the end of a sentence', () => {
  const sentence = 'Tickets cost two euros; children travel free.';
  test.each([
    [
      'goes on to its new end',
      'free.',
      'free, dogs too.',
      'Tickets cost two euros; children travel free, dogs too.',
    ],
    [
      'does not take in the next',
      'free.\nTraders',
      'free - traders',
      'Tickets cost two euros; children travel free',
    ],
    ['ends where it was cut', '; children travel free.', '. ', 'Tickets cost two euros.'],
  ])('%s', (_, from, to, expected) => {
    const before = report.replace('free.\n', from.includes('\n') ? 'free. ' : 'free.\n');
    const after = before.replace(from.replace('\n', ' '), to);
    expect(refind(before, sentence, after)).toMatchObject({ state: 'changed', text: expected });
  });

  test('on a line of its own takes in what it was run into', () => {
    const line = 'Members, guests and friends of the harbour.';
    const before = `${line}\nThis was the hardest year since the flood.\n${report}`;
    const after = before.replace('harbour.\nThis', 'harbour, this');
    const text = 'Members, guests and friends of the harbour, this was the hardest year since the flood.';
    expect(refind(before, line, after)).toMatchObject({ state: 'changed', text });
  });

  test('kept to the middle of one ends in the middle', () => {
    const after = report.replace('twenty', 'thirty');
    expect(refind(report, 'run every twenty minutes between the fish market', after)).toMatchObject({
      text: 'run every thirty minutes between the fish market',
    });
  });
});

describe('which of several copies', () => {
  const twice = `“We will not pay,” said the mayor of Aalby.\nOther towns agreed.\n“We will not pay,” said the mayor of Birkdal.`;

  test.each([
    ['Aalby', 0],
    ['Birkdal', twice.lastIndexOf('“We')],
  ])('the context says: %s', (town, start) => {
    const at = start + 1;
    const target = describeTarget(twice, { start: at, end: at + 'We will not pay'.length });
    const after = `The towns met on Friday.\n${twice.replace('Other', 'Some other')}`;
    const found = createFinder(after).find({ ...target, position: null });
    const before = after.indexOf(`,” said the mayor of ${town}`) - 'We will not pay'.length;
    expect(found).toEqual({ state: 'same', start: before, end: before + 'We will not pay'.length });
  });

  test('the kept place says, where the context is the same', () => {
    const line = 'Goal!\n';
    const text = line.repeat(60);
    const start = line.length * 40;
    const found = createFinder(text).find(describeTarget(text, { start, end: start + 5 }));
    expect(found).toEqual({ state: 'same', start, end: start + 5 });
  });

  test.each(['the', 'of', 'a'])('a short word, "%s", is found by its context', (word) => {
    const place = report.indexOf(` ${word} `, 400) + 1;
    const after = `Breaking news.\n${report.replaceAll('\n', '\n\n')}`;
    const target = describeTarget(report, { start: place, end: place + word.length });
    const found = createFinder(after).find(target);
    const expected = after.indexOf(report.slice(place - 12, place + 12).split('\n')[0] ?? '') + 12;
    expect(found).toEqual({ state: 'same', start: expected, end: expected + word.length });
  });
});

describe('what is gone is missing', () => {
  test.each([
    ['a sentence, the rest being there', ferries, `${ferries} `, ''],
    [
      'a paragraph',
      'A second report on the state of the lock gates is due in June.',
      '\nA second report on the state of the lock gates is due in June.',
      '',
    ],
    [
      'a sentence, one much like it being elsewhere',
      'The council will vote on a fund for affected shops on 18 February.',
      /The council will vote.*\n.*$/,
      'No date was given.\nThe city will vote on a name for the new ferry on 21 February.',
    ],
    ['a short phrase', 'eastern quay', 'Traders on the eastern quay say they were not asked. ', ''],
  ])('%s', (_, words, from, to) => {
    expect(refind(report, words, report.replace(from, to))).toEqual({ state: 'missing' });
  });

  test('a near-duplicate that was there all along is not taken for it', () => {
    const one = 'Register for the meeting in Lund on 3 October at the town hall.';
    const other = 'Register for the meeting in Malmö on 9 October at the library.';
    const before = `The tour goes on in autumn.\n${one}\n${other}\nAll meetings are free.`;
    const after = `The tour goes on in autumn.\n${other}\nAll meetings are free.`;
    expect(refind(before, one, after)).toEqual({ state: 'missing' });
    expect(refind(before, one, after, before)).toEqual({ state: 'missing' });
  });

  test('a sentence of which the page has several like it is not found in one of them', () => {
    const visit = (town: string) => `You can read more about the fair in ${town} on its website.`;
    const before = `${visit('Lund')}\n${report}\nA boat leaves at noon.\n${visit('Ystad')}\n${report}`;
    const withFairs = (towns: string[]) =>
      `${report}\n${towns.map(visit).join(`\n${ferries.repeat(2)}\n`)}\n${report}`;
    expect(refind(before, visit('Ystad'), withFairs(['Malmö']))).toMatchObject({ state: 'changed' });
    expect(refind(before, visit('Ystad'), withFairs(['Malmö', 'Visby']))).toEqual({ state: 'missing' });
  });

  test.each([
    [
      'a common word whose surroundings are gone',
      'the',
      'In the end the others took the other road to the other side of the hill.',
    ],
    ['a short name whose surroundings are gone', 'Weser', 'On rivers: Elbe, Oder, Rhine. Nothing else.'],
    ['any word in an empty text', 'Ferries', ''],
  ])('%s', (_, words, after) => {
    expect(refind(report, words, after)).toEqual({ state: 'missing' });
  });
});

describe('with a snapshot', () => {
  const list = (rows: string[]) => `Open days this year\n${rows.join('\n')}\nEntry is free on all days.`;
  const rows = [
    'Visit the north tower on 4 May, 10am',
    'Visit the south tower on 5 May, 11am',
    'Visit the west gate on 6 May, 10am',
  ];

  test('a row that was deleted is not found in the row beside it', () => {
    const before = list(rows);
    const after = list(rows.filter((_, i) => i !== 1));
    expect(refind(before, rows[1] ?? '', after, before)).toEqual({ state: 'missing' });
  });

  test('a row that was edited is found among those like it', () => {
    const before = list(rows);
    const after = list(rows.map((row) => row.replace('5 May', '7 May')));
    expect(refind(before, rows[1] ?? '', after, before)).toMatchObject({
      state: 'changed',
      text: 'Visit the south tower on 7 May, 11am',
    });
  });

  test.each([
    ['same', 'Wear a life vest.'],
    ['changed', 'Always wear a good life vest.'],
  ])('of two copies the one that stood there is found, %s', (state, now) => {
    const rule = state === 'same' ? now : 'Always wear a life vest.';
    const before = `Rules for the ferry\nDo not run. ${rule}\nRules for the boats\nTie them up well. ${rule}\nThe harbour master`;
    const after = `Rules for the ferry\nDo not run. ${rule}\nRules for the boats\nOne at a time on the steps. ${now}\nAll must swim.\nThe harbour master`;
    const start = before.lastIndexOf(rule);
    const found = createFinder(after).find(
      describeTarget(before, { start, end: start + rule.length }),
      before,
    );
    const at = after.lastIndexOf(now);
    expect(found).toEqual({ state, start: at, end: at + now.length });
  });

  test('a snapshot of another text says nothing', () => {
    expect(refind(report, ferries, report.replace('twenty', 'thirty'), 'Something else.')).toMatchObject({
      state: 'changed',
    });
  });

  test('one snapshot after another', () => {
    const before = list(rows);
    const finder = createFinder(list(rows.slice(1)));
    const target = describeTarget(before, spanOf(before, rows[2] ?? ''));
    expect(finder.find(target, before).state).toBe('same');
    expect(finder.find(target, 'Something else.').state).toBe('same');
    expect(finder.find(target).state).toBe('same');
  });
});

describe('other scripts', () => {
  test.each([
    [
      'Arabic',
      'أعلنت الوزارة أن الجسر سيغلق أمام حركة المرور في الرابع من مارس لمدة أحد عشر أسبوعا',
      'أسبوعا',
      'شهرا',
    ],
    ['Hebrew', 'משרד התחבורה הודיע כי הגשר ייסגר לתנועה ברביעי במרץ למשך אחד עשר שבועות', 'שבועות', 'חודשים'],
    [
      'Russian',
      'Министерство сообщило, что мост будет закрыт для движения с четвёртого марта на одиннадцать недель',
      'недель',
      'месяцев',
    ],
    ['Chinese', '交通部宣布大桥将于三月四日起关闭十一个星期进行维修工程', '星期', '个月'],
    ['Japanese', '国土交通省は橋が三月四日から十一週間閉鎖されると発表した', '週間', 'か月'],
    ['Thai', 'กระทรวงคมนาคมประกาศว่าสะพานจะปิดการจราจรตั้งแต่วันที่สี่มีนาคมเป็นเวลาสิบเอ็ดสัปดาห์', 'สัปดาห์', 'เดือน'],
  ])('%s: same, moved and changed', (_, sentence, from, to) => {
    const before = `—\n${sentence}\n—`;
    const moved = `2026\n—\n—\n${sentence}\n—`;
    expect(refind(before, sentence, moved)).toMatchObject({ state: 'same', text: sentence });
    const changed = moved.replace(from, to);
    const found = refind(before, sentence, changed);
    expect(found.state).toBe('changed');
    expect('text' in found && sentence.replace(from, to).includes(found.text)).toBe(true);
  });
});

describe('quotes of any length', () => {
  const sentence = (i: number) =>
    `Item ${i} of the list is about ${['rope', 'nets', 'tar', 'sails'][i % 4]} number ${i * 7}.`;
  const long = Array.from({ length: 2000 }, (_, i) => sentence(i)).join(' ');

  test.each([3, 10, 30, 100, 300, 1000, 3000, 30000])('%i characters, untouched and edited', (length) => {
    const start = 20_000;
    const target = describeTarget(long, { start, end: start + length });
    expect(createFinder(`New.\n${long}`).find(target)).toEqual({
      state: 'same',
      start: start + 5,
      end: start + length + 5,
    });
    const edited = long.replaceAll('Item 5', 'Item no. 5');
    const found = createFinder(edited).find(target);
    expect(found.state).not.toBe('missing');
  });
});

describe('targets from elsewhere', () => {
  const finder = createFinder(report);
  const quote = (exact: string, prefix = '', suffix = '') => ({
    quote: { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
    position: null,
  });

  test('without context and place', () => {
    expect(finder.find(quote(ferries))).toMatchObject({ state: 'same', ...spanOf(report, ferries) });
  });

  test.each([
    ['on both sides', 'the fish market', 'every twenty minutes between', 'and the old customs'],
    [
      'before a quote that ends inside a word',
      'the fish mark',
      'every twenty minutes between',
      'et and the old',
    ],
    [
      'after a quote that begins inside a word',
      'ish market',
      'every twenty minutes between the f',
      'and the old',
    ],
  ])('without the spaces between context and quote: %s', (_, words, prefix, suffix) => {
    const found = finder.find(quote(words, prefix, suffix));
    expect(found).toMatchObject({ state: 'same', ...spanOf(report, words) });
  });

  test('without the break between paragraphs', () => {
    const exact = 'children travel free.Traders on the eastern quay say they were not asked.';
    expect(finder.find(quote(exact, 'two euros; ', ' Jonas'))).toMatchObject({
      state: 'same',
      ...spanOf(report, exact.replace('.T', '.\nT')),
    });
  });

  test('a break within a number or word is no break between paragraphs', () => {
    const text = 'The toll is 2\n5 euros for the crossing and is no\nthing to a ship, they say.';
    for (const exact of ['toll is 25 euros for the crossing', 'crossing and is nothing to a ship']) {
      expect(createFinder(text).find(quote(exact)).state).not.toBe('same');
    }
  });

  test.each([
    ['nothing', ''],
    ['a space', ' '],
    ['what cannot be seen', '\u00ad\u200b'],
  ])('of %s', (_, exact) => {
    expect(['missing', 'same']).toContain(finder.find(quote(exact)).state);
  });

  test.each([-5, 1e9, Number.NaN, 0.5])('with a kept place of %d', (start) => {
    const target = {
      ...quote(ferries),
      position: { type: 'TextPositionSelector' as const, start, end: start + 1 },
    };
    expect(finder.find(target)).toMatchObject({ state: 'same', ...spanOf(report, ferries) });
  });
});

test('a sentence like it that has moved up to its place is no match', () => {
  const gone = 'The chapel on Weir Street will be open from 8 to 11 on 2 May.';
  const like = 'The chapel on Quay Street will be open from 9 to 12 on 3 May.';
  expect(refind(`${report}\n${gone}\n${like}`, gone, `${report}\n${like}`).state).toBe('missing');
});

test.each([
  ['untouched', ferries, 1],
  ['changed', ferries.replace('twenty', 'thirty'), 4],
  ['gone', 'Nobody had expected the harbour to freeze over before Christmas, and yet it did.', 4],
])('what is %s is found the same in steps', (_, words, steps) => {
  const before = report.replace(ferries, words);
  const target = describeTarget(before, spanOf(before, words));
  const finding = createFinder(report).finding(target);
  const taken = [finding.next()];
  while (!taken.at(-1)?.done) taken.push(finding.next());
  expect(taken).toHaveLength(steps);
  expect(taken.at(-1)?.value).toEqual(createFinder(report).find(target));
});
