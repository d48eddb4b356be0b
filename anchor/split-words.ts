/** The words of a folded text as numbers. Offsets are UTF-16 code units of the folded text. */
export interface Words {
  count: number;
  /** One number a word, the same for the same word in every text. */
  hashes: Uint32Array;
  /** The same for the word's beginning: words that share it are likely forms of one word. */
  stems: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Splits folded text into words: runs of letters, digits and marks; of scripts without spaces each character is one. Linear. */
export function splitWords(text: string): Words {
  let room = 64 + (text.length >> 2);
  let hashes = new Uint32Array(room);
  let stems = new Uint32Array(room);
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let count = 0;
  const kinds = knownKinds();
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || kindOf(code);
    if (kind === other) {
      at++;
      continue;
    }
    if (count === room) {
      room *= 2;
      hashes = grown(hashes, room);
      stems = grown(stems, room);
      starts = grown(starts, room);
      ends = grown(ends, room);
    }
    starts[count] = at;
    const start = at++;
    let hash = Math.imul(0x811c9dc5 ^ code, 0x01000193);
    let stem = hash;
    if (kind === letter) {
      for (; at < text.length; at++) {
        const next = text.charCodeAt(at);
        if ((kinds[next] || kindOf(next)) !== letter) break;
        hash = Math.imul(hash ^ next, 0x01000193);
        if (at - start < stemLength) stem = hash;
      }
    }
    hashes[count] = hash;
    stems[count] = isDigit(code) ? hash : stem;
    ends[count++] = at;
  }
  return {
    count,
    hashes: hashes.subarray(0, count),
    stems: stems.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

/** Letters that forms of one word mostly share: expect, expected. */
const stemLength = 5;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function grown(from: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(room);
  to.set(from);
  return to;
}

const other = 1;
const letter = 2;
const alone = 3;

let table: Uint8Array | undefined;

/** The kinds of the code units met so far, 0 for others: Unicode's classes are slow to ask, so each is asked once. */
function knownKinds(): Uint8Array {
  table ??= new Uint8Array(0x10000);
  return table;
}

function kindOf(code: number): number {
  const kind = classify(code);
  knownKinds()[code] = kind;
  return kind;
}

function classify(code: number): number {
  if (code >= 0xd800 && code < 0xe000) return alone;
  if (code < 0x80) return isAsciiWord(code) ? letter : other;
  if (!/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))) return other;
  return unspaced.some(([first, last]) => code >= first && code <= last) ? alone : letter;
}

function isAsciiWord(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Scripts written without spaces: Thai and Lao, Myanmar, Khmer, kana, ideographs. */
const unspaced: [first: number, last: number][] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3005, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];
