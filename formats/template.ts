import { escapeMarkdown, quoted } from '@/formats/markdown';
import { oneLine } from '@/formats/references';
import { FormatError } from '@/formats/shape';
import { tagsOfObsidian, yamlText } from '@/formats/yaml';

/**
 * What a template may fill in: texts, lists of texts, and lists of such scopes again. Outer names are seen from within.
 *
 * The language of templates; nothing in it computes, and what is filled in is never read as a template:
 *
 * - `{{name}}` the value as Markdown that shows just that text; a list with commas between.
 * - `{{name|filter}}` the value in another form:
 *   `yaml` a quoted text or a list of them, for front matter; `tags` a list of names that Obsidian takes for tags;
 *   `quoted` a block quotation; `line` as Markdown in one line; `date` the day of a time; `url` an address for `[text](…)`;
 *   `wiki` a name for `[[…]]`.
 * - `{{#name}}…{{/name}}` what is between once for each entry of a list, or once when a text is not empty. Within a list
 *   of texts `{{.}}` is the entry.
 * - `{{^name}}…{{/name}}` what is between when the list or text is empty.
 *
 * A line that holds nothing but `{{#…}}`, `{{^…}}` or `{{/…}}` leaves no line behind.
 */
export interface Scope {
  [name: string]: string | string[] | Scope[];
}

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string; filter: string }
  | { kind: 'section'; name: string; when: 'filled' | 'empty'; pieces: Piece[] };

export type Template = Piece[];

const longestTemplate = 50_000;

const filters: Record<string, (value: string | string[]) => string> = {
  '': (value) => escapeMarkdown(joined(value)),
  yaml: (value) => (typeof value === 'string' ? yamlText(value) : `[${value.map(yamlText).join(', ')}]`),
  tags: (value) => `[${tagsOfObsidian(listed(value)).map(yamlText).join(', ')}]`,
  quoted: (value) => quoted(joined(value)),
  line: (value) => escapeMarkdown(oneLine(joined(value))),
  date: (value) => escapeMarkdown(joined(value).slice(0, 10)),
  url: (value) =>
    /^https?:\/\//.test(joined(value)) ? `<${joined(value).replace(/[<>\\\s]/g, encodeURIComponent)}>` : '',
  wiki: (value) => oneLine(joined(value).replace(/[[\]|#^\\]/g, ' ')),
};

/** Reads a template. Throws a `FormatError` that names the placeholder that is wrong. */
export function parseTemplate(text: string): Template {
  if (text.length > longestTemplate)
    throw new FormatError(`The template is longer than ${longestTemplate} characters.`, {
      told: ['template-long', String(longestTemplate)],
    });
  const root: Piece[] = [];
  const open: { name: string; pieces: Piece[] }[] = [{ name: '', pieces: root }];
  // A section's mark that has a line for itself goes with the line.
  const plain = text.replace(/^[ \t]*(\{\{[#^/][^{}\n]*\}\})[ \t]*(?:\r?\n|$)/gm, '$1');
  let at = 0;
  for (const mark of plain.matchAll(/\{\{([#^/]?)\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g)) {
    const [all, sign, name = '', filter = ''] = mark;
    const here = open.at(-1) ?? { name: '', pieces: root };
    here.pieces.push({ kind: 'text', text: plain.slice(at, mark.index) });
    at = mark.index + all.length;
    if (sign === '/') {
      if (here.name !== name || open.length === 1)
        throw new FormatError(`The template closes ${name}, which is not open.`, {
          told: ['template-closes', name],
        });
      open.pop();
    } else if (sign === '') {
      if (!Object.hasOwn(filters, filter))
        throw new FormatError(`The template has a form that is not known: ${filter}.`, {
          told: ['template-form', filter],
        });
      here.pieces.push({ kind: 'value', name, filter });
    } else {
      // A list within itself would be written as often as the square of its length.
      if (open.some((one) => one.name === name))
        throw new FormatError(`The template opens ${name} within itself.`, {
          told: ['template-within', name],
        });
      const pieces: Piece[] = [];
      here.pieces.push({ kind: 'section', name, when: sign === '#' ? 'filled' : 'empty', pieces });
      open.push({ name, pieces });
    }
  }
  root.push({ kind: 'text', text: plain.slice(at) });
  const left = open.length > 1 ? open.at(-1) : undefined;
  if (left)
    throw new FormatError(`The template does not close ${left.name}.`, {
      told: ['template-open', left.name],
    });
  return root;
}

/** The template with its places filled in. Throws a `FormatError` for a name that is nowhere in scope. */
export function fillTemplate(template: Template, scope: Scope): string {
  return fill(template, [scope]);
}

function fill(pieces: Piece[], scopes: Scope[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      const value = find(piece.name, scopes);
      if (piece.kind === 'value') return filters[piece.filter]?.(textsOf(value)) ?? '';
      if (piece.when === 'empty') return value.length === 0 ? fill(piece.pieces, scopes) : '';
      const entries: (string | Scope)[] = typeof value === 'string' ? (value === '' ? [] : [value]) : value;
      return entries
        .map((entry) => fill(piece.pieces, [...scopes, typeof entry === 'string' ? { '.': entry } : entry]))
        .join('');
    })
    .join('');
}

function find(name: string, scopes: Scope[]): string | string[] | Scope[] {
  const scope = scopes.findLast((one) => Object.hasOwn(one, name));
  const value = scope?.[name];
  if (value === undefined)
    throw new FormatError(`The template has a name that is not known here: ${name}.`, {
      told: ['template-name', name],
    });
  return value;
}

function textsOf(value: string | string[] | Scope[]): string | string[] {
  if (typeof value === 'string') return value;
  return value.filter((one) => typeof one === 'string');
}

function listed(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value;
}

function joined(value: string | string[]): string {
  return listed(value).join(', ');
}
