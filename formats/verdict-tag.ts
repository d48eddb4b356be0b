import { type Verdict, verdicts } from '@/model/annotation';

const mark = 'whence:';

/** A verdict as a tag, for programs that have tags and no verdicts. */
export function verdictTag(verdict: Verdict): string[] {
  return verdict === 'open' ? [] : [mark + verdict];
}

/** The tags without those that `verdictTag` made, and the verdict that the last of these says. */
export function verdictOfTag(tags: readonly string[]): { tags: string[]; verdict: Verdict } {
  let verdict: Verdict = 'open';
  const plain = tags.filter((tag) => {
    const found = verdicts.find((one) => tag === mark + one);
    verdict = found ?? verdict;
    return found === undefined;
  });
  return { tags: plain, verdict };
}
