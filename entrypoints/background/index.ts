import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests, isOwnPage } from '@/browser/answer';
import { errorText } from '@/browser/error-text';
import type { BackgroundRequests } from '@/browser/messages';
import { relayToReaders } from '@/browser/relay';
import { openOwnPage } from '@/browser/tabs';
import { isFirstTime } from '@/browser/welcomed';
import { backUpWhenDue, backupHandlers } from '@/entrypoints/background/backup-handlers';
import { fillContextMenu, hearContextMenu } from '@/entrypoints/background/context-menu';
import { enterOpenTabs } from '@/entrypoints/background/enter-open-tabs';
import { importHandlers } from '@/entrypoints/background/import-handlers';
import { inLibrary } from '@/entrypoints/background/library';
import { noteHandlers } from '@/entrypoints/background/note-handlers';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { runCommand } from '@/entrypoints/background/reader-commands';
import { reviewHandlers } from '@/entrypoints/background/review-handlers';
import { sourceHandlers } from '@/entrypoints/background/source-handlers';
import { tabHandlers } from '@/entrypoints/background/tab-handlers';

/** Everything is registered at once, without awaiting: a stopped worker is started for an event and must hear it. */
export default defineBackground(() => {
  answerRequests<keyof BackgroundRequests>(
    'background',
    {
      ...pageHandlers,
      ...noteHandlers,
      ...reviewHandlers,
      ...importHandlers,
      ...backupHandlers,
      ...tabHandlers,
      ...sourceHandlers,
    },
    mayAsk,
    errorText,
  );
  relayToReaders();
  hearContextMenu();
  browser.commands.onCommand.addListener((command, tab) => {
    runCommand(command, tab).catch(() => undefined);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void fillContextMenu();
    enterOpenTabs().catch(() => undefined);
    if (reason === 'install') welcome().catch(() => undefined);
  });
  browser.runtime.onStartup.addListener(() => {
    void fillContextMenu();
    // Before anybody looks: a database that was lost since is filled again.
    inLibrary(async () => undefined).catch(() => undefined);
    backUpWhenDue().catch(() => undefined);
  });
});

/** Never after an update: who has Whence knows it. */
async function welcome(): Promise<void> {
  if (await isFirstTime()) await openOwnPage('welcome.html');
}

/** A page's script may ask about its own page only; all else is for our own pages. */
function mayAsk(type: string, sender: Runtime.MessageSender): boolean {
  if (Object.hasOwn(pageHandlers, type)) return sender.tab !== undefined && sender.frameId === 0;
  return isOwnPage(sender);
}
