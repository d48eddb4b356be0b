import { type AskAddresses, defaultAskAddresses } from '@/model/ask';
import type { BackupChoice } from '@/model/backup';
import { type Density, type MarkKind, type MarkLook, usualClaims, usualLook } from '@/model/mark-choice';
import type { SavedFilter } from '@/model/note-list';

/** Under whose name verdicts are published. */
export interface ReviewerName {
  name: string;
  /** http(s) address of the person or body, or `''`. */
  url: string;
}

/** What the reader chose; kept in the browser's own settings storage. */
export interface Settings {
  /** Marks are painted at all. */
  marks: boolean;
  /** Kinds of marks that are neither painted nor listed. */
  kindsOff: MarkKind[];
  density: Density;
  look: MarkLook;
  /** Host names on which nothing is painted. */
  sitesOff: string[];
  /** Host names on which marks are painted although they are off elsewhere. */
  sitesOn: string[];
  /** Pages (see `pageKey`) on which nothing is painted. */
  pagesOff: string[];
  /** A small button appears beside selected text. */
  selectionButton: boolean;
  /** Host names on which nothing is said of automatic rewriting. */
  rewritingOff: string[];
  /** Where words and pages may be asked about. */
  askAddresses: AskAddresses;
  /** Searches of the notes that the reader gave a name. */
  savedFilters: SavedFilter[];
  /** The template for Markdown; `''`: ours. */
  markdownTemplate: string;
  /** `null` unless the reader wants it to be kept. */
  reviewer: ReviewerName | null;
  backup: BackupChoice;
}

export const defaultSettings: Settings = {
  marks: true,
  kindsOff: [...usualClaims.kindsOff],
  density: usualClaims.density,
  look: usualLook,
  sitesOff: [],
  sitesOn: [],
  pagesOff: [],
  selectionButton: true,
  rewritingOff: [],
  askAddresses: defaultAskAddresses,
  savedFilters: [],
  markdownTemplate: '',
  reviewer: null,
  backup: { every: 'off', keep: 10 },
};

/** Whether marks are painted on the page with this key (see `pageKey`). */
export function marksShown(settings: Settings, key: string): boolean {
  return siteShown(settings, new URL(key).hostname) && !settings.pagesOff.includes(key);
}

/** Whether marks are painted on a site, as far as nothing else is said of one of its pages. */
export function siteShown({ marks, sitesOff, sitesOn }: Settings, site: string): boolean {
  return marks ? !listsSite(sitesOff, site) : listsSite(sitesOn, site);
}

/** Whether host names hold this one, with or without “www.”. */
export function listsSite(sites: readonly string[], site: string): boolean {
  return sites.some((other) => bare(other) === bare(site));
}

export function withoutSite(sites: readonly string[], site: string): string[] {
  return sites.filter((other) => bare(other) !== bare(site));
}

/** What has to change for marks to be painted on a site, or not. */
export function switchSite(
  { marks, sitesOff, sitesOn }: Settings,
  site: string,
  on: boolean,
): Partial<Settings> {
  if (marks) return { sitesOff: on ? withoutSite(sitesOff, site) : [...withoutSite(sitesOff, site), site] };
  return { sitesOn: on ? [...withoutSite(sitesOn, site), site] : withoutSite(sitesOn, site) };
}

/** The host name in what a reader typed, an address or a name; `null` when there is none. */
export function siteTyped(typed: string): string | null {
  const trimmed = typed.trim();
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(trimmed) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost' ? hostname : null;
}

function bare(site: string): string {
  return site.replace(/^www\./, '');
}
