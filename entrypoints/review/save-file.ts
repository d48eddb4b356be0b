/** UTF-16 code units or bytes; so much is gathered before it is handed to the browser, which may keep it on the disk. */
const portion = 1_000_000;

/** Hands the reader a file, without a permission for downloads. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this turn; a minute later it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file's content from its pieces, of which not all are in memory at once. */
export async function gather(pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const whole: Blob[] = [];
  let some: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;
  for await (const piece of pieces) {
    some.push(piece);
    size += piece.length;
    if (size < portion) continue;
    whole.push(new Blob(some));
    some = [];
    size = 0;
  }
  return new Blob([...whole, ...some]);
}
