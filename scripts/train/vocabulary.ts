import type { Listener } from '@/engine/weights';

/** Numbers the answers met; the rare ones are left out later. */
export class Vocabulary implements Listener {
  private readonly numbers = new Map<string, number>();
  readonly answers: [question: number, first: number, second: number][] = [];
  readonly counts: number[] = [];
  /** The answers given since it was last emptied, as indexes of `answers`. */
  row: number[] = [];

  answer(question: number, first: number, second: number): void {
    const key = `${question} ${first} ${second}`;
    let found = this.numbers.get(key);
    if (found === undefined) {
      found = this.answers.length;
      this.numbers.set(key, found);
      this.answers.push([question, first, second]);
      this.counts.push(0);
    }
    this.counts[found] = (this.counts[found] ?? 0) + 1;
    this.row.push(found);
  }

  takeRow(): number[] {
    const { row } = this;
    this.row = [];
    return row;
  }
}
