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

/**
 * Half-transparent middle tones: they keep the text's contrast on white, sepia and black alike and need no look at the page's
 * colours, which change under us when its theme is switched. The underline has 3:1 against white and black.
 * Where the reader forces colours, all marks get the system's colours, and lines tell the kinds apart.
 */
export const markStyles = `
@media screen {
  ::highlight(${highlightNames.words}) { background-color: rgb(72 133 237 / .2); }
  ::highlight(${highlightNames.report}) { background-color: rgb(72 133 237 / .09); }
  ::highlight(${highlightNames.doubt}) { text-decoration: underline dotted 2px #cf5f1a; }
  ::highlight(${highlightNames.current}) { background-color: rgb(240 170 0 / .45); }
}
@media screen and (prefers-contrast: more) {
  ::highlight(${highlightNames.words}) { background-color: rgb(72 133 237 / .35); }
  ::highlight(${highlightNames.report}) { background-color: rgb(72 133 237 / .18); }
  ::highlight(${highlightNames.doubt}) { text-decoration: underline dotted 3px currentColor; }
}
@media screen and (forced-colors: active) {
  ::highlight(${highlightNames.words}) { text-decoration: underline solid 2px; }
  ::highlight(${highlightNames.report}) { text-decoration: underline solid 1px; }
  ::highlight(${highlightNames.doubt}) { text-decoration: underline dotted 3px; }
  ::highlight(${highlightNames.current}) { text-decoration: underline solid 5px; }
}
`;
