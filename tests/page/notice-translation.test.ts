import { expect, test } from 'vitest';
import { noticeTranslation } from '@/page/notice-translation';
import { parse } from '@/scripts/read-html';

const page = (html: string): Document => parse(`<!doctype html>${html}`);
const plain = page('<html lang="en"><body><p>Text</p></body></html>');
const [here, there] = ['https://bay.example/1', 'https://bay.example/2'];

test.each([
  ['as Chrome marks it', '<html lang="de" class="js translated-ltr"><body></body></html>', true],
  ['as Edge marks it', '<html lang="de"><body><p _msttexthash="123">Text</p></body></html>', true],
  [
    'a class with the word in it',
    '<html lang="en" class="untranslated-ltr-page"><body></body></html>',
    false,
  ],
  ['no mark', '<html lang="de"><body></body></html>', false],
])('%s', (_, html, translated) => {
  expect(noticeTranslation()(page(html), 'de', here)).toBe(translated);
});

test.each<[string, string | null, string | null, boolean]>([
  ['another language', 'en', 'de', true],
  ['another country', 'en-US', 'en-GB', false],
  ['told late', null, 'de', false],
  ['no more told', 'en', null, false],
])('at one address, %s', (_, before, after, translated) => {
  const notice = noticeTranslation();
  notice(plain, before, here);
  expect(notice(plain, after, here)).toBe(translated);
});

test('another address may be in another language', () => {
  const notice = noticeTranslation();
  notice(plain, 'en', here);
  expect(notice(plain, 'de', there)).toBe(false);
});
