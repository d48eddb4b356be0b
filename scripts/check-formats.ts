import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { createFinder } from '@/anchor/find-target';
import { decodeText } from '@/formats/decode-text';
import type { ForeignLibrary } from '@/formats/foreign-note';
import { readHypothesisCsv } from '@/formats/hypothesis-csv';
import { readHypothesis } from '@/formats/read-hypothesis';
import { readWebAnnotations } from '@/formats/read-web-annotation';
import { FormatError } from '@/formats/shape';
import { writeHypothesis } from '@/formats/write-hypothesis';
import { writeWebAnnotations } from '@/formats/write-web-annotation';
import { writeWhence } from '@/formats/write-whence';
import { readHtml } from '@/scripts/read-html';
import { anyLibrary } from '@/tests/formats/any-library';

/*
 * npm run formats -- <folder>
 * Holds what is written and read against the W3C's test suite and real files of other programs, which are not part of the
 * project: `webannotation-schemas/`, `w3c-web-annotation/{correct,incorrect,recogito}/`, `hypothesis/`. Prints the figures.
 */

const now = '2026-01-01T00:00:00.000Z';
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the files are: npm run formats -- <folder>');

const text = (...path: string[]): string => decodeText(readFileSync(join(folder, ...path)));
const files = (...path: string[]): string[] => readdirSync(join(folder, ...path)).sort();
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const field = (value: unknown, key: string): unknown =>
  isObject(value) ? new Map(Object.entries(value)).get(key) : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const failing = mustSchemas();
let bad = 0;

checkOwn();
await checkBackup();
checkSuite();
checkHypothesis();
process.exitCode = bad > 0 ? 1 : 0;

/** The suite's MUST assertions; each gives those that an annotation fails. */
function mustSchemas(): (annotation: unknown) => string[] {
  const root = 'webannotation-schemas';
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: false, logger: false }));
  for (const name of files(root, 'definitions'))
    ajv.addSchema(JSON.parse(text(root, 'definitions', name)), name);
  const names = list(field(JSON.parse(text(root, 'annotations', 'annotationMusts.test')), 'assertions')).map(
    String,
  );
  const schemas = names.map((name) => ({ name, schema: JSON.parse(text(root, name)) }));
  const validate = schemas.map(({ name, schema }) => {
    const { id: _relative, ...rest } = schema;
    return { name, expected: schema.expectedResult === 'valid', check: ajv.compile(rest) };
  });
  return (annotation) =>
    validate.filter(({ check, expected }) => check(annotation) !== expected).map(({ name }) => name);
}

function report(what: string, good: number, all: number, wrong: string[] = []): void {
  console.log(`${what}: ${good} of ${all}`);
  for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
  bad += all - good;
}

/** Every note that Whence may come to hold, as Web Annotations and as a backup. */
function checkOwn(): void {
  const items = fc
    .sample(anyLibrary, { numRuns: 1000, seed: 1 })
    .flatMap((library) =>
      list(field(field(JSON.parse(writeWebAnnotations(library, now)), 'first'), 'items')),
    );
  const wrong = items.flatMap((item) =>
    failing(item).map((name) => `${name} ${JSON.stringify(item).slice(0, 300)}`),
  );
  report(
    'own notes as Web Annotations that pass every MUST',
    items.filter((item) => failing(item).length === 0).length,
    items.length,
    wrong,
  );
}

async function checkBackup(): Promise<void> {
  const files = await Promise.all(
    fc.sample(anyLibrary, { numRuns: 1000, seed: 2 }).map((library) => writeWhence(library, now)),
  );
  const items = files.flatMap((file) => list(field(field(JSON.parse(file), 'first'), 'items')));
  report(
    'annotations of a backup that pass every MUST',
    items.filter((item) => failing(item).length === 0).length,
    items.length,
  );
}

/** What became of a file: its library, or the sentence that refused it. */
function outcome(read: () => ForeignLibrary): ForeignLibrary | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
}

function parsed(name: string[]): unknown {
  try {
    return JSON.parse(text(...name));
  } catch {
    return null;
  }
}

