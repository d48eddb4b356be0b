import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askAddress,
  askPlaces,
  defaultAskAddresses,
  searchEngines,
  type TemplateProblem,
  templateProblem,
} from '@/model/ask';

const url = 'https://news.example/a?id=1&b=2';

test.each<[template: string, quote: string, address: string | null]>([
  [
    'https://s.example/?q="{quote}"',
    '“It is over,” she said.',
    'https://s.example/?q=%22It%20is%20over%2C%20she%20said.%22',
  ],
  ['https://s.example/?q={quote}&u={url}', 'a&b', `https://s.example/?q=a%26b&u=${encodeURIComponent(url)}`],
  ['https://archive.example/web/*/{url}', '', `https://archive.example/web/*/${url}`],
  ['https://s.example/{quote}', '“…”', 'https://s.example/%E2%80%A6'],
  ['https://s.example/{quote}', ' „“ ', null],
  ['https://s.example/{quote}', '../../x', 'https://s.example/..%2F..%2Fx'],
  ['https://s.example/?q={quote}', 'half a pair \ud800', 'https://s.example/?q=half%20a%20pair%20%EF%BF%BD'],
  ['https://{quote}/', 'evil.example', null],
  ['', 'words', null],
])('%s asks for %j at %s', (template, quote, address) => {
  expect(askAddress(template, { quote, url })).toBe(address);
});

test('of a long quote the first thirty words are searched for', () => {
  const quote = Array.from({ length: 50 }, (_, at) => `w${at}`).join(' ');
  const asked = askAddress('https://s.example/?q={quote}', { quote, url });
  expect(asked?.match(/w\d+/g)).toHaveLength(30);
});

test.each<[string, TemplateProblem | null]>([
  ['https://s.example/?q={quote}', null],
  ['http://s.example/{url}', null],
  ['https://s.example/', 'no-place'],
  ['', 'no-place'],
  ['javascript:alert({quote})', 'not-web'],
  ['file:///{url}', 'not-web'],
  ['s.example/{quote}', 'not-web'],
  ['https://user:pass@s.example/{quote}', 'not-web'],
  ['https://{quote}.example/', 'place-in-site'],
  ['https://s.example:80{quote}/', 'not-web'],
  ['{url}', 'not-web'],
])('%s: %s', (template, problem) => {
  expect(templateProblem(template)).toBe(problem);
});

test.each([...askPlaces.map((place) => defaultAskAddresses[place]), ...Object.values(searchEngines)])(
  '%s is an address to ask at',
  (template) => {
    expect(templateProblem(template)).toBeNull();
  },
);

test('whatever the page says, it is asked at the site that was chosen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (quote, page) => {
      for (const place of askPlaces) {
        const asked = askAddress(defaultAskAddresses[place], { quote, url: page });
        if (asked !== null) expect(new URL(asked).host).toBe(new URL(defaultAskAddresses[place]).host);
      }
    }),
  );
});
