import { Area } from '@/extract/areas';
import type { BoxShape, PageShape } from '@/extract/page-shape';
import type { Box } from '@/extract/page-text';

const tags = [
  'p',
  'li',
  'div',
  'h1',
  'h2',
  'h3',
  'td',
  'section',
  'article',
  'span',
  'blockquote',
  'figcaption',
  'dd',
  'pre',
];
const areas = Object.values(Area);

/** Gives the numbers of a box and of the two around it; each box is measured once, however many blocks stand in it. */
export function measureBoxes(shape: PageShape, whole: BoxShape): (box: Box) => number[] {
  const numbers = new Map<Box, number[]>();
  const numbersOf = (box: Box | null): number[] | null => {
    const own = box && shape.get(box);
    if (!own) return null;
    const known = numbers.get(box) ?? boxNumbers(own, whole);
    numbers.set(box, known);
    return known;
  };
  const kinds = new Map<string, number[]>();
  return (box) => {
    const flags = (shape.get(box) ?? whole).areas;
    const name = `${box.tag} ${flags}`;
    const kind = kinds.get(name) ?? kindNumbers(box.tag, flags);
    kinds.set(name, kind);
    const own = numbersOf(box) ?? boxNumbers(whole, whole);
    const outer = numbersOf(box.parent) ?? own;
    const outmost = numbersOf(box.parent?.parent ?? null) ?? outer;
    return kind.concat(own, outer, outmost);
  };
}

function kindNumbers(tag: string, flags: number): number[] {
  return [...tags.map((one) => (one === tag ? 1 : 0)), ...areas.map((area) => (flags & area ? 1 : 0))];
}

function boxNumbers(shape: BoxShape, whole: BoxShape): number[] {
  return [
    shape.prose / (whole.prose + 1),
    shape.length / (whole.length + 1),
    shape.linked / (shape.length + 1),
    shape.prose / (shape.length + 1),
    Math.min(60, shape.blocks),
  ];
}
