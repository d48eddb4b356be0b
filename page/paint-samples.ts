import type { MarkLook } from '@/model/mark-choice';
import { markStyles } from '@/page/mark-styles';
import { createPainter, type Mark } from '@/page/paint';

const looks: readonly Mark['look'][] = ['words', 'report', 'doubt'];

/** Paints what one of our own pages shows of marks (elements with `data-sample`) as it is painted on articles, until `signal` aborts. */
export function paintSamples(page: Window & typeof globalThis, look: MarkLook, signal: AbortSignal): void {
  const painter = createPainter(page, signal);
  painter.restyle(markStyles(look));
  const marks = [...page.document.querySelectorAll<HTMLElement>('[data-sample]')].flatMap((sample, at) => {
    const meant = looks.find((known) => known === sample.dataset.sample);
    if (!meant) return [];
    const range = page.document.createRange();
    range.selectNodeContents(sample);
    return [{ id: `${at}`, look: meant, ranges: () => [range] }];
  });
  void painter.paint(marks);
}
