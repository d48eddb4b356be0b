// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { KindChoices } from '@/components/kind-choices';
import { LookChoices } from '@/components/look-choices';
import { Options } from '@/components/options';
import { PlaceLists } from '@/components/place-lists';
import type { StorageFacts } from '@/components/storage-state';
import { markKinds, usualClaims, usualLook } from '@/model/mark-choice';
import { defaultSettings } from '@/model/settings';
import { button, click, one, press, show, type } from '@/tests/components/show';

const nothing = (): void => undefined;
const facts: StorageFacts = { notes: 3, pages: 2, used: 1_250_000, persistent: false };

function options(part: Partial<Parameters<typeof Options>[0]> = {}) {
  return (
    <Options
      settings={defaultSettings}
      error=""
      onChange={nothing}
      toast={null}
      keys={new Map([['next-finding', 'Ctrl+Period']])}
      keysAddress="chrome://extensions/shortcuts"
      onKeys={nothing}
      storage={facts}
      copy={null}
      persistRefused={false}
      onPersist={nothing}
      onReview={nothing}
      onExport={nothing}
      onErase={nothing}
      {...part}
    />
  );
}

const switchOf = (place: HTMLElement, label: string): HTMLInputElement => {
  const found = [...place.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
  if (!found) throw new Error(`There is no switch “${label}”.`);
  return one<HTMLInputElement>(found, 'input');
};

test('every kind of mark can be switched, the experimental ones are off', async () => {
  const onChange = vi.fn();
  const place = await show(<KindChoices kindsOff={usualClaims.kindsOff} onChange={onChange} />);
  const switches = [...place.querySelectorAll<HTMLInputElement>('[role=switch]')];
  expect(switches.map(({ checked }) => checked)).toEqual(
    markKinds.map((kind) => !usualClaims.kindsOff.includes(kind)),
  );
  await click(switchOf(place, 'Reported speech'));
  expect(onChange).toHaveBeenLastCalledWith([...usualClaims.kindsOff, 'indirect']);
  await click(switchOf(place, 'The writer’s doubt'));
  expect(onChange).toHaveBeenLastCalledWith(['unsourced-assertion']);
});

test('looks and density are chosen, and a sample shows the three marks', async () => {
  const onLook = vi.fn();
  const onDensity = vi.fn();
  const place = await show(
    <LookChoices look={usualLook} density="usual" onLook={onLook} onDensity={onDensity} />,
  );
  expect(
    [...place.querySelectorAll('[data-sample]')].map((sample) => sample.getAttribute('data-sample')),
  ).toEqual(['words', 'report', 'doubt']);
  await click(one(place, 'input[value=both]'));
  await click(one(place, 'input[value=strong]'));
  await click(one(place, 'input[value=many]'));
  expect(onLook.mock.calls).toEqual([
    [{ shape: 'both', strength: 'usual' }],
    [{ shape: 'mixed', strength: 'strong' }],
  ]);
  expect(onDensity).toHaveBeenCalledExactlyOnceWith('many');
  // What is shown is what was kept, not what was clicked.
  expect(one<HTMLInputElement>(place, 'input[value=mixed]').checked).toBe(true);
});

const submit = (place: HTMLElement): Promise<void> => click(one(place, '.add-site button'));

test.each<[typed: string, sites: string[], problem: string]>([
  ['https://www.example.org/a?b', ['news.example', 'www.example.org'], ''],
  ['  Example.ORG ', ['news.example', 'example.org'], ''],
  ['www.news.example', [], 'This site is in the list already.'],
  ['two words', [], 'Type a site’s name, like example.org.'],
  ['', [], 'Type a site’s name, like example.org.'],
  ['file:///etc', [], 'Type a site’s name, like example.org.'],
])('a site is added: %j', async (typed, sites, problem) => {
  const onChange = vi.fn();
  const place = await show(
    <PlaceLists settings={{ ...defaultSettings, sitesOff: ['news.example'] }} onChange={onChange} />,
  );
  await type(one<HTMLInputElement>(place, '.add-site input'), typed);
  await submit(place);
  expect(one(place, '.add-site .problem').textContent).toBe(problem);
  if (problem) expect(onChange).not.toHaveBeenCalled();
  else expect(onChange).toHaveBeenCalledExactlyOnceWith({ sitesOff: sites }, `Added: ${sites[1]}`);
});

test('a site is taken off its list, and what was done is told', async () => {
  const onChange = vi.fn();
  const settings = { ...defaultSettings, sitesOff: ['a.example'], pagesOff: ['https://b.example/1'] };
  const place = await show(<PlaceLists settings={settings} onChange={onChange} />);
  await click(button(place, 'Show marks on https://b.example/1 again'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ pagesOff: [] }, 'Removed: https://b.example/1');
});

test('keys are shown as they are set, with those that an article hears in any case', async () => {
  const keys = new Map([
    ['next-finding', 'Ctrl+Period'],
    ['previous-finding', ''],
    ['_execute_action', ''],
  ]);
  const place = await show(options({ keys }));
  const rows = [...place.querySelectorAll('.keys tbody tr')].slice(0, 3);
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Go to the next mark', 'Ctrl+Period'],
    ['Go to the previous mark', 'Alt+Shift+P'],
    ['Open the popup', 'not set'],
  ]);
});

test.each<[persistent: boolean | null, refused: boolean, offered: boolean, said: string]>([
  [true, false, false, 'promised not to clear it'],
  [false, false, true, 'the browser may clear it'],
  [false, true, true, 'The browser did not promise it'],
  [null, false, false, 'Notes: 3 · Articles: 2'],
])('storage that is persistent: %s, refused: %s', async (persistent, persistRefused, offered, said) => {
  const place = await show(options({ storage: { ...facts, persistent }, persistRefused }));
  expect(place.textContent).toContain('about 1.3 MB');
  expect(place.textContent).toContain(said);
  expect(place.textContent?.includes('Ask the browser to keep it')).toBe(offered);
});

test('everything is erased after the word was typed only, and an export is offered before', async () => {
  const onErase = vi.fn();
  const onExport = vi.fn();
  const place = await show(options({ onErase, onExport }));
  await click(button(place, 'Erase everything'));
  await click(button(place, 'Export first'));
  expect(onExport).toHaveBeenCalledOnce();
  await click(button(place, 'Erase everything now'));
  expect(onErase).not.toHaveBeenCalled();
  await type(one<HTMLInputElement>(place, '.erase-word input'), 'erase');
  await press(one(place, '.erase-word input'), 'Enter');
  await click(button(place, 'Erase everything now'));
  expect(onErase).toHaveBeenCalledOnce();
});

test.each([
  [{ is: 'whole' } as const, 'A second copy of your notes is kept.'],
  [{ is: 'behind' } as const, 'is not complete'],
  [{ is: 'coming', done: 1_500, total: 120_000 } as const, '1,500 of 120,000'],
])('the second copy: %j', async (copy, said) => {
  const place = await show(options({ copy }));
  expect(place.textContent).toContain(said);
});
