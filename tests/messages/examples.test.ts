import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const locales = join(import.meta.dirname, '..', '..', 'public', '_locales');
type Messages = Record<string, { message: string }>;

describe.each(readdirSync(locales))('the examples in %s', (locale) => {
  const all: Messages = JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
  const say = (key: string): string => all[key]?.message ?? '';

  test.each([
    ['lookSample', 3],
    ['welcomeDirect', 1],
    ['welcomeIndirect', 1],
    ['welcomeClaim', 1],
  ])('%s has as many marks as are painted', (key, marks) => {
    const pieces = say(key).split('|');
    expect(pieces).toHaveLength(2 * marks + 1);
    expect(pieces.filter((piece, at) => at % 2 === 1 && piece.trim() === '')).toEqual([]);
  });

  // A card that names words its sentence does not have would show the reader a fault of ours.
  test.each([
    ['welcomeMentionDirect', 'welcomeDirect'],
    ['welcomeCueDirect', 'welcomeDirect'],
    ['welcomeOutlet', 'welcomeDirect'],
    ['welcomeSpeaker', 'welcomeMentionDirect'],
    ['welcomeMention', 'welcomeIndirect'],
    ['welcomeCueIndirect', 'welcomeIndirect'],
    ['welcomeTrigger', 'welcomeClaim'],
  ])('the words of %s stand in %s', (words, sentence) => {
    expect(say(words)).not.toBe('');
    expect(say(sentence)).toContain(say(words));
  });

  test.each([
    ['findingsNoMatch', 'filterAll'],
    ['sitesOnHint', 'marksOnArticles'],
    ['welcomeStored', 'noteSave'],
    ['backupNotAllowed', 'backupNow'],
  ])('%s names %s as it is written there', (sentence, name) => {
    expect(say(sentence)).toContain(say(name));
  });
});
