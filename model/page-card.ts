import type { ArticleFacts, FactSource } from '@/model/article';
import type { Span } from '@/model/span';

export const originKinds = [
  'canonical-elsewhere',
  'first-published',
  'based-on',
  'syndicated',
  'agency-credit',
  'photo-credit',
  'foreign-staff',
  'told-elsewhere',
] as const;
export type OriginKind = (typeof originKinds)[number];

/** A sign that the page's words were elsewhere first. */
export interface OriginSign {
  kind: OriginKind;
  /** An address, or the name of an outlet or agency. */
  value: string;
  from: FactSource;
  /** The words of the text that say so; `null` for what the page declares out of sight. */
  span: Span | null;
  /** Where the page links these words to. */
  url?: string;
}

export type Naming = 'named' | 'role' | 'unnamed' | 'unknown';

export interface CardSpeaker {
  name: string | null;
  naming: Naming;
  words: number;
  quotes: number;
  span: Span | null;
}

export interface CardChain {
  links: { name: string | null; unnamed: boolean; span: Span | null }[];
  quotes: Span[];
}

export interface CardDate extends Span {
  text: string;
  /** ISO 8601 days, both included; `null` when it cannot be resolved. */
  from: string | null;
  to: string | null;
}

export interface PageCard {
  host: string;
  facts: ArticleFacts;
  origin: OriginSign[];
  speakers: CardSpeaker[];
  chains: CardChain[];
  quotes: number;
  /** Of these reached the page through another outlet or unnamed people. */
  indirect: number;
  soleOrigin: string | null;
  dates: CardDate[];
  rewriting: (Span & { text: string })[];
  furniture: (Span & { text: string })[];
  /** How many of a list are not in it, since it would be too long. */
  leftOff?: Partial<Record<'origin' | 'speakers' | 'chains' | 'dates' | 'rewriting' | 'furniture', number>>;
}
