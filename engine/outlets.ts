import type { Stretch } from '@/engine/attributions';
import { isNominal } from '@/engine/nominals';
import { outletNames } from '@/engine/provenance/outlet-names';
import type { Reading } from '@/engine/reading';
import { lowerAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';

/** Words in the names of those who publish; single names that carry none of them. */
const words =
  'news newspaper newspapers magazine times post journal herald tribune gazette telegraph guardian observer press wire radio television tv broadcaster ' +
  'channel network daily weekly mail express mirror independent chronicle globe dispatch bulletin agency website sun star courier examiner inquirer sentinel statesman standard ledger';
const single =
  'abc fox itv vox vice slate salon time fortune wsj nyt breitbart jazeera arabiya aljazeera rt spiegel monde figaro pais reforma huffington ' +
  'techcrunch wired verge sky globo';

let publishing: Set<string> | undefined;
let named: Set<string> | undefined;

/** Whether a stretch of tokens names somebody who publishes. Common words count only with a capital, or as "news agency". */
export function isOutlet(reading: Reading, { first, last }: Stretch): boolean {
  publishing ??= new Set(words.split(' '));
  named ??= knownNames();
  for (let i = first; i < last; i++) {
    const token = reading.tokens[i];
    if (!token) continue;
    if (token.capital && (named.has(token.lower) || named.has(token.text))) return true;
    if (
      publishing.has(token.lower) &&
      (token.capital
        ? i > first || last - first === 1
        : token.lower !== 'agency' && token.lower !== 'post' && i > first)
    ) {
      return hasCapital(reading, first, last) || /^(?:newspaper|broadcaster|magazine)$/.test(token.lower);
    }
  }
  return false;
}

/** The single names, and those of one word that provenance knows, as they are written; some of these are people's as well. */
function knownNames(): Set<string> {
  const names = new Set(single.split(' '));
  for (const list of outletNames().values())
    for (const { name } of list) if (!/ |^(?:Dawn|Scroll|Saba|Mehr)$/.test(name)) names.add(name);
  return names;
}

function hasCapital(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (reading.tokens[i]?.capital) return true;
  return false;
}

/** Whether an outlet is named anywhere in a stretch. */
export function namesOutlet(reading: Reading, stretch: Stretch | null): boolean {
  return stretch !== null && outletIn(reading, stretch) !== null;
}

const links = wordSet('to with by on in');

/** The first outlet named in a stretch as hearer or place: "told Reuters", "in an interview with the BBC", "on Fox News". */
export function outletIn(reading: Reading, { first, last }: Stretch): Stretch | null {
  let at = first;
  while (at < last) {
    if (!isNominal(reading, at)) {
      at++;
      continue;
    }
    let end = at;
    while (end < last && isNominal(reading, end)) end++;
    const link = lowerAt(reading.tokens, at - 1);
    const before = link === 'the' ? lowerAt(reading.tokens, at - 2) : link;
    const linked = at === first || (link === 'the' && at === first + 1) || links.has(before);
    if (linked && reading.tokens[at]?.capital && isOutlet(reading, { first: at, last: end }))
      return { first: at, last: end };
    at = end;
  }
  return null;
}
