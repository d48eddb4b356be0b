import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

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

const translations = readdirSync(locales).filter((locale) => locale !== 'en');

/** What a translation must keep whole, in any order: “$1”, names like “{quote}”, the bars around what is marked. */
const keptWhole = (message: string) =>
  [...message.matchAll(/\$\d|\{\w+\}|\|/g)].map(([found]) => found).sort();

describe.each(translations)('the language %s', (locale) => {
  const translated = messages(locale);

  test('says all that English says, in the same order', () => {
    expect(Object.keys(translated)).toEqual(Object.keys(english));
  });

  test('keeps every placeholder', () => {
    const kept = (all: Messages) =>
      Object.entries(all).map(([key, { message }]) => [key, keptWhole(message)]);
    expect(kept(translated)).toEqual(kept(english));
  });

  test('leaves nothing empty', () => {
    const empty = Object.entries(translated).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  test('is named by its tag', () => {
    expect(translated.localeTag?.message).toBe(locale.replace('_', '-'));
  });

  test('keeps the name, and describes the extension as shortly as the Chrome store asks', () => {
    expect(translated.extensionName?.message).toBe('Whence');
    expect(translated.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

test('French keeps its spaced marks in the line of their words', () => {
  const french = Object.entries(messages('fr')).map(([key, { message }]) => [key, message] as const);
  expect(french.filter(([, message]) => / [;:?!»]|« /.test(message))).toEqual([]);
});

test.each(Object.entries(english).filter(([, { message }]) => /\$\d|\|/.test(message)))(
  'the message %s tells translators what its places are for',
  (_key, { description }) => {
    expect(description ?? '').not.toBe('');
  },
);
