import { expect, test } from 'vitest';
import { bucketOf, latestDatabase, nextDatabase, otherDatabases } from '@/model/database-name';

test.each([
  ['whence', false, 'whence-2', null],
  ['whence', true, 'whence-apart-2', 'whence-apart-2'],
  ['whence-2', true, 'whence-apart-3', 'whence-apart-3'],
  ['whence-apart-9', true, 'whence-apart-10', 'whence-apart-10'],
  ['whence-apart-3', false, 'whence-4', null],
])('after %s (apart: %s) comes %s', (name, isApart, next, bucket) => {
  expect(nextDatabase(name, isApart)).toBe(next);
  expect(bucketOf(next)).toBe(bucket);
});

test.each([
  [[], 'whence'],
  [['whence', 'whence-folders'], 'whence'],
  [['whence-2', 'whence', 'whence-apart-10', 'whence-3'], 'whence-apart-10'],
  [['whence-apart-99999999999', 'whence-2', 'other-7'], 'whence-2'],
])('of %j the last is %s', (names, last) => {
  expect(latestDatabase(names)).toBe(last);
});

test('others are those that hold notes or have held them, and no other database of the extension', () => {
  const names = ['whence', 'whence-folders', 'whence-2', 'whence-apart-3'];
  expect(otherDatabases(names, 'whence-apart-3')).toEqual(['whence', 'whence-2']);
});
