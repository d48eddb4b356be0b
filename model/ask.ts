export const askPlaces = ['search', 'factCheck', 'archiveFind', 'archiveSave'] as const;
/** Whom a reader may ask: a search engine, fact-checkers, the archive that may have the page, the archive that is to keep it. */
export type AskPlace = (typeof askPlaces)[number];

/** An address for each, with `{quote}` and `{url}` in it; `''` for a place that is not to be offered. */
export type AskAddresses = Record<AskPlace, string>;

/** Those to choose from, by name. */
export const searchEngines = {
  DuckDuckGo: 'https://duckduckgo.com/?q="{quote}"',
  Google: 'https://www.google.com/search?q="{quote}"',
  Bing: 'https://www.bing.com/search?q="{quote}"',
  Startpage: 'https://www.startpage.com/do/search?query="{quote}"',
  Qwant: 'https://www.qwant.com/?q="{quote}"',
} as const;

export const defaultAskAddresses: AskAddresses = {
  search: searchEngines.DuckDuckGo,
  factCheck: 'https://toolbox.google.com/factcheck/explorer/search/{quote}',
  archiveFind: 'https://web.archive.org/web/*/{url}',
  archiveSave: 'https://web.archive.org/save/{url}',
};

/** Search engines take about as many words of one expression and leave the rest out. */
const mostWords = 30;

/** Half a surrogate pair, as a page's text may hold, cannot be encoded. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** The words to search for: without the marks around them, and no more than are searched for. */
function searched(quote: string): string {
  const words = quote.replace(/["“”„‟«»]+/g, ' ').split(/\s+/);
  return words.filter(Boolean).slice(0, mostWords).join(' ');
}

/**
 * The address at which to ask for these words on this page; `null` where the template is none, or names something that is not
 * known here (`''`). Behind a `?` the page's address is encoded; in a path it stands as it is, as archives want it.
 */
export function askAddress(template: string, about: { quote: string; url: string }): string | null {
  if (templateProblem(template) !== null) return null;
  const quote = searched(about.quote);
  if ((template.includes('{quote}') && !quote) || (template.includes('{url}') && !about.url)) return null;
  const query = template.indexOf('?');
  const filled = template.replace(/\{(quote|url)\}/g, (_, name: string, at: number) => {
    if (name === 'quote') return encode(quote);
    return query >= 0 && at > query ? encode(about.url) : about.url;
  });
  return URL.canParse(filled) ? new URL(filled).href : null;
}

export type TemplateProblem = 'not-web' | 'no-place' | 'place-in-site';

/** Why an address cannot be asked at: no web address, nothing to fill in, or the site itself would be filled in. */
export function templateProblem(template: string): TemplateProblem | null {
  if (!/\{(?:quote|url)\}/.test(template)) return 'no-place';
  const sites = ['one', 'other'].map((word) => siteOf(template.replace(/\{(?:quote|url)\}/g, word)));
  if (sites[0] === null) return 'not-web';
  return sites[0] === sites[1] ? null : 'place-in-site';
}

function siteOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { origin, username, password } = new URL(address);
  return username || password ? null : origin;
}
