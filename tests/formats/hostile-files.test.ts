import { describe, expect, test } from 'vitest';
import { openFile } from '@/entrypoints/review/read-file';
import type { LibraryPart } from '@/formats/read-whence';
import { FormatError } from '@/formats/shape';
import { writeWhence } from '@/formats/write-whence';
import { note, now, page } from '@/tests/formats/harbour';

const tooLarge = 'The file is larger than 100 MB.';
const megabyte = 1_000_000;

/** A file of `size` bytes that is never there as a whole: `head`, then `filling` again and again. Counts what was taken of it. */
function endless(name: string, size: number, head: string, filling: string) {
  const taken = { bytes: 0 };
  const chunk = new TextEncoder().encode(filling.repeat(Math.ceil(megabyte / filling.length)));
  const file = new File([], name);
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'stream', {
    value: () =>
      new ReadableStream<Uint8Array>(
        {
          start(to) {
            to.enqueue(new TextEncoder().encode(head));
          },
          pull(to) {
            taken.bytes += chunk.length;
            if (taken.bytes > size) to.close();
            else to.enqueue(chunk);
          },
        },
        { highWaterMark: 0 },
      ),
  });
  return { file, taken };
}

const signal = new AbortController().signal;

async function readAll(file: File): Promise<LibraryPart[]> {
  const parts: LibraryPart[] = [];
  const opened = await openFile(file, now, tooLarge);
  for await (const part of opened.parts({ signal })) parts.push(part);
  return parts;
}

describe('a file of 500 MB', () => {
  test.each([
    ['of web annotations', 'a.jsonld', '{"@context":"http://www.w3.org/ns/anno.jsonld","a":[', '1,'],
    ['of Hypothesis', 'a.json', '{"rows":[', '{},'],
    ['of a table', 'a.csv', 'Highlight,Title\r\n', 'a,b\r\n'],
  ])(
    '%s is refused by its size, when no more than its start has been read',
    async (_name, name, head, filling) => {
      const { file, taken } = endless(name, 500 * megabyte, head, filling);
      await expect(openFile(file, now, tooLarge)).rejects.toThrow(tooLarge);
      expect(taken.bytes).toBeLessThanOrEqual(2 * megabyte);
    },
  );

  test('that only begins like ours is refused when one value of it is larger than any of ours', async () => {
    const { file, taken } = endless('a.jsonld', 500 * megabyte, '{"whence:version":2,"total":"', 'x');
    await expect(readAll(file)).rejects.toThrow('larger than 32 MB');
    expect(taken.bytes).toBeLessThan(45 * megabyte);
  });
});

const whole = await writeWhence({ pages: [page], annotations: [note] }, now);
const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);
const polluting = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

test.each([
  ['lists in lists', 'a.json', deep('[', ']')],
  ['objects in objects', 'a.json', `${deep('{"rows":', '')}1${'}'.repeat(100_000)}`],
  ['web annotations in web annotations', 'a.jsonld', `${deep('{"type":"Annotation","body":', '')}1${'}'.repeat(100_000)}`],
  ['lists in an annotation', 'a.jsonld', `{"@context":"http://www.w3.org/ns/anno.jsonld","items":[{"type":"Annotation","target":${deep('[', ']')}}]}`],
  ['lists in Hypothesis', 'a.json', `{"rows":[{"uri":"https://a.example/","target":${deep('[', ']')}}]}`],
  ['lists in a backup of ours', 'a.jsonld', whole.replace('"total"', `"other":${deep('[', ']')},"total"`)],
  ['a table that never closes a cell', 'a.csv', `Highlight,Title\r\n"${'a'.repeat(megabyte)}`],
  ['a table of empty columns', 'a.csv', `Highlight${','.repeat(megabyte)}\r\n`],
  ['a number', 'a.json', '7'], ['null', 'a.json', 'null'], ['text', 'a.json', '"rows"'], ['nothing', 'a.json', ''], ['a mark alone', 'a.json', '\ufeff'],
  ['numbers for rows', 'a.json', '{"rows":[1,2,null,[],"x"]}'], ['a number for all rows', 'a.json', '{"rows":7}'],
  ['zeros', 'a.json', '\u0000'.repeat(10_000)],
])('%s in a file: refused with a sentence', async (_name, name, text) => {
  await expect(readAll(new File([text], name))).rejects.toThrow(FormatError);
}); // biome-ignore format: a case a line

test.each([
  ['Latin-1', Uint8Array.from([0x7b, 0x22, 0xe9, 0xfc, 0xff, 0x22, 0x7d])],
  ['an overlong slash', Uint8Array.from([0x7b, 0xc0, 0xaf, 0x7d])],
  ['half of a character at the end', Uint8Array.from([0x7b, 0x7d, 0xe2, 0x82])],
  ['a surrogate in UTF-8', Uint8Array.from([0x7b, 0xed, 0xa0, 0x80, 0x7d])],
  ['half of a character of UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0x00, 0x7d])],
  ['UTF-32', Uint8Array.from([0x00, 0x00, 0xfe, 0xff, 0x00, 0x00, 0x00, 0x7b])],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
])('%s: refused with a sentence', async (_name, bytes) => {
  await expect(readAll(new File([bytes], 'a.json'))).rejects.toThrow(FormatError);
});

test.each([
  ['a backup of ours', 'a.jsonld', whole.replace('"total"', `"other":${polluting},"total"`).replace('{', '{"__proto__":{"polluted":1},')],
  ['notes of Hypothesis', 'a.json', `{"rows":[{"uri":"https://a.example/","__proto__":{"polluted":1},"text":"x","tags":["__proto__"]}],"constructor":${polluting}}`],
  ['a table', 'a.csv', 'Highlight,__proto__,constructor\r\na,b,c\r\n'],
])('keys of %s that name prototypes reach none', async (_name, name, text) => {
  await readAll(new File([text], name)).catch((error: unknown) => expect(error).toBeInstanceOf(FormatError));
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
}); // biome-ignore format: a case a line
