import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameUuid } from '@/formats/name-uuid';

test('the example of the standard', () => {
  // Made with Python: uuid.uuid5(uuid.NAMESPACE_URL, 'http://www.example.com/')
  expect(nameUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});

test('any name gives the UUID that Node’s SHA-1 gives', () => {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const text = new TextEncoder().encode(name);
      const hash = createHash('sha1').update(namespace).update(text).digest().subarray(0, 16);
      hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
      hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
      expect(nameUuid(name).replaceAll('-', '')).toBe(hash.toString('hex'));
    }),
  );
});
