/** Hands the reader a file, without a permission for downloads. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this turn; a minute later it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
