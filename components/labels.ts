import type { MessageKey } from '@/components/strings';
import type { LinkRole, PageOrigin, Subject, Verdict } from '@/model/annotation';
import type { FactSource } from '@/model/article';
import type { ClaimKind, QuoteType } from '@/model/finding';
import type { OriginKind } from '@/model/page-card';
import type { ChangeKind } from '@/model/page-change';
import type { CheckAnswer, CheckVerdict } from '@/model/source-check';

export const verdictLabels: Record<Verdict, MessageKey> = {
  open: 'verdictOpen',
  looking: 'verdictLooking',
  supported: 'verdictSupported',
  contradicted: 'verdictContradicted',
  disputed: 'verdictDisputed',
  'not-found': 'verdictNotFound',
  'cannot-check': 'verdictCannotCheck',
  dismissed: 'verdictDismissed',
};

export const originLabels: Record<PageOrigin, MessageKey> = {
  original: 'originOriginal',
  copy: 'originCopy',
  'changed-copy': 'originChangedCopy',
  'quotes-extensively': 'originQuotes',
  unclear: 'originUnclear',
};

export const roleLabels: Record<LinkRole, MessageKey> = {
  original: 'roleOriginal',
  corroborates: 'roleCorroborates',
  contradicts: 'roleContradicts',
  context: 'roleContext',
  repeats: 'roleRepeats',
};

/** How words stand to a source's text. */
export const checkLabels: Record<CheckVerdict, MessageKey> = {
  verbatim: 'checkVerbatim',
  shortened: 'checkShortened',
  differs: 'checkDiffers',
  possibly: 'checkPossibly',
  'not-in-source': 'checkNotInSource',
  'too-short': 'checkTooShort',
};

/** The same, explained. */
export const checkReasons: Record<CheckVerdict, MessageKey> = {
  verbatim: 'checkVerbatimWhy',
  shortened: 'checkShortenedWhy',
  differs: 'checkDiffersWhy',
  possibly: 'checkPossiblyWhy',
  'not-in-source': 'checkNotInSourceWhy',
  'too-short': 'checkTooShortWhy',
};

export const changeLabels: Record<ChangeKind, MessageKey> = {
  'quote-changed': 'changeQuote',
  'number-changed': 'changeNumber',
  'attribution-changed': 'changeAttribution',
  'text-changed': 'changeText',
  'paragraph-added': 'changeAdded',
  'paragraph-removed': 'changeRemoved',
};

export const answerLabels: Record<CheckAnswer, MessageKey> = {
  translation: 'answerTranslation',
  'source-updated': 'answerSourceUpdated',
  'other-statement': 'answerOtherStatement',
};

export const claimLabels: Record<ClaimKind, MessageKey> = {
  'anonymous-source': 'kindAnonymousSource',
  'vague-group': 'kindVagueGroup',
  'unnamed-data': 'kindUnnamedData',
  impersonal: 'kindImpersonal',
  allegation: 'kindAllegation',
  disputed: 'kindDisputed',
  hedge: 'kindHedge',
  'unsourced-assertion': 'kindUnsourcedAssertion',
};

/** Said with the trigger as `$1`. */
export const reasonKeys: Record<ClaimKind, MessageKey> = {
  'anonymous-source': 'reason_anonymous_source',
  'vague-group': 'reason_vague_group',
  'unnamed-data': 'reason_unnamed_data',
  impersonal: 'reason_impersonal',
  allegation: 'reason_allegation',
  disputed: 'reason_disputed',
  hedge: 'reason_hedge',
  'unsourced-assertion': 'reason_unsourced_assertion',
};

/** How a fact about the page is known. */
export const fromLabels: Record<FactSource, MessageKey> = {
  'json-ld': 'fromJsonLd',
  meta: 'fromMeta',
  microdata: 'fromMicrodata',
  'time-element': 'fromTimeElement',
  link: 'fromLink',
  markup: 'fromMarkup',
  address: 'fromAddress',
  text: 'fromText',
};

export const originKindLabels: Record<OriginKind, MessageKey> = {
  'canonical-elsewhere': 'signCanonical',
  'first-published': 'signFirstPublished',
  'based-on': 'signBasedOn',
  syndicated: 'signSyndicated',
  'agency-credit': 'signAgencyCredit',
  'photo-credit': 'signPhotoCredit',
  'foreign-staff': 'signForeignStaff',
  'told-elsewhere': 'signToldElsewhere',
};

const quoteLabels: Record<QuoteType, MessageKey> = {
  direct: 'kindDirectQuote',
  indirect: 'kindIndirectQuote',
  mixed: 'kindMixedQuote',
  term: 'kindTerm',
};

/** What kind of thing a note or mark is about, in a word or two. */
export function subjectLabel(subject: Subject): MessageKey {
  switch (subject.kind) {
    case 'quote':
      return quoteLabels[subject.quoteType];
    case 'claim':
      return claimLabels[subject.claimKind];
    case 'selection':
      return 'kindSelection';
    case 'page':
      return 'kindPage';
  }
}
