import { overlapsAny } from '@/engine/card/overlaps-any';
import { outletNames } from '@/engine/provenance/outlet-names';
import type { ArticleFacts, Block, Fact } from '@/model/article';
import type { ProvenanceMark } from '@/model/finding';
import type { OriginKind, OriginSign } from '@/model/page-card';
import type { Span } from '@/model/span';

/** Facts with what a page declares of its credits, where that has been read. */
export type CreditedFacts = ArticleFacts & { credits?: readonly (Fact & { kind: 'agency' | 'photo' })[] };

interface Page {
  text: string;
  blocks: readonly Block[];
  facts: CreditedFacts;
  url: string;
}

/** What says that the page's words were elsewhere first: what it declares, then what the text says, in its order; each once. */
export function listOrigin(page: Page, marks: readonly ProvenanceMark[]): OriginSign[] {
  const captions = page.blocks.filter(({ kind }) => kind === 'caption');
  const signs = [
    ...declared(page, captions),
    ...marks.flatMap((mark) => told(page.text, captions, mark) ?? []),
  ];
  const seen = new Set<string>();
  return signs.filter(({ kind, value }) => {
    const key = `${kind} ${value.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Where one of the captions names somebody. */
function placeIn(captions: readonly Span[], text: string, name: string): Span | null {
  for (const { start, end } of captions) {
    const at = text.slice(start, end).indexOf(name);
    if (at >= 0) return { start: start + at, end: start + at + name.length };
  }
  return null;
}

function declared({ text, facts, url }: Page, captions: readonly Span[]): OriginSign[] {
  const signs: OriginSign[] = [];
  const { canonical, byline, publisher } = facts;
  if (canonical && isElsewhere(canonical.value, url))
    signs.push({ kind: 'canonical-elsewhere', value: canonical.value, from: canonical.from, span: null });
  for (const name of byline?.value ?? []) {
    const agency = agencyIn(name);
    const isOwn = agency && publisher?.value.toLowerCase().includes(agency.toLowerCase());
    if (byline && agency && !isOwn)
      signs.push({ kind: 'syndicated', value: agency, from: byline.from, span: null });
  }
  for (const { kind, value, from } of facts.credits ?? []) {
    const span = from === 'text' ? placeIn(captions, text, value) : null;
    signs.push({ kind: kind === 'photo' ? 'photo-credit' : 'agency-credit', value, from, span });
  }
  return signs;
}

/** Whether an address is another site's: "m." and "www." of the same are not. */
function isElsewhere(address: string, url: string): boolean {
  const [there, here] = [siteOf(address), siteOf(url)];
  return (
    there !== null &&
    here !== null &&
    there !== here &&
    !there.endsWith(`.${here}`) &&
    !here.endsWith(`.${there}`)
  );
}

function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./, '') : null;
}

/** The agency that a byline names: "Reuters", "AFP staff", "By Anna Berg, Associated Press". */
function agencyIn(byline: string): string | null {
  const words = byline.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    for (const { words: names, name, agency } of outletNames().get(word.toLowerCase()) ?? []) {
      const fits = names.every((part, offset) => words[at + offset]?.toLowerCase() === part);
      const isWritten = names.length > 1 || word === name;
      if (agency && fits && isWritten) return name;
    }
  }
  return null;
}

const republished = /\b(?:republished|reprinted|reposted|syndicated|cross-posted)\b/i;

/** What a mark in the text says of where the words were; `null` for a mark that says nothing of it. */
function told(
  text: string,
  captions: readonly Span[],
  { kind, start, end, detail }: ProvenanceMark,
): OriginSign | null {
  if (start === undefined || end === undefined) return null;
  const span = { start, end };
  const words = text.slice(start, end);
  const name = detail.slice(detail.lastIndexOf(': ') + 2);
  if (kind === 'agency-credit') {
    const isPhoto = detail.startsWith('Credit left in') || overlapsAny(captions, span);
    return sign(isPhoto ? 'photo-credit' : 'agency-credit', name, span);
  }
  if (kind === 'republication-note')
    return sign(republished.test(words) ? 'syndicated' : 'first-published', words, span);
  if (kind === 'own-reporting-of-other-outlet') {
    const reporter = /^A reporter of (.+) is introduced$/.exec(detail)?.[1];
    const outlet = /^A statement made to (.+)$/.exec(detail)?.[1];
    if (reporter) return sign('foreign-staff', reporter, span);
    return outlet ? sign('told-elsewhere', outlet, span) : null;
  }
  const cited = kind === 'cited-outlet' ? /^(.+?) is cited/.exec(detail)?.[1] : undefined;
  return cited && isHearer(text, start) ? sign('told-elsewhere', cited, span) : null;
}

const longestValue = 300;

function sign(kind: OriginKind, value: string, span: Span): OriginSign {
  return { kind, value: value.slice(0, longestValue), from: 'text', span };
}

/** "told Reuters", "in an interview with the BBC": the outlet was told something, not only quoted. */
function isHearer(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /\b(?:told|instructed|informed|interview with|speaking to|spoke to|speaking with|statement to|response to|comments to)\s+(?:the\s+)?$/i.test(
    before,
  );
}
