import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '@/scripts/build';

/** Every address that stands in what ships, and what it is there for. None of them is loaded: the policy would not let it. */
const explained: Record<string, string> = {
  'http://www.w3.org/2000/svg': 'a name of XML: the icons are drawn in it',
  'http://www.w3.org/1999/xhtml': 'a name of XML that Preact knows',
  'http://www.w3.org/1998/Math/MathML': 'a name of XML that Preact knows',
  'http://www.w3.org/ns/anno.jsonld': 'the name of the format in which annotations are exchanged',
  'https://whence.example/ns#': 'the name of our own fields in that format',
  'https://schema.org': 'the name of the format of published fact checks',
  'https://duckduckgo.com/?q=': 'the reader may choose to search there: a link that they click',
  'https://www.google.com/search?q=': 'the same',
  'https://www.bing.com/search?q=': 'the same',
  'https://www.startpage.com/do/search?query=': 'the same',
  'https://www.qwant.com/?q=': 'the same',
  'https://toolbox.google.com/factcheck/explorer/search/{quote}': 'a link that the reader clicks',
  'https://web.archive.org/web/*/{url}': 'a link that the reader clicks',
  'https://web.archive.org/save/{url}': 'a link that the reader clicks',
  'https://…': 'completes what the reader has typed as an address',
  'http://': 'a sentence says how addresses begin',
  'https://': 'a sentence says how addresses begin',
  'https://example.org/report': 'an example in an address field',
  'http://*/*': 'the pages that Whence runs on',
  'https://*/*': 'the pages that Whence runs on',
  'https://wxt.dev/guide/go-further/testing.html': 'a sentence of the bundler’s, for its users',
  'https://github.com/wxt-dev/wxt/issues/371': 'a sentence of the bundler’s, for its users',
};

describe.each(['chrome', 'firefox'])('the %s package', (target) => {
  const folder = join(root, '.output', target);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const named = (ending: RegExp): string[] => files.filter((name) => ending.test(name));

  test('consists of scripts, pages, styles, sentences and icons', () => {
    expect(named(/^(?!.*\.(?:js|html|css|json|png)$)/)).toEqual([]);
    expect(named(/\.html$/).length).toBeGreaterThan(5);
    expect(named(/\.js$/).length).toBeGreaterThan(10);
  });

  test('holds no address that is not explained here', () => {
    const found = new Set<string>();
    for (const name of named(/\.(?:js|html|css|json)$/))
      for (const [address] of text(name).matchAll(/\b(?:https?|wss?|ftp):\/\/(?:\$\{|[^\s"'`)<>\\$，。])*/gi))
        found.add(address.replace(/\$\{.*/, '…').replace(/[.,;]$/, ''));
    const known = Object.keys(explained);
    expect([...found].filter((address) => !known.includes(address))).toEqual([]);
    expect(known.filter((address) => !found.has(address))).toEqual([]);
  });

  test('has pages that load its own files only, and no script in their text', () => {
    for (const name of named(/\.html$/)) {
      const page = text(name);
      const loaded = [...page.matchAll(/\s(?:src|href|srcset|action|data|poster)\s*=\s*"?([^"\s>]*)/g)];
      for (const [, address = ''] of loaded) expect(address, name).toMatch(/^\/(?!\/)[\w./~-]+$/);
      expect(page, name).not.toMatch(
        /<script(?![^>]*\ssrc=)[^>]*>|\son\w+\s*=|<base|http-equiv|<iframe|<object/i,
      );
    }
    // What is written out where it is used is asked of nobody.
    for (const name of named(/\.css$/)) expect(text(name), name).not.toMatch(/@import|url\((?!["']?data:)/i);
  });

  test.each([
    [
      'loads code by an address, but files of its own',
      /\bimport\((?!`\.\/[\w~-]+\.js`\))|importScripts|createElement\(["'`](?:script|object|embed|link)/i,
    ],
    ['makes code or markup of a string', /(?<![.\w])eval\(|\bFunction\(|set(?:Timeout|Interval)\(["'`]/],
    [
      'parses HTML',
      /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment|\.srcdoc\b|document\.writeln?\b/,
    ],
    ['steps into the page’s own world', /wrappedJSObject|exportFunction|cloneInto|["'`]MAIN["'`]/],
    ['lets a write not wait for the disk', /["'`]relaxed["'`]/],
    [
      'opens a channel to pages or other extensions',
      /onMessageExternal\.|onConnectExternal\.|\.postMessage\([^)]*["'`]\*["'`]/,
    ],
    [
      'makes requests',
      /\bfetch\(|XMLHttpRequest|WebSocket\(|EventSource\(|sendBeacon|\bRequest\(|RTCPeerConnection|WebTransport|new Worker|importmap|["'`]prefetch["'`]|["'`]preconnect/,
    ],
  ])('never %s', (_deed, pattern) => {
    for (const name of named(/\.(?:js|html)$/)) expect(pattern.exec(text(name))?.[0], name).toBeUndefined();
  });
});
