const longest = 120;
const stamp =
  /^(?:first |last |originally |article |story )?(?:published|updated|posted|modified|reviewed)\b/i;
const counter = /^\d[\d.,]*k? (?:comments?|shares?|views?|likes?|min(?:ute)?s?(?: read)?)$/i;

/**
 * Whether a line among the text is the page's and not the article's: when it was last updated, how many have commented. Such
 * lines change with every visit and change nothing of what is said.
 */
export function isPageLine(line: string): boolean {
  if (line.length > longest) return false;
  const trimmed = line.trim();
  return (
    counter.test(trimmed) || (stamp.test(trimmed) && /\d/.test(trimmed) && !/[.!?]["”’]?$/.test(trimmed))
  );
}
