/** Numbers of seven bits a byte, the lowest first (LEB128): small ones, of which an index is full, take one byte. */
export interface ByteWriter {
  readonly length: number;
  write(value: number): void;
  bytes(): Uint8Array<ArrayBuffer>;
}

export function createByteWriter(room = 1024): ByteWriter {
  let buffer = new Uint8Array(room);
  let length = 0;
  return {
    get length() {
      return length;
    },
    write(value) {
      if (length + 5 > buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
      let rest = value;
      while (rest > 127) {
        buffer[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    bytes: () => buffer.slice(0, length),
  };
}

/** Reads what a writer wrote from `at` on; past the end it reads zeros. */
export interface ByteReader {
  at: number;
  read(): number;
}

export function createByteReader(bytes: Uint8Array, at: number): ByteReader {
  return {
    at,
    read() {
      let byte = bytes[this.at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127 && shift < 32; shift += 7) {
        byte = bytes[this.at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      return value >>> 0;
    },
  };
}
