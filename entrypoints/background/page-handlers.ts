import type { Runtime } from 'webextension-polyfill';
import { type Handlers, tell } from '@/browser/answer';
import type { PageRequests } from '@/browser/messages';

import { answerPage } from '@/entrypoints/background/answer-page';
import { compareVisit } from '@/entrypoints/background/compare-visit';
import { countClaims } from '@/entrypoints/background/count-claims';
import { findNotes } from '@/entrypoints/background/find-notes';
import { hearStates } from '@/entrypoints/background/hear-states';
import { injectReader } from '@/entrypoints/background/inject-reader';
import { pagePlan } from '@/entrypoints/background/page-plan';
import { field } from '@/entrypoints/background/shapes';
import { pageAddress } from '@/formats/address-and-time';
import { count, list, nullable } from '@/formats/shape';

/** Answers to the scripts in web pages: only about the tab that asks. */
export const pageHandlers: Handlers<keyof PageRequests> = {
  'reader.start': async (_ask, sender) => {
    await injectReader(tabOf(sender));
    return undefined;
  },
  'page.extract': answerPage,
  'page.plan': (ask, sender) =>
    pagePlan(
      field(ask, 'url', (url) => url),
      sender,
      field(ask, 'others', list(pageAddress, 1_000)),
    ),
  'page.find': findNotes,
  'page.compare': compareVisit,
  'page.states': hearStates,
  'page.count': async (ask, sender) => {
    const tabId = tabOf(sender);
    tell('page.read', { tabId });
    await countClaims(tabId, field(ask, 'claims', nullable(count)));
    return undefined;
  },
};

/** The tab that asks. Throws when it is none. */
export function tabOf(sender: Runtime.MessageSender): number {
  if (sender.tab?.id === undefined) throw new Error('Only a page in a tab may ask for that.');
  return sender.tab.id;
}
