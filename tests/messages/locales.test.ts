import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const locales = join(root, 'public', '_locales');
type Messages = Record<
  string,
  { message: string; description?: string; placeholders?: Record<string, { content: string }> }
>;
const messages = (locale: string): Messages =>
  JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
const english = messages('en');

const code = ['browser', 'components', 'entrypoints', 'scripts', 'wxt.config.ts']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(tsx?|html)$/.test(name))
          .map((name) => join(place, name)),
  )
  .map((name) => readFileSync(join(root, name), 'utf8'))
  .join('\n');

/** Keys put together in code: a fixed beginning and one of a closed list. */
const builtKeys = /^(reason|provenance)_/;

test.each(Object.keys(english))('the message %s is used', (key) => {
  expect(builtKeys.test(key) || new RegExp(`(?<![A-Za-z])${key}(?![A-Za-z])`).test(code)).toBe(true);
});

test.each(Object.entries(english))(
  'the message %s declares the placeholders it uses',
  (_key, { message, placeholders }) => {
    const used = [...message.matchAll(/\$([A-Za-z_]+)\$/g)].map((match) => match[1]?.toLowerCase());
    expect(new Set(used)).toEqual(new Set(Object.keys(placeholders ?? {}).map((name) => name.toLowerCase())));
  },
);

const others = readdirSync(locales).filter((locale) => locale !== 'en');

test.each(others)('%s says all that English says', (locale) => {
  expect(Object.keys(messages(locale)).sort()).toEqual(Object.keys(english).sort());
});

/** The places that a message leaves open, and the bars between which a sample is marked. */
function placesOf(message: string): string[] {
  return [...new Set(message.match(/\$\d/g)), ...(message.match(/\|/g) ?? [])].sort();
}

test.each(['en', ...others])(
  '%s leaves no message empty, and leaves open the places that English does',
  (locale) => {
    for (const [key, { message }] of Object.entries(messages(locale))) {
      expect(message.trim(), key).not.toBe('');
      expect(placesOf(message), key).toEqual(placesOf(english[key]?.message ?? ''));
    }
  },
);

test.each(Object.entries(english).filter(([, { message }]) => placesOf(message).length > 0))(
  'the message %s tells translators what its places are for',
  (_key, { description }) => {
    expect(description ?? '').not.toBe('');
  },
);
