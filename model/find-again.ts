import type { Item } from '@/model/reading';

/**
 * The same item in a list made anew, after the page's text or the kept notes have changed: the one with the same note, else
 * with the same words, under the same id or else nearest to where it was. An unsaved selection is found again as the note that
 * was saved on it. Ids alone prove nothing: they count the findings of one text.
 */
export function findAgain(items: readonly Item[], item: Item): Item | null {
  const { annotation } = item;
  const kept = annotation && items.find((one) => one.annotation?.id === annotation.id);
  if (kept) return kept;
  const alike = items.filter((one) => one.subject.kind === item.subject.kind && one.text === item.text);
  const distance = (one: Item): number =>
    one.id === item.id ? -1 : Math.abs((one.span?.start ?? 0) - (item.span?.start ?? 0));
  return alike.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
