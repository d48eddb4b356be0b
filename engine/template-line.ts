import type { Span } from '@/model/span';

const longest = 60;

/** Whole lines that templates print; nothing that an author might have written as a paragraph. */
const templateLine =
  /^(?:post a comment|(?:previous|next|older|newer) (?:post|article|story)s?|previous post next post|newer post older post|home|share|share this(?: (?:article|story|post))?|tweet|print|email|comments?|\d+ comments?|leave a (?:reply|comment)|no comments(?: yet)?|advertisement|advertisements|story continues below(?: advertisement)?|article continues below(?: this ad)?|read more|related(?: (?:articles|stories|posts|topics))?|most read|most popular|trending|sign up|subscribe|log in|see also|load more|back to top|click here(?: to (?:read|subscribe|comment))?)[.:!»›]*$/i;

/** Whether a block is a line that the template printed. */
export function isTemplateLine(text: string, { start, end }: Span): boolean {
  return end - start <= longest && templateLine.test(text.slice(start, end).trim());
}
