import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '@/formats/decode-text';
import { formats } from '@/formats/formats';
import { library as checkLibrary } from '@/formats/library-shape';
import { readAny } from '@/formats/read-any';
import { FormatError } from '@/formats/shape';
import { note, now, page } from '@/tests/formats/harbour';
import { mutated } from '@/tests/formats/mutated';
import { testWords } from '@/tests/formats/words';
import { badTexts } from '@/tests/fuzz/bad-texts';
import { runsOf, sayDone } from '@/tests/fuzz/runs';

test('importers: a file is read into what the model allows, or refused with a sentence', async () => {
  const files = await Promise.all(formats.filter(({ isRead }) => isRead).map(write));
  const spliced = files.map((file) =>
    fc
      .tuple(fc.nat(file.length), fc.nat(20), badTexts)
      .map(([at, length, put]) => file.slice(0, at) + put + file.slice(at + length)),
  );
  const changed = files
    .filter((file) => /^[[{]/.test(file))
    .map((file) => mutated(JSON.parse(file)).map((value) => JSON.stringify(value)));
  const names = fc.constantFrom('a.json', 'a.csv', 'a.jsonld', 'a', 'a.exe', '\u202egnp.json');
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(...spliced, ...changed, badTexts, fc.json()), names, (text, name) => {
      try {
        const { pages, annotations } = readAny(text, name, now);
        read += 1;
        expect(checkLibrary({ pages, annotations }, 'it')).toEqual({ pages, annotations });
        expectHarmless(annotations);
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
      if ('polluted' in {}) throw new Error('A prototype was reached.');
    }),
    runsOf('importers'),
  );
  // Refusing everything would not be worth much.
  expect(read).toBeGreaterThan(runsOf('importers').numRuns / 20);
  sayDone('importers', `, ${read} of them read`);
});

async function write(format: (typeof formats)[number]): Promise<string> {
  const parts: BlobPart[] = [];
  const whole = { pages: [page], annotations: [note] };
  for await (const part of format.write(whole, { words: testWords, now })) parts.push(part);
  return decodeText(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

function expectHarmless(annotations: { links: { url: string | null }[] }[]): void {
  for (const { url } of annotations.flatMap(({ links }) => links)) {
    if (url === null) continue;
    const { protocol, username, password } = new URL(url);
    if (!/^https?:$/.test(protocol) || username || password) throw new Error(`A link to ${url} was read.`);
  }
}
