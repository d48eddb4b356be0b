/** The number of the first value in an ascending list that is at least `value`; the list's length when there is none. */
export function firstAtOrAbove(list: Uint32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
