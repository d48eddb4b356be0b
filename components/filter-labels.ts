import { claimLabels, verdictLabels } from '@/components/labels';
import { type MessageKey, useDay, useSay } from '@/components/strings';
import { verdicts } from '@/model/annotation';
import { claimKinds } from '@/model/finding';

/** A condition of a search, as it stands in what was typed: `site` and `example.org`. */
export interface TypedFilter {
  field: string;
  value: string;
}

const fieldLabels: Record<string, MessageKey> = {
  speaker: 'filterSpeaker',
  site: 'filterSite',
  source: 'filterSource',
  tag: 'filterTag',
  verdict: 'filterVerdict',
  kind: 'filterKind',
  has: 'filterOnly',
  is: 'filterOnly',
  before: 'filterBefore',
  after: 'filterAfter',
};

/** What a note has or is, as `field:value`. */
export const onlyLabels: Record<string, MessageKey> = {
  'has:source': 'filterHasSource',
  'has:note': 'filterHasNote',
  'has:tag': 'filterHasTag',
  'is:missing': 'filterMissing',
  'is:changed': 'filterChanged',
};

const kindLabels: Record<string, MessageKey> = {
  quote: 'filterQuotes',
  claim: 'kindClaims',
  selection: 'kindSelection',
  page: 'kindPage',
  direct: 'kindDirectQuote',
  indirect: 'kindIndirectQuote',
  mixed: 'kindMixedQuote',
  term: 'kindTerm',
};

/** Says what a filter asks for in the reader's words, without the name of what it asks about. */
export function useValueLabel(): (filter: TypedFilter) => string {
  const say = useSay();
  const day = useDay();
  return ({ field, value }) => {
    const verdict = field === 'verdict' ? verdicts.find((one) => one === value) : undefined;
    const claim = field === 'kind' ? claimKinds.find((one) => one === value) : undefined;
    return (
      (verdict && say(verdictLabels[verdict])) ??
      (claim && say(claimLabels[claim])) ??
      (field === 'kind' && kindLabels[value] ? say(kindLabels[value]) : undefined) ??
      (field === 'before' || field === 'after' ? day(value) : value)
    );
  };
}

/** Says a filter in the reader's words. */
export function useFilterLabel(): (filter: TypedFilter) => string {
  const say = useSay();
  const said = useValueLabel();
  return (filter) => {
    const { field, value } = filter;
    if (field === 'id') return say('filterOne');
    const only = onlyLabels[`${field}:${value}`];
    if (only) return say(only);
    const name = fieldLabels[field];
    return name ? say('joinColon', say(name), said(filter)) : said(filter);
  };
}
