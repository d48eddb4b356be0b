import { Area } from '@/extract/areas';
import type { Declared } from '@/extract/facts-declared';
import { clean, textOf } from '@/extract/facts-structured';
import type { Nearby, Visible } from '@/extract/facts-visible';
import { dateInAddress, findMoment, readDate } from '@/extract/read-date';
import type { Fact } from '@/model/article';
import type { HeadRecord } from '@/model/page-record';

const publishedNames =
  'article:published_time og:article:published_time article:published datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date dc.date.issued dcterms.created dcterms.issued dc.date.created dc.date dcterms.date date og:pubdate cxenseparse:recs:publishtime article.published published-date created datecreated rnews:datepublished ptime publishedat date.issued originalpublicationdate citation_publication_date uploaddate'.split(
    ' ',
  );
const modifiedNames =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified lastmod article:modified'.split(
    ' ',
  );

/** When the page says that it was published and last changed. A day in the page's own zone is preferred to one in UTC. */
export function findDates(
  declared: Declared,
  visible: Visible,
  nearby: readonly Nearby[],
): { published: Fact | null; modified: Fact | null } {
  const { article, head, url } = declared;
  const json = (value: unknown): Fact | null => fact(readDate(textOf(value)), 'json-ld');
  const candidates = [
    article && (json(article.datePublished) ?? json(article.dateCreated)),
    ...publishedNames.map((name) => fact(readDate(declared.meta.get(name)?.[0] ?? null), 'meta')),
  ].filter((found) => found !== null);
  const declaredDate = candidates[0] ?? itemprop(head, 'datePublished');
  const address = fact(dateInAddress(url), 'address');
  const published = declaredDate
    ? localDay(withSupport(declaredDate, candidates), candidates, address)
    : (timeElement(head, visible, nearby) ?? address ?? printed(nearby, declared));
  const modified =
    (article && fact(readDate(textOf(article.dateModified)), 'json-ld', 'sure')) ??
    modifiedNames
      .map((name) => fact(readDate(declared.meta.get(name)?.[0] ?? null), 'meta'))
      .find((found) => found) ??
    itemprop(head, 'dateModified') ??
    printedChange(nearby, declared);
  return { published, modified };
}

function fact(value: string | null, from: Fact['from'], sure: Fact['sure'] = 'likely'): Fact | null {
  return value ? { value, from, sure } : null;
}

/** What two declarations say, or the article's own data, is sure. */
function withSupport(found: Fact, others: readonly Fact[]): Fact {
  const isBorneOut = others.some(
    (other) => other !== found && other.value.slice(0, 10) === found.value.slice(0, 10),
  );
  return found.from === 'json-ld' || isBorneOut ? { ...found, sure: 'sure' } : found;
}

/**
 * A time in UTC may name the day after the one that the publisher counts: the same moment written with a zone is better,
 * and so is a neighbouring day in the address.
 */
function localDay(found: Fact, others: readonly Fact[], address: Fact | null): Fact {
  if (!/(?:Z|\+00:00)$/.test(found.value)) return found;
  const moment = Date.parse(found.value);
  const zoned = others.find(
    ({ value }) => /[+-](?!00:00)\d\d:\d\d$/.test(value) && Date.parse(value) === moment,
  );
  if (zoned) return zoned;
  const day = address ? Date.parse(address.value) : Number.NaN;
  const apart = Math.abs(Date.parse(found.value.slice(0, 10)) - day);
  return address && apart === 86_400_000 ? address : found;
}

function itemprop({ dates }: HeadRecord, name: string): Fact | null {
  const found = dates.find(([property]) => property.split(' ').includes(name));
  if (!found) return null;
  const [, value, text] = found;
  return fact(readDate(value ?? clean(text)), 'microdata');
}

/** The first `<time>` that stands with the article, not with comments or other articles. */
function timeElement(
  { times }: HeadRecord,
  { page, shape }: Visible,
  nearby: readonly Nearby[],
): Fact | null {
  if (!page.counts.get('time')) return null;
  const near = new Set(nearby.map(({ block }) => block.box));
  let best: Fact | null = null;
  let most = 0;
  for (const time of times) {
    const date = readDate(time.datetime) ?? readDate(clean(time.text));
    if (!date) continue;
    const box = page.boxes[time.box];
    const areas = (box && shape.get(box)?.areas) ?? 0;
    let score = 1;
    if (areas & (Area.comments | Area.related | Area.aside | Area.navigation | Area.footer)) score = 0.3;
    if (box && near.has(box)) score += 2;
    if (time.pubdate) score += 2;
    if (/updat|modif/i.test(time.className)) score -= 0.2;
    if (score > most) {
      most = score;
      best = { value: date, from: 'time-element', sure: score > 2 ? 'likely' : 'guess' };
    }
  }
  return best;
}

const changed =
  /updat|aktualisiert|modifi|mis à jour|actualizad|aggiornat|atualizad|bijgewerkt|uppdaterad|oppdatert|güncelle|更新/i;

function languageOf({ head }: Declared): string {
  return head.lang ?? '';
}

/** "Updated 5 May 2026, 10:15 CET" around the title or at the article's end; the nearest to the title. */
function printedChange(nearby: readonly Nearby[], declared: Declared): Fact | null {
  for (const { block } of nearby) {
    const text = block.text.slice(0, 300);
    const at = text.length < 200 ? text.search(changed) : -1;
    const date = at < 0 ? null : findMoment(text.slice(at), languageOf(declared));
    if (date && date.start < 40) return { value: date.value, from: 'text', sure: 'likely' };
  }
  return null;
}

/** A date printed around the title or at the article's end. */
function printed(nearby: readonly Nearby[], declared: Declared): Fact | null {
  const language = languageOf(declared);
  let best: Fact | null = null;
  let most = 0;
  for (const { block, areas, distance } of nearby) {
    const { text } = block;
    const date = findMoment(text.slice(0, 300), language);
    if (!date) continue;
    const before = text.slice(0, date.start);
    let score = 3 - distance / 12;
    if (areas & (Area.meta | Area.byline)) score += 1;
    if (text.length < 60) score += 1;
    else if (text.length > 200) score -= 2;
    if (
      /publish|posted|veröffentlicht|publié|publicad|pubblicat|stand|geplaatst|erstellt|写|发布|公開|掲載/i.test(
        before,
      )
    )
      score += 1;
    if (changed.test(before)) score -= 0.5;
    if (score > most) {
      most = score;
      best = { value: date.value, from: 'text', sure: score >= 4 ? 'likely' : 'guess' };
    }
  }
  return best;
}
