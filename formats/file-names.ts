/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** UTF-16 code units; file systems take 255 bytes, and a sign may have four. */
const longest = 60;

/** A name for a file each: without signs that a file system or Obsidian refuses, none the same, in capitals or not. */
export function fileNames(titles: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = fileName(title);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} ${number}`;
    taken.add(name.toLowerCase());
    return name + extension;
  });
}

function fileName(title: string): string {
  const plain = title
    .normalize()
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\\/:*?"<>|#^[\]%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = Array.from(plain)
    .slice(0, longest)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (short === '') return 'article';
  return reserved.test(short) ? `${short} article` : short;
}
