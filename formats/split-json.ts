import { FormatError } from '@/formats/shape';

/** One value of a JSON file. `path` is the key, or the keys that lead to the list that it is an entry of: `first/items`. */
export interface JsonPart {
  path: string;
  value: unknown;
}

/** UTF-16 code units that one value may have; the longest note has fewer. */
const longestValue = 32 * 1024 * 1024;
/** Levels that one value may have; ours have 7. Without a limit some readers of JSON overflow. */
const deepest = 64;

interface Level {
  path: string;
  kind: 'object' | 'list';
}

/**
 * Reads one JSON object piece by piece in the memory of its largest value. Lists at the paths of `lists` come apart into
 * their entries, objects on the way to them into their fields; everything else comes whole, in the order of the file.
 * `push` and `end` throw a `FormatError` where the text is not JSON (RFC 8259), is cut off, or is too large or deep.
 */
export function createJsonSplitter(lists: readonly string[]) {
  const onTheWay = new Set(lists.flatMap((path) => prefixes(path)));
  const levels: Level[] = [];
  const seen = new Set<string>();
  let expected: 'value' | 'first' | 'key' | 'colon' | 'comma' | 'end' = 'value';
  let key = '';
  let capture: Capture | null = null;
  let parts: JsonPart[] = [];

  const here = (): Level | undefined => levels.at(-1);
  const pathOf = (level: Level): string => {
    if (level.kind === 'list') return level.path;
    return level.path === '' ? key : `${level.path}/${key}`;
  };

  const finish = (value: unknown, isKey: boolean): void => {
    const level = here();
    if (!level) throw notJson();
    if (!isKey) {
      parts.push({ path: pathOf(level), value });
      expected = 'comma';
      return;
    }
    key = String(value);
    const path = pathOf(level);
    if (seen.has(path)) throw new FormatError('The file has a field twice.');
    // Only fields of objects that come apart are remembered: a handful, or the file is none of ours.
    seen.add(path);
    if (seen.size > 10_000) throw notJson();
    expected = 'colon';
  };

  /** Opens a list or object that comes apart; false when the value is to come whole. */
  const open = (sign: string): boolean => {
    const level = here();
    if (!level) {
      if (sign !== '{') throw new FormatError('The file is JSON of another kind than an export of Whence.');
      levels.push({ path: '', kind: 'object' });
    } else {
      const path = pathOf(level);
      const kind = sign === '{' ? 'object' : 'list';
      const apart = level.kind === 'object' && (kind === 'list' ? lists.includes(path) : onTheWay.has(path));
      if (!apart) return false;
      levels.push({ path, kind });
    }
    expected = 'first';
    return true;
  };

  const close = (sign: string): void => {
    const level = levels.pop();
    if (!level || (level.kind === 'object') !== (sign === '}')) throw notJson();
    expected = levels.length === 0 ? 'end' : 'comma';
  };

  const step = (sign: string): void => {
    const level = here();
    const inObject = level?.kind === 'object';
    if ((sign === '}' || sign === ']') && (expected === 'first' || expected === 'comma')) close(sign);
    else if (sign === ',' && expected === 'comma') expected = inObject ? 'key' : 'value';
    else if (sign === ':' && expected === 'colon') expected = 'value';
    else if (inObject && (expected === 'first' || expected === 'key')) {
      if (sign !== '"') throw notJson();
      capture = createCapture(sign, true);
    } else if (expected === 'value' || expected === 'first') {
      if ((sign !== '{' && sign !== '[') || !open(sign)) capture = createCapture(sign, false);
    } else throw notJson();
  };

  return {
    push(chunk: string): JsonPart[] {
      parts = [];
      let at = 0;
      while (at < chunk.length) {
        if (capture === null) {
          const sign = chunk[at] ?? '';
          if (sign !== ' ' && sign !== '\n' && sign !== '\r' && sign !== '\t') step(sign);
          if (capture === null) {
            at += 1;
            continue;
          }
        }
        // Assigned by `step`, which the type checker does not follow.
        const taking: Capture = capture;
        at = taking.take(chunk, at);
        if (!taking.isWhole()) continue;
        capture = null;
        finish(parse(taking.text()), taking.isKey);
      }
      return parts;
    },
    /** To be called once after the last piece. */
    end(): void {
      if (expected !== 'end' || capture !== null) throw notJson();
    },
  };
}

type Capture = ReturnType<typeof createCapture>;

/** Collects one value that comes whole. It is only measured here; `JSON.parse` says whether it is one. */
function createCapture(first: string, isKey: boolean) {
  const kind = first === '"' ? 'string' : first === '{' || first === '[' ? 'nested' : 'plain';
  const pieces: string[] = [];
  let length = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let whole = false;

  const lengthTaken = (chunk: string, start: number): number => {
    if (kind === 'plain') {
      const stop = indexOf(/[\s,\]}]/g, chunk, start);
      whole = stop < chunk.length;
      return stop;
    }
    let at = start;
    while (!whole && at < chunk.length) {
      if (escaped) {
        escaped = false;
        at += 1;
        continue;
      }
      at = indexOf(inString ? /["\\]/g : /["{}[\]]/g, chunk, at);
      const sign = chunk[at];
      if (sign === '\\') escaped = true;
      else if (sign === '"') inString = !inString;
      else if (sign === '{' || sign === '[') depth += 1;
      else if (sign === '}' || sign === ']') depth -= 1;
      if (depth > deepest) throw new FormatError('The file has parts within parts deeper than any of ours.');
      if (sign !== undefined) at += 1;
      whole = sign !== undefined && !inString && !escaped && depth === 0;
    }
    return at;
  };

  return {
    isKey,
    isWhole: () => whole,
    text: () => pieces.join(''),
    /** Takes what belongs to the value from `start` on; returns where the rest begins. */
    take(chunk: string, start: number): number {
      const end = lengthTaken(chunk, start);
      length += end - start;
      if (length > longestValue) throw new FormatError('The file has a part that is larger than 32 MB.');
      pieces.push(chunk.slice(start, end));
      return end;
    },
  };
}

function indexOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function prefixes(path: string): string[] {
  const keys = path.split('/');
  return keys.slice(1).map((_, index) => keys.slice(0, index + 1).join('/'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(error);
  }
}

function notJson(cause?: unknown): FormatError {
  return new FormatError('The file is not JSON, or it is cut off.', { told: ['file-not-json'], cause });
}
