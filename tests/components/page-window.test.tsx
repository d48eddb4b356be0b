// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { type KnownPage, PageWindow, type PageWorld } from '@/components/page-window';
import type { PageView } from '@/model/page-view';
import { defaultSettings } from '@/model/settings';
import { show } from '@/tests/components/show';

vi.stubGlobal('IntersectionObserver', class {});

const closed: PageView = { state: 'closed', url: 'about:addons' };
const starting: PageView = { state: 'starting', url: 'https://news.example/a' };
const unasked = () => Promise.reject(new Error('not asked for here'));

function world() {
  const shows: ((view: PageView) => void)[] = [];
  const made: PageWorld = {
    follow: (_tab, tell) => {
      shows.push(tell);
      return { look: async () => undefined, force: async () => undefined, stop: () => undefined };
    },
    readSettings: async () => defaultSettings,
    changeSettings: unasked,
    keepNoteAt: () => {
      throw new Error('not asked for here');
    },
    reveal: () => undefined,
    point: () => undefined,
    openTabs: unasked,
    checkItems: unasked,
    giving: () => ({ waiting: async () => null, give: unasked, stop: unasked }),
    openReview: () => undefined,
    openOptions: () => undefined,
    openEvidence: () => undefined,
    oldBackup: async () => null,
    openBackup: () => undefined,
    roomy: false,
    openPanel: null,
  };
  return { made, shows };
}

/** The first picture is what the document holds before any effect has run. */
async function drawn(known?: KnownPage) {
  const { made, shows } = world();
  const pictures: string[] = [];
  let turn: (tab: number) => void = () => undefined;
  function Frame() {
    const [tab, setTab] = useState(7);
    turn = setTab;
    return (
      <div ref={(place) => void (place && pictures.push(place.innerHTML))} key={0}>
        <PageWindow tabId={tab} world={made} {...(known && { known })} />
      </div>
    );
  }
  const place = await show(<Frame />);
  return { place, pictures, shows, turn: (tab: number) => act(async () => turn(tab)) };
}

test('what is known already is in the first picture, and stays until something else is told', async () => {
  const { place, pictures, shows } = await drawn({ view: closed, settings: defaultSettings });
  expect(pictures[0]).toContain('class="unread-title"');
  expect(pictures[0]).toContain('class="switches"');
  expect(place.querySelector('.unread-title')).not.toBeNull();
  await act(async () => shows[0]?.(starting));
  expect(place.querySelector('.unread')?.getAttribute('role')).toBe('status');
});

test('nothing of it is shown of another tab', async () => {
  const { place, turn } = await drawn({ view: closed, settings: defaultSettings });
  await turn(8);
  expect(place.querySelector('.unread-title')).toBeNull();
  expect(place.querySelector('.unread')?.getAttribute('aria-busy')).toBe('true');
});

test('without, the page is asked about', async () => {
  const { place, pictures } = await drawn();
  expect(pictures[0]).toContain('aria-busy="true"');
  expect(place.querySelector('.switches')).not.toBeNull();
});
