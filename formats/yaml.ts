/** A text as a double-quoted scalar of YAML 1.2, which is JSON's with more signs escaped. */
export function yamlText(text: string): string {
  // Half a surrogate pair has no place in YAML; signs that are not printable are escaped.
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Names as Obsidian takes them for tags: letters, digits, `_`, `-`, `/`, and not only digits. None twice. */
export function tagsOfObsidian(tags: readonly string[]): string[] {
  const names = tags.map((tag) => {
    const name = tag
      .normalize()
      .replace(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    return /^\d+$/.test(name) ? `${name}-` : name;
  });
  return [...new Set(names)].filter((name) => name !== '');
}
