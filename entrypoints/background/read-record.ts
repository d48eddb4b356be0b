import { pageAddress } from '@/formats/address-and-time';
import { FormatError, list, nullable, object, type Shape, string } from '@/formats/shape';
import type { HeadRecord, PageRecord, TimeRecord } from '@/model/page-record';

/** A page that tells more of itself is no article: its record is refused as a whole. */
const mostBlocks = 100_000;
const mostBoxes = 1_000_000;

/** Whole numbers, the first of the list -1 where `from` says so; checked in one go, since there are hundreds of thousands. */
function numbers(most: number, from = 0): Shape<number[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new FormatError(`${at} should be a list.`);
    if (value.length > most) throw new FormatError(`${at} has more than ${most} entries.`);
    const checked: number[] = [];
    for (const one of value as unknown[]) {
      if (typeof one !== 'number' || !Number.isSafeInteger(one) || one < from)
        throw new FormatError(`${at} should be whole numbers.`);
      checked.push(one);
    }
    return checked;
  };
}

function pair<A, B>(first: Shape<A>, second: Shape<B>): Shape<[A, B]> {
  return (value, at) => {
    const [one, other] = list((entry) => entry, 2)(value, at);
    return [first(one, at), second(other, at)];
  };
}

const line = string(2_000);
const name = string(1_000_000);
const flag: Shape<boolean> = (value) => value === true;

const time = object<TimeRecord>({
  datetime: nullable(name),
  text: line,
  box: (value, at) => numbers(1, -1)([value], at)[0] ?? -1,
  pubdate: flag,
  className: name,
});

const head = object<HeadRecord>({
  address: nullable(pageAddress),
  title: string(10_000),
  lang: nullable(name),
  xmlLang: nullable(name),
  canonical: nullable(name),
  data: list(string(1_000_000), 200),
  meta: list(pair(string(200), line), 1_000),
  headings: list(pair(name, line), 40),
  dates: list((value, at) => {
    const [property, told, text] = list((entry) => entry, 3)(value, at);
    return [name(property, at), nullable(name)(told, at), line(text, at)];
  }, 20),
  times: list(time, 40),
  addresses: list(
    pair((value, at) => numbers(1, -1)([value], at)[0] ?? -1, line),
    100,
  ),
  hiddenNames: list(string(200), 10),
});

const shape = object<PageRecord>({
  head,
  looks: list(name, mostBoxes),
  boxes: numbers(2 * mostBoxes, -1),
  hidden: numbers(mostBoxes),
  texts: list(string(10_000_000, 1), mostBlocks),
  blocks: numbers(5 * mostBlocks),
  cuts: numbers(10 * mostBlocks),
  counts: list(
    pair(name, (value, at) => numbers(1)([value], at)[0] ?? 0),
    10_000,
  ),
  itemTypes: list(name, mostBoxes),
});

/** A page's record as its script sent it: made of what the page holds, so nothing of it is taken on trust. Throws a `FormatError`. */
export function readRecord(json: unknown, at: string): PageRecord {
  const text = string(100_000_000)(json, at);
  try {
    return shape(JSON.parse(text), at);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FormatError(`${at} is no JSON.`);
    throw error;
  }
}
