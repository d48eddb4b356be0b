/** What the tests use of it; it brings no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    data: {
      title?: string;
      URL?: string;
      author?: { literal?: string; family?: string; given?: string }[];
      issued?: { 'date-parts': number[][] };
      accessed?: { 'date-parts': number[][] };
    }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
