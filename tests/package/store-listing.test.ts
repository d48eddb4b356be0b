import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import { root } from '@/scripts/build';

const store = join(root, 'docs', 'store');
const text = (name: string): string => readFileSync(join(store, name), 'utf8');
const targets = ['chrome', 'firefox'];

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}
const manifest = (target: string): Manifest =>
  JSON.parse(readFileSync(join(root, '.output', target, 'manifest.json'), 'utf8')) as Manifest; // our own build's

/** What stands under a heading of the listing. */
function section(heading: string): string {
  const [, after = ''] = text('listing.md').split(`\n## ${heading}\n`);
  return (after.split('\n## ')[0] ?? '').trim();
}

test('a reason is given for exactly the permissions that are asked for', () => {
  const asked = targets.map(manifest).flatMap((one) => [...one.permissions, ...one.host_permissions]);
  const given = [...text('permissions.md').matchAll(/^## (.+)$/gm)].flatMap(([, heading = '']) =>
    [...heading.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(given.toSorted()).toEqual([...new Set(asked)].toSorted());
});

test('the listing says what the package says, within the stores’ limits', () => {
  expect(section('Name')).toBe(messages.extensionName.message);
  expect(section('Short description')).toBe(messages.extensionDescription.message);
  expect(section('Short description').length).toBeLessThanOrEqual(132);
  expect(section('Summary for addons.mozilla.org').length).toBeLessThanOrEqual(250);
  expect(section('Long description').length).toBeGreaterThan(500);
  expect(section('Long description').length).toBeLessThanOrEqual(15_000);
});

test('what is answered about data is what the package declares', () => {
  const declared = manifest('firefox').browser_specific_settings?.gecko.data_collection_permissions;
  expect(declared).toEqual({ required: ['none'] });
  expect(text('privacy.md')).toContain('`required: ["none"]`');
});

const pictures = readdirSync(store).filter((name) => name.endsWith('.png'));

test('there are three to five pictures', () => {
  expect(pictures.length).toBeGreaterThanOrEqual(3);
  expect(pictures.length).toBeLessThanOrEqual(5);
});

test.each(pictures)('%s has the size that the stores ask for', (name) => {
  const bytes = readFileSync(join(store, name));
  // Width and height stand at the head of every PNG.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800]);
  expect(bytes.length).toBeLessThanOrEqual(250_000);
});
