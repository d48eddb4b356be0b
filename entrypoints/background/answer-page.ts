import type { Runtime } from 'webextension-polyfill';
import { tell } from '@/browser/answer';
import type { PageAnswer, PagePlan } from '@/browser/message-shapes';
import { countClaims } from '@/entrypoints/background/count-claims';
import { pagePlan } from '@/entrypoints/background/page-plan';
import { readPage } from '@/entrypoints/background/read-page';
import { readRecord } from '@/entrypoints/background/read-record';
import { field } from '@/entrypoints/background/shapes';
import { pageAddress } from '@/formats/address-and-time';
import { pageFacts } from '@/formats/library-shape';
import { boolean, count, list, object } from '@/formats/shape';
import type { SeenPart } from '@/model/article-part';

/**
 * Answers a page that has told what stands on it: a `PageAnswer` as JSON, since many small objects cross to a page much slower than
 * one string. The plan comes with it where the page has none yet, and the badge is set: each message by itself would cost the page
 * almost a millisecond.
 */
export async function answerPage(ask: unknown, sender: Runtime.MessageSender): Promise<string> {
  const url = field(ask, 'url', pageAddress);
  const record = field(ask, 'record', readRecord);
  const isForced = field(ask, 'force', boolean);
  const seen = field(ask, 'seen', seenParts);
  const isAsked = field(ask, 'plan', boolean);
  // A page whose notes cannot be read is read all the same; it asks again with its next change.
  let plan = isAsked ? await pagePlan(url, sender).catch(() => null) : null;
  const { claims, ...reading } = await readPage(record, url, isForced || hasNotes(plan), seen);
  const others = reading.parts.map((part) => part.url);
  if (plan && others.some((other) => other !== url))
    plan = await pagePlan(url, sender, others).catch(() => null);
  showCount(sender.tab?.id, claims);
  return JSON.stringify({ ...reading, plan } satisfies PageAnswer);
}

const seenParts = list(
  object<SeenPart>({
    block: (value, at) => (value === -1 ? -1 : count(value, at)),
    url: pageAddress,
    own: boolean,
    page: pageFacts,
  }),
  1_000,
);

/** What the reader has kept of a page that is no article (any more) is looked for all the same. */
function hasNotes(plan: PagePlan | null): boolean {
  return plan?.targets.some(({ target }) => target) === true;
}

function showCount(tabId: number | undefined, claims: number | null): void {
  if (tabId === undefined) return;
  tell('page.read', { tabId });
  // A tab that is closed meanwhile needs none.
  countClaims(tabId, claims).catch(() => undefined);
}
