import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedFolders } from '@/scripts/shipped-folders';

const root = join(import.meta.dirname, '..');
const files = shippedFolders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|html)$/.test(name))
    .map((name) => join(folder, name)),
);

/** What no line that ships may say; the packages are searched for the same, see `tests/package/nothing-remote.test.ts`. */
test.each([
  ['lets a write not wait for the disk', /relaxed/],
  ['says no durability where it writes', /'readwrite'(?!.*durability: 'strict')(?=\)|,)/],
  [
    'parses HTML from strings',
    /innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|dangerouslySet|setHTMLUnsafe|DOMParser|srcdoc/,
  ],
  ['makes code of strings', /(?<![.\w])eval\(|new Function\b|set(?:Timeout|Interval)\(\s*['"`]/],
  // Nothing that is read can become a pattern so, and `npm run regexes` sees them all: it looks at those that are written out.
  ['makes patterns while it runs', /\bRegExp\(/],
  ['makes requests', /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|new Worker|importScripts/],
  ['loads code while it runs, but its own by name', /\bimport\((?!'@\/[\w/-]+'\))/],
  ['steps into the page’s own world', /wrappedJSObject|exportFunction|cloneInto|'MAIN'/],
  [
    'talks to pages or to other extensions',
    /\.postMessage\(.*['"`]\*['"`]|onMessageExternal|onConnectExternal|BroadcastChannel/,
  ],
])('nothing that ships %s', (_deed, pattern) => {
  const found = files.flatMap((file) =>
    withoutComments(readFileSync(join(root, file), 'utf8'))
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
