import { createFinder } from '@/anchor/find-target';
import type { TextTarget } from '@/model/selector';

/*
 * npm run --silent anchor < documents.jsonl > found.jsonl
 * One JSON object a line, {"id","text","selectors":[{"id","exact","prefix","suffix","start","end"}],"snapshot"?};
 * one line {"id","found":[{"id","state","start"?,"end"?}]} each, in the same order.
 */

/** A line of input: a text and the quotes to find in it. */
interface Job {
  id: string;
  text: string;
  selectors: Selector[];
  /** The text as it was when the quotes were kept. */
  snapshot?: string;
}

interface Selector {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
}

function toTarget({ exact, prefix, suffix, start, end }: Selector): TextTarget {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: start === null || end === null ? null : { type: 'TextPositionSelector', start, end },
  };
}

function readJob(value: unknown): Job {
  const { id, text, selectors, snapshot } = readObject(value, 'The line');
  if (!Array.isArray(selectors)) throw new TypeError('"selectors" must be a list.');
  return {
    id: readString(id, 'id'),
    text: readString(text, 'text'),
    selectors: selectors.map(readSelector),
    snapshot: snapshot === undefined || snapshot === null ? undefined : readString(snapshot, 'snapshot'),
  };
}

function readSelector(value: unknown): Selector {
  const { id, exact, prefix, suffix, start, end } = readObject(value, 'A selector');
  return {
    id: readString(id, 'id'),
    exact: readString(exact, 'exact'),
    prefix: readString(prefix ?? '', 'prefix'),
    suffix: readString(suffix ?? '', 'suffix'),
    start: typeof start === 'number' ? start : null,
    end: typeof end === 'number' ? end : null,
  };
}

function readObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${what} must be a JSON object.`);
  return { ...value };
}

function readString(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new TypeError(`"${name}" must be a string.`);
  return value;
}

/** Where the quotes of one line stand. Throws an error with a readable message when the line is not as it should be. */
function anchorLine(line: string): object {
  const job = readJob(JSON.parse(line));
  const finder = createFinder(job.text);
  const found = job.selectors.map((selector) => ({
    id: selector.id,
    ...finder.find(toTarget(selector), job.snapshot),
  }));
  return { id: job.id, found };
}

/** The lines of standard input. Not by `readline`: it also breaks at U+2028, which JSON may hold as it is. */
async function* readLines(): AsyncGenerator<string> {
  let rest = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function run(): Promise<void> {
  let number = 0;
  for await (const line of readLines()) {
    number++;
    if (line.trim() === '') continue;
    try {
      const result = JSON.stringify(anchorLine(line));
      if (!process.stdout.write(`${result}\n`))
        await new Promise((done) => process.stdout.once('drain', done));
    } catch (error) {
      console.error(`Line ${number}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      return;
    }
  }
}

await run();
