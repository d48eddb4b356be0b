import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { shippedFolders } from './scripts/shipped-folders';

const pages = ['http://*/*', 'https://*/*'];

/** Nothing can be fetched, no HTML parsed from strings, no foreign code run: requests are impossible, not only absent. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * Preact can be told to parse HTML from a string. Nothing here does, the policy above forbids it, and the add-on store
 * warns of it: so the packages do not hold the statement at all. The build fails when Preact's text has changed.
 */
const withoutHtmlSink = {
  name: 'without-html-sink',
  transform(code: string, id: string) {
    if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
    const sink = /\((\w+)\.innerHTML=(\w+)\.__html\)/;
    if (!sink.test(code))
      throw new Error('Preact’s HTML sink has moved: mend withoutHtmlSink in wxt.config.ts.');
    return { code: code.replace(sink, '($1.textContent=$2.__html)'), map: null };
  },
};

/** Bytes under which what several pages share is no file of its own. */
const smallestChunk = 20_000;

/** The page whose first picture is not to wait for code that it does not need. */
const firstPage = '/entrypoints/popup/main.tsx';
let firstModules: ReadonlySet<string> = new Set();

/**
 * What pages share comes in few files, at the price of some code that one of them does not need: by itself the bundler makes
 * a file for each set of pages, thirteen for the popup, and asking for each takes longer than running most of them. What the
 * popup fetches later is kept apart from what it begins with.
 */
const fewChunks: Plugin = {
  name: 'few-chunks',
  buildEnd() {
    const found = new Set([...this.getModuleIds()].filter((id) => id.endsWith(firstPage)));
    for (const id of found) for (const next of this.getModuleInfo(id)?.importedIds ?? []) found.add(next);
    firstModules = found;
  },
  outputOptions: (options) =>
    options.format === 'es'
      ? {
          ...options,
          codeSplitting: {
            groups: [(id: string) => firstModules.has(id), () => true].map((belongs) => ({
              name: 'shared',
              // A style that comes along changes a page; code that nobody calls does not.
              test: (id: string) => belongs(id) && !/\.css(?:$|\?)/.test(id),
              entriesAware: true,
              entriesAwareMergeThreshold: smallestChunk,
              minShareCount: 2,
            })),
          },
        }
      : undefined,
};

/**
 * The bundler's wrapping of a script tells the console which script it was that failed: 400 bytes for every page to load, twice for
 * an article, and the browser's own message says so too. The build fails when the wrapping is another.
 */
const withoutScriptWrapping = {
  name: 'without-script-wrapping',
  transform(code: string, id: string) {
    if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return undefined;
    const script = /import definition from ("[^"]+")/.exec(code)?.[1];
    if (!script || !code.includes('definition.main()'))
      throw new Error('WXT wraps scripts in another way: mend withoutScriptWrapping in wxt.config.ts.');
    return { code: `import script from ${script};\nexport default script.main();`, map: null };
  },
};

/** Styles that stand in a script that comes to pages: their spaces and comments would come along. The build fails when there are none. */
const withoutStyleSpace = {
  name: 'without-style-space',
  transform(code: string, id: string) {
    if (!/\/page\/(?:top-box|card-frame|selection-button)\.ts$/.test(id)) return undefined;
    if (!/`\n[^`]+\{/.test(code))
      throw new Error('Styles have moved: mend withoutStyleSpace in wxt.config.ts.');
    const narrow = (style: string): string =>
      style
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};:,!]) ?/g, '$1')
        .replaceAll(';}', '}');
    return { code: code.replace(/`\n[^`]+\{[^`]*`/g, narrow), map: null };
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}',
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Whence',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: pages,
    incognito: 'not_allowed',
    icons: {
      16: 'icons/16.png',
      32: 'icons/32.png',
      48: 'icons/48.png',
      128: 'icons/128.png',
    },
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      'annotate-selection': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_commandAnnotate__',
      },
      'next-finding': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      // Chrome suggests no more than four keys. Of these the page hears one by itself while it has the focus.
      'previous-finding': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+P' } }),
        description: '__MSG_commandPrevious__',
      },
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_openPanel__',
      },
    },
    // Written here, not found by the bundler: its wrapping of content scripts tells the page of us by message.
    content_scripts: [{ matches: pages, js: ['gate.js'] }],
    web_accessible_resources: [
      browser === 'firefox'
        ? { resources: ['card.html'], matches: pages }
        : { resources: ['card.html'], matches: pages, use_dynamic_url: true },
    ],
    ...(command === 'build' && { content_security_policy: { extension_pages: strictPolicy } }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '130' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.example',
          strict_min_version: '153.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // An allowlist, since everything else in the folder, ignored files too, would be taken along.
    includeSources: [
      ...shippedFolders.map((folder) => `${folder}/**`),
      'scripts/shipped-folders.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'LICENSE',
      'README.md',
    ],
  },
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [withoutHtmlSink, withoutScriptWrapping, withoutStyleSpace, fewChunks],
  }),
});
