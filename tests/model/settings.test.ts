import { expect, test } from 'vitest';
import { defaultSettings, marksShown, type Settings, siteTyped, switchSite } from '@/model/settings';

const key = 'https://www.example.org/a';

test.each<[what: string, chosen: Partial<Settings>, shown: boolean]>([
  ['nothing chosen', {}, true],
  ['off everywhere', { marks: false }, false],
  ['off on the site', { sitesOff: ['www.example.org'] }, false],
  ['off on the site without www.', { sitesOff: ['example.org'] }, false],
  ['off on another site', { sitesOff: ['ample.org', 'org', 'news.example.org'] }, true],
  ['off on the page', { pagesOff: [key] }, false],
  ['on here, off elsewhere', { marks: false, sitesOn: ['example.org'] }, true],
  ['the page off on a site that is on', { marks: false, sitesOn: ['example.org'], pagesOff: [key] }, false],
  ['listed both ways, on everywhere', { sitesOn: ['example.org'], sitesOff: ['example.org'] }, false],
])('marks are shown: %s', (_what, chosen, shown) => {
  expect(marksShown({ ...defaultSettings, ...chosen }, key)).toBe(shown);
});

test.each([true, false])('a site is switched, marks everywhere: %s', (marks) => {
  const settings = { ...defaultSettings, marks, sitesOff: ['a.example'], sitesOn: ['a.example'] };
  for (const on of [false, true]) {
    const changed = { ...settings, ...switchSite(settings, 'www.a.example', on) };
    expect(marksShown(changed, 'https://www.a.example/')).toBe(on);
    expect(marksShown(changed, 'https://b.example/')).toBe(marks);
  }
});

test.each([
  ['example.org', 'example.org'],
  ['HTTP://Example.org:8080/a#b', 'example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['word', null],
  ['a b.example', null],
  ['javascript:alert(1)', null],
  ['', null],
])('%j names the site %j', (typed, site) => {
  expect(siteTyped(typed)).toBe(site);
});
