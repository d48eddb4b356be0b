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
  const bring = vi.fn(
    () =>
      new Promise<OpenedViews>((done) => {
        come = () => done(views);
      }),
  );
  const place = await show(
    <OpenedLater bring={bring}>
      <Page />
    </OpenedLater>,
  );
  return { place, bring, come: () => happen(() => come()) };
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
