import type { AnnotationBody, VerdictStep } from '@/model/annotation';

/**
 * The history with the step that leads to the body's verdict. Where the verdict is the one that stands, its last step gets
 * the reason and the sources that it rests on now; `open` from the beginning is no step. `when` is an ISO 8601 time.
 */
export function addVerdictStep(
  history: readonly VerdictStep[],
  { verdict, reason, links }: AnnotationBody,
  when: string,
  by: VerdictStep['by'] = 'reader',
): VerdictStep[] {
  const last = history.at(-1);
  if (!last && verdict === 'open') return [];
  const sources = links.map(({ url, title }) => url ?? title);
  if (last?.verdict === verdict) return [...history.slice(0, -1), { ...last, reason, sources }];
  return [...history, { verdict, when, reason, by, sources }];
}
