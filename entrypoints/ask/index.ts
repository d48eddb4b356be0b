import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askPage, leaveAsked } from '@/browser/asked-page';
import { askedTab } from '@/browser/asked-tab';

/**
 * The popup's first script, before its modules are loaded: they are fifty times as large, and what is asked here takes as long as
 * loading them. Small for the same reason: neither the polyfill nor any view is in it.
 */
export default defineUnlistedScript(() => leaveAsked(askPage(askedTab(location.search))));
