import { AskLinks } from '@/components/ask-links';
import { CopyQuotation } from '@/components/copy-quotation';
import type { PointAt } from '@/components/hop';
import { QuoteFacts } from '@/components/quote-facts';
import { SubjectFacts } from '@/components/subject-facts';
import type { AskAddresses } from '@/model/ask';
import type { Item } from '@/model/reading';

interface ItemFactsProps {
  item: Item;
  onPoint: PointAt;
  /** Where to ask about it, with its page's address; `null` until the reader's settings are known. */
  ask: AskAbout | null;
}

export interface AskAbout {
  addresses: AskAddresses;
  url: string;
}

/** What was found about an item's words on the page at hand: its facts, each leading to its place, and where to ask elsewhere. */
export function ItemFacts({ item, onPoint, ask }: ItemFactsProps) {
  const { subject, hops, span, target } = item;
  return (
    <>
      {subject.kind === 'quote' ? (
        <QuoteFacts quote={subject} hops={hops} span={span} onPoint={onPoint} />
      ) : (
        <SubjectFacts subject={subject} />
      )}
      {target && <CopyQuotation target={target} subject={subject} />}
      {ask && <AskLinks addresses={ask.addresses} quote={item.text} url={ask.url} />}
    </>
  );
}
