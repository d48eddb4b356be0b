// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { OpenedEditor, OpenedLater, type OpenedViews } from '@/components/opened';
import { keeper } from '@/tests/components/keeper';
import { button, click, happen, one, show } from '@/tests/components/show';

/** Until the test says so, the browser is never idle. */
const idle: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (act: () => void) => act());
vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));

const views = { NoteEditor: () => <p class="came" /> } as unknown as OpenedViews; // nothing else is opened here

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && <OpenedEditor keeper={keeper} />}
    </>
  );
}

async function drawn() {
  idle.length = 0;
  let come: () => void = () => undefined;
  let fail: () => void = () => undefined;
  const bring = vi.fn(
    () =>
      new Promise<OpenedViews>((done, refuse) => {
        come = () => done(views);
        fail = () => refuse(new TypeError('Failed to fetch dynamically imported module'));
      }),
  );
  const again = vi.fn();
  const place = await show(
    <OpenedLater bring={bring} again={again}>
      <Page />
    </OpenedLater>,
  );
  return { place, bring, again, come: () => happen(() => come()), fail: () => happen(() => fail()) };
}

test('what is opened comes when all else is done, and is there at once then', async () => {
  const { place, bring, come } = await drawn();
  expect(bring).not.toHaveBeenCalled();
  await happen(() => idle[0]?.());
  await come();
  await click(button(place, 'Open'));
  expect(place.querySelector('.came')).not.toBeNull();
  expect(bring).toHaveBeenCalledOnce();
});

test('it does not wait for that when it is opened before', async () => {
  const { place, bring, come } = await drawn();
  await click(button(place, 'Open'));
  expect(one(place, '.editor').getAttribute('aria-busy')).toBe('true');
  expect(bring).toHaveBeenCalledOnce();
  await come();
  expect(place.querySelector('.came')).not.toBeNull();
});

test('that it does not come is said where it would stand, with what to do', async () => {
  const { place, again, fail } = await drawn();
  await click(button(place, 'Open'));
  await fail();
  expect(place.querySelector('[aria-busy]')).toBeNull();
  expect(one(place, '[role=alert]').textContent).toContain('close this and open it again');
  await click(button(place, 'Try again'));
  expect(again).toHaveBeenCalledOnce();
});

test('what did not come while nobody asked for it is fetched once more when it is opened', async () => {
  const { place, bring, come, fail } = await drawn();
  await happen(() => idle[0]?.());
  await fail();
  expect(place.querySelector('[role=alert]')).toBeNull();
  await click(button(place, 'Open'));
  expect(bring).toHaveBeenCalledTimes(2);
  await come();
  expect(place.querySelector('.came')).not.toBeNull();
});
