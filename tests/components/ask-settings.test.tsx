// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AskLinks } from '@/components/ask-links';
import { AskSettings } from '@/components/ask-settings';
import { defaultAskAddresses, searchEngines } from '@/model/ask';
import { button, choose, happen, one, show, type } from '@/tests/components/show';

async function links(place: HTMLElement) {
  expect(place.querySelector('a')).toBeNull();
  await happen(() => one(place, 'details').dispatchEvent(new Event('toggle')));
  return [...place.querySelectorAll('a')].map((link) => `${link.target} ${link.rel} ${link.href}`);
}

test('each place is asked in a tab of its own, which does not learn where the reader came from', async () => {
  const place = await show(
    <AskLinks addresses={defaultAskAddresses} quote="“Never again.”" url="https://news.example/a" />,
  );
  expect(await links(place)).toEqual(
    [
      'https://duckduckgo.com/?q=%22Never%20again.%22',
      'https://toolbox.google.com/factcheck/explorer/search/Never%20again.',
      'https://web.archive.org/web/*/https://news.example/a',
      'https://web.archive.org/save/https://news.example/a',
    ].map((address) => `_blank noreferrer noopener ${address}`),
  );
});

test('a place without an address is not offered, and no place leaves nothing', async () => {
  const none = { search: '', factCheck: '', archiveFind: '', archiveSave: '' };
  expect((await show(<AskLinks addresses={none} quote="a" url="https://b.example" />)).textContent).toBe('');
  const search = { ...none, search: 'https://s.example/{quote}' };
  expect(await links(await show(<AskLinks addresses={search} quote="a" url="" />))).toHaveLength(1);
  expect((await show(<AskLinks addresses={search} quote="" url="https://b.example" />)).textContent).toBe('');
});

test('an address is kept when it can be asked at, emptied, chosen by name, and reset', async () => {
  const onChange = vi.fn();
  const changed = { ...defaultAskAddresses, archiveSave: 'https://keep.example/?u={url}' };
  const place = await show(<AskSettings addresses={changed} onChange={onChange} />);
  const fields = [...place.querySelectorAll<HTMLInputElement>('input')];
  const [search, factCheck] = fields;
  if (!search || !factCheck) throw new Error('The fields are missing.');

  await type(search, 'ftp://s.example/{quote}');
  await choose(search, search.value);
  expect(onChange).not.toHaveBeenCalled();
  expect(one(place, '.problem').textContent).toContain('http');

  await type(factCheck, '');
  await choose(factCheck, '');
  expect(onChange).toHaveBeenLastCalledWith({ ...changed, factCheck: '' });
  await choose(one<HTMLSelectElement>(place, 'select'), 'Bing');
  expect(onChange).toHaveBeenLastCalledWith({ ...changed, search: searchEngines.Bing });
  button(place, 'Reset: Have the archive save this page').click();
  expect(onChange).toHaveBeenLastCalledWith(defaultAskAddresses);
});
