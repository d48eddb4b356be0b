import type { MarkLook, MarkStrength } from '@/model/mark-choice';

/**
 * How a mark looks: `words` somebody is quoted with or that the reader chose, `report` for what is told in the writer's words,
 * `doubt` for a claim, `current` for the one that the reader is at. Nothing else may be told apart: the page's scripts can read names and ranges of highlights.
 */
export type Look = 'words' | 'report' | 'doubt' | 'current';

/** The names in the document's registry of highlights. They say nothing, and reload of the extension takes over the old ones. */
export const highlightNames: Record<Look, string> = {
  words: 'text-mark-1',
  report: 'text-mark-2',
  doubt: 'text-mark-3',
  current: 'text-mark-4',
};

type Found = Exclude<Look, 'current'>;

/** How opaque a ground is, and how many CSS pixels a line is thick. */
const measures: Record<MarkStrength, Record<Found, number> & { line: number }> = {
  faint: { words: 0.12, report: 0.06, doubt: 0.12, line: 1 },
  usual: { words: 0.2, report: 0.09, doubt: 0.18, line: 2 },
  strong: { words: 0.35, report: 0.18, doubt: 0.32, line: 3 },
};

const quoted = '72 133 237';
const claimed = '207 95 26';
const colours: Record<Found, string> = { words: quoted, report: quoted, doubt: claimed };
/** Lines of three kinds, so that no meaning hangs on colour alone. */
const lines: Record<Found, string> = { words: 'solid', report: 'dashed', doubt: 'dotted' };

/**
 * The style sheet of the marks. Half-transparent middle tones: they keep the text's contrast on white, sepia and black alike and
 * need no look at the page's colours, which change under us when its theme is switched. A line has 3:1 against white and black.
 * The mark that the reader is at lies over another one and must be seen at once: it brings its own colour of text.
 * Who asks their system for more contrast gets strong marks; where colours are forced, all marks get the system's, and lines
 * tell the kinds apart.
 */
export function markStyles(look: MarkLook): string {
  return `
@media screen {
${rules(look)}
  ::highlight(${highlightNames.current}) { background-color: #ffd770; color: #1c1e21; }
}
@media screen and (prefers-contrast: more) {
${rules({ ...look, strength: 'strong' })}
}
@media screen and (forced-colors: active) {
  ::highlight(${highlightNames.words}) { text-decoration: underline solid 2px; }
  ::highlight(${highlightNames.report}) { text-decoration: underline solid 1px; }
  ::highlight(${highlightNames.doubt}) { text-decoration: underline dotted 3px; }
  ::highlight(${highlightNames.current}) { text-decoration: underline solid 5px; }
}
`;
}

const found: readonly Found[] = ['words', 'report', 'doubt'];

function rules({ shape, strength }: MarkLook): string {
  const measure = measures[strength];
  return found
    .map((kind) => {
      const hasLine = shape === 'both' || shape === 'line' || (shape === 'mixed' && kind === 'doubt');
      const hasGround = shape === 'both' || !hasLine;
      const ground = `background-color: rgb(${colours[kind]} / ${measure[kind]});`;
      const line = `text-decoration: underline ${lines[kind]} ${measure.line}px rgb(${colours[kind]});`;
      return `  ::highlight(${highlightNames[kind]}) { ${hasGround ? ground : ''} ${hasLine ? line : ''} }`;
    })
    .join('\n');
}
