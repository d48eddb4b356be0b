const kinds = { f64: Float64Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
type Kind = keyof typeof kinds;

/** Numbers of one kind, as the packed bytes hold them. */
export type Columns = Record<string, Float64Array | Uint32Array | Uint16Array | Uint8Array>;

interface Head {
  facts: unknown;
  columns: [name: string, kind: Kind, start: number, length: number][];
}

const kindOf = (column: Columns[string]): Kind => {
  if (column instanceof Float64Array) return 'f64';
  if (column instanceof Uint32Array) return 'u32';
  return column instanceof Uint16Array ? 'u16' : 'u8';
};

const aligned = (at: number): number => (at + 7) & ~7;

/** Columns of numbers and some facts (anything JSON can say) as one stretch of bytes, which `unpack` need not copy. */
export function pack(facts: unknown, columns: Columns): Uint8Array<ArrayBuffer> {
  let at = 0;
  const table = Object.entries(columns).map(([name, column]): Head['columns'][number] => {
    const start = at;
    at = aligned(at + column.byteLength);
    return [name, kindOf(column), start, column.length];
  });
  const head = new TextEncoder().encode(JSON.stringify({ facts, columns: table } satisfies Head));
  const first = aligned(4 + head.length);
  const bytes = new Uint8Array(first + at);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  for (const [name, , start] of table) {
    const { buffer, byteOffset, byteLength } = columns[name] ?? new Uint8Array();
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), first + start);
  }
  return bytes;
}

/** What `pack` made, on the same bytes. Throws where they are something else. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): { facts: unknown; columns: Columns } {
  // A view on more than its own bytes may start at an odd place.
  const { buffer } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const offset = bytes.byteOffset % 8 === 0 ? bytes.byteOffset : 0;
  const length = new DataView(buffer, offset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, offset + 4, length))) as Head; // as `pack` wrote it
  const first = offset + aligned(4 + length);
  const columns: Columns = {};
  for (const [name, kind, start, count] of head.columns)
    columns[name] = new kinds[kind](buffer, first + start, count);
  return { facts: head.facts, columns };
}
