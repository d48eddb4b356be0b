import { describe, expect, test } from 'vitest';
import { markShapes, markStrengths, usualLook } from '@/model/mark-choice';
import { highlightNames, markStyles } from '@/page/mark-styles';

type Colour = [red: number, green: number, blue: number];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Colour; // as many as were given
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]; // two of two
  return (light + 0.05) / (dark + 0.05);
}

function over(ground: Colour, colour: Colour, opacity: number): Colour {
  return colour.map((part, at) => part * opacity + (ground[at] ?? 0) * (1 - opacity)) as Colour; // as many as were given
}

const hex = (colour: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Colour; // three places

/** The rules of the first part of the sheet, which holds where nothing special is asked for. */
function rulesOf(styles: string): { name: string; ground?: [Colour, number]; line?: Colour; body: string }[] {
  const plain = styles.slice(0, styles.indexOf('prefers-contrast'));
  return [...plain.matchAll(/::highlight\(([\w-]+)\) \{([^}]*)\}/g)].map(([, name = '', body = '']) => {
    const ground = /background-color: rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/.exec(body);
    const line = /underline \w+ \d+px rgb\((\d+) (\d+) (\d+)\)/.exec(body);
    const colour = (match: RegExpExecArray): Colour => [Number(match[1]), Number(match[2]), Number(match[3])];
    return {
      name,
      body,
      ...(ground && { ground: [colour(ground), Number(ground[4])] as [Colour, number] }), // a pair
      ...(line && { line: colour(line) }),
    };
  });
}

/** Text and ground as pages have them, in their light and their own dark themes. */
const pages: [name: string, text: string, ground: string][] = [
  ['black on white', '#000000', '#ffffff'],
  ['newspaper grey', '#333333', '#ffffff'],
  ['soft grey', '#595959', '#ffffff'],
  ['sepia', '#433422', '#f4ecd8'],
  ['white on black', '#ffffff', '#000000'],
  ['dark grey', '#e8e6e3', '#181a1b'],
  ['dark blue', '#d7dadc', '#0f1a2b'],
  ['dimmed', '#b3b3b3', '#121212'],
];
const looks = markShapes.flatMap((shape) => markStrengths.map((strength) => ({ shape, strength })));

describe.each(looks)('marks of shape $shape, $strength', (look) => {
  const rules = rulesOf(markStyles(look));

  test('have a rule each, and no look at the page’s colours', () => {
    const { current, ...found } = highlightNames;
    expect(rules.map(({ name }) => name)).toEqual([...Object.values(found), current]);
    for (const { name, body } of rules) if (name !== current) expect(body).not.toMatch(/(?:^|[\s;])color:/);
  });

  test.each(pages)('leave text readable: %s', (_name, text, ground) => {
    for (const { ground: painted } of rules) {
      if (!painted) continue;
      expect(contrast(hex(text), over(hex(ground), ...painted))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(pages)('are seen: %s', (_name, _text, ground) => {
    for (const { name, ground: painted, line } of rules) {
      if (name === highlightNames.current) continue;
      if (line) expect(contrast(line, hex(ground))).toBeGreaterThanOrEqual(3);
      else if (painted) expect(contrast(hex(ground), over(hex(ground), ...painted))).toBeGreaterThan(1.03);
      else expect.unreachable('a mark that nobody sees');
    }
  });
});

test('the mark that the reader is at is readable on any page', () => {
  const { body } = rulesOf(markStyles(usualLook)).at(-1) ?? { body: '' };
  const [ground = '', text = ''] = body.match(/#[\da-f]{6}/g) ?? [];
  expect(contrast(hex(ground), hex(text))).toBeGreaterThanOrEqual(7);
});

test('without colours of their own the kinds are told apart by their lines', () => {
  const forced = markStyles({ shape: 'ground', strength: 'faint' }).split('forced-colors')[1] ?? '';
  const lines = [...forced.matchAll(/underline (\w+ \d+px)/g)].map(([, line]) => line);
  expect(new Set(lines).size).toBe(4);
});