function checkSuite(): void {
  const root = 'w3c-web-annotation';
  const correct = files(root, 'correct').map((name) => ({ name, path: [root, 'correct', name] }));
  const accepted = correct.filter(({ path }) => failing(parsed(path)).length === 0);
  const refused = accepted.flatMap(({ name, path }) => {
    const result = outcome(() => readWebAnnotations(text(...path), now));
    return typeof result === 'string' ? [`${name}: ${result}`] : [];
  });
  report(
    `correct samples (of ${correct.length}) that the suite accepts and we import`,
    accepted.length - refused.length,
    accepted.length,
    refused,
  );
  for (const { name, path } of correct.filter((one) => !accepted.includes(one))) {
    const result = outcome(() => readWebAnnotations(text(...path), now));
    console.log(
      `  not accepted by the suite: ${name}: ${typeof result === 'string' ? result : `${result.annotations.length} imported`}`,
    );
  }

  const out = accepted.map(({ path }) => {
    const [item] = list(
      field(
        field(JSON.parse(writeWebAnnotations(readWebAnnotations(text(...path), now), now)), 'first'),
        'items',
      ),
    );
    return { item, came: parsed(path) };
  });
  report(
    'of these, out again as they came',
    out.filter(({ item, came }) => isDeepStrictEqual(item, came)).length,
    out.length,
  );
  report(
    'of these, out again and passing every MUST',
    out.filter(({ item }) => failing(item).length === 0).length,
    out.length,
  );

  const incorrect = files(root, 'incorrect').map((name) => ({
    name,
    result: outcome(() => readWebAnnotations(text(root, 'incorrect', name), now)),
  }));
  const taken = incorrect.filter(({ result }) => typeof result !== 'string' && result.remarks.length === 0);
  report(
    'incorrect samples refused or remarked upon',
    incorrect.length - taken.length,
    incorrect.length,
    taken.map(({ name }) => name),
  );
  for (const { name, result } of incorrect)
    if (typeof result === 'string') console.log(`  ${name}: ${result}`);

  // Most of them have two ids or are no JSON besides what they are named for: the same without these two faults.
  const mended = files(root, 'incorrect').map((name) => {
    const plain = text(root, 'incorrect', name)
      .replace(/,(\s*[}\]])/g, '$1')
      .replace(/"id": \[\s*("[^"]+")[^\]]*\]/, '"id": $1');
    return {
      name: `${name} ${/"label": "[^"]*"/.exec(plain)?.[0] ?? ''}`,
      result: outcome(() => readWebAnnotations(plain, now)),
    };
  });
  const letIn = mended.filter(({ result }) => typeof result !== 'string');
  console.log(
    `the same with one id and no comma too many: ${mended.length - letIn.length} of ${mended.length} refused`,
  );
  for (const { name } of letIn) console.log(`  let in: ${name}`);

  for (const name of files(root, 'recogito')) {
    const result = outcome(() => readWebAnnotations(text(root, 'recogito', name), now));
    console.log(
      typeof result === 'string'
        ? `${name}: ${result}`
        : `${name}: ${result.annotations.length} imported, ${JSON.stringify(result.remarks)}`,
    );
  }
}

function checkHypothesis(): void {
  for (const name of files('hypothesis')) {
    if (/schema|html|yaml/.test(name)) continue;
    const read = name.endsWith('.csv') ? readHypothesisCsv : readHypothesis;
    const result = outcome(() => read(text('hypothesis', name), now));
    if (typeof result === 'string') {
      console.log(`${name}: ${result}`);
      continue;
    }
    console.log(
      `${name}: ${result.annotations.length} notes on ${result.pages.length} pages, ${JSON.stringify(result.remarks)}`,
    );
    if (name.endsWith('.csv')) continue;
    reattach(name, result);
    const came = name.endsWith('.jsonl')
      ? text('hypothesis', name)
          .trim()
          .split('\n')
          .map((line): unknown => JSON.parse(line))
      : list(field(parsed(['hypothesis', name]), 'rows'));
    const out = list(field(JSON.parse(writeHypothesis(result)), 'rows'));
    report(
      '  out again with every field',
      came.filter((row, index) => isDeepStrictEqual(row, out[index])).length,
      came.length,
    );
  }
}

/** Where the page of a file is at hand: how many of its notes find their words in the text that we read from it. */
function reattach(name: string, { annotations, pages }: ForeignLibrary): void {
  const page = name.replace(/json$/, 'html');
  if (!files('hypothesis').includes(page) || page === name) return;
  const { text: words } = readHtml(text('hypothesis', page), pages[0]?.url ?? null);
  const finder = createFinder(words);
  const found = annotations.filter(({ target }) => target && finder.find(target).state !== 'missing');
  console.log(`  found again in ${page}: ${found.length} of ${annotations.length}`);
}
