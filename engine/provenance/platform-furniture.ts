import type { Context } from '@/engine/context';
import type { ProvenanceMark } from '@/model/finding';

const forms: readonly [pattern: RegExp, detail: string][] = [
  [/\bcomments?\b|\breply\b/i, 'Comment link of the platform'],
  [/\b(?:previous|next|older|newer)\b/i, 'Pager of the platform'],
  [/\b(?:share|tweet|print|email|facebook|whatsapp)\b/i, 'Share links of the platform'],
  [/\b(?:subscribe|sign up|log in|newsletter)\b/i, 'Subscription link of the platform'],
  [/\badvertisements?\b|\bcontinues below\b/i, 'Advertising notice'],
];

/** What the template printed among the text. */
export function markPlatformFurniture({ blocks, text }: Context): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  for (const { kind, start, end } of blocks) {
    if (kind !== 'furniture' || end - start > 120) continue;
    const line = text.slice(start, end);
    const detail = forms.find(([pattern]) => pattern.test(line))?.[1];
    if (detail) marks.push({ kind: 'platform-furniture', start, end, detail });
  }
  return marks;
}
