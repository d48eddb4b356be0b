import { analyse } from '@/engine/analyse';
import { markRewriting } from '@/engine/provenance/mark-rewriting';
import type { Claim, Findings } from '@/model/finding';
import messages from '@/public/_locales/en/messages.json';
import type { HtmlReading } from '@/scripts/read-html';

/*
 * npm run --silent analyse [-- --all] < documents.jsonl > findings.jsonl
 * One JSON object a line, {"id","text"} or {"id","html","url"}; one line of findings each, in the same order.
 */

/** The English sentence that tells the reader why a claim is marked. */
function reasonFor(claim: Claim, text: string): string {
  const key = `reason_${claim.kind.replaceAll('-', '_')}`;
  const table: Record<string, { message: string } | undefined> = messages;
  const trigger = text.slice(claim.trigger.start, claim.trigger.end);
  return table[key]?.message.replace('$1', () => trigger) ?? claim.kind;
}

function withReasons(findings: Findings, text: string) {
  return {
    ...findings,
    claims: findings.claims.map((claim) => ({ ...claim, reason: reasonFor(claim, text) })),
  };
}

function findingsOf(article: Parameters<typeof analyse>[0], all: boolean) {
  const { provenance, ...found } = analyse(article, { all });
  // What concerns the whole page comes first.
  return withReasons(
    { ...found, provenance: [...markRewriting(article), ...provenance].sort(byStart) },
    article.text,
  );
}

function byStart(a: { start?: number }, b: { start?: number }): number {
  return (a.start ?? -1) - (b.start ?? -1);
}

/** The facts in short, and with where each was found and how sure it is; links by their place in the text. */
function articleFacts({ isArticle, facts, links }: HtmlReading) {
  return {
    isArticle,
    title: facts.title?.value ?? null,
    byline: facts.byline?.value ?? null,
    publisher: facts.publisher?.value ?? null,
    published: facts.published?.value ?? null,
    modified: facts.modified?.value ?? null,
    language: facts.language?.value ?? null,
    canonical: facts.canonical?.value ?? null,
    facts,
    links,
  };
}

/** The findings for one line of input. Throws an error with a readable message when the line is not as it should be. */
async function analyseLine(line: string, all: boolean): Promise<object> {
  const document: unknown = JSON.parse(line);
  if (typeof document !== 'object' || document === null) throw new Error('not a JSON object');
  const { id, text, html, url } = document as Record<string, unknown>;
  if (typeof text === 'string') return { id, ...findingsOf({ text }, all) };
  if (typeof html !== 'string') throw new Error('neither "text" nor "html" is given as a string');
  // Loaded only when a line holds HTML: it brings a DOM along.
  const { readHtml } = await import('@/scripts/read-html');
  const page = readHtml(html, typeof url === 'string' ? url : null);
  return {
    id,
    text: page.text,
    article: articleFacts(page),
    ...findingsOf(page, all),
  };
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
  const all = process.argv.includes('--all');
  let number = 0;
  for await (const line of readLines()) {
    number++;
    if (line.trim() === '') continue;
    try {
      const result = JSON.stringify(await analyseLine(line, all));
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
