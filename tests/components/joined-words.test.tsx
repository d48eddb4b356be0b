// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { KeyList } from '@/components/key-list';
import { Language, Strings, useNames } from '@/components/strings';
import german from '@/public/_locales/de/messages.json';
import { show } from '@/tests/components/show';

function Names({ names }: { names: string[] }) {
  return <p>{useNames()(names)}</p>;
}

test.each([
  ['en', 'Ada, Ben, Cy'],
  ['zh-CN', 'Ada、Ben、Cy'],
  ['ar', 'Ada وBen وCy'],
  ['de', 'Ada, Ben und Cy'],
])('names are listed as in %s', async (language, listed) => {
  const names = ['Ada', 'Ben', 'Cy'];
  const place = await show(
    <Language.Provider value={language}>
      <Names names={names} />
      <Names names={names.slice(0, 1)} />
    </Language.Provider>,
  );
  expect([...place.querySelectorAll('p')].map((line) => line.textContent)).toEqual([listed, 'Ada']);
});

test('keys go by the names that are written on them', async () => {
  const table: Record<string, { message: string } | undefined> = german;
  const place = await show(
    <Strings.Provider value={(key) => table[key]?.message ?? key}>
      <KeyList keys={new Map([['next-finding', 'Alt+Shift+N']])} />
    </Strings.Provider>,
  );
  const ways = [...place.querySelectorAll('td')].map((cell) => cell.textContent);
  expect(ways).toContain('Alt+Umschalt+N');
  expect(ways).toContain('Strg+Enter / ⌘+Enter');
});
