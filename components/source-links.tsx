import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteKeeper, OpenTab, SourceText } from '@/components/note-keeper';
import { SourceEntry } from '@/components/source-entry';
import { type Comparing, SourceRow } from '@/components/source-row';
import type { Unfinished } from '@/components/unfinished';
import type { LinkRole, SourceLink } from '@/model/annotation';
import type { SourceCheck } from '@/model/source-check';

interface SourceLinksProps {
  id: string;
  links: SourceLink[];
  /** Whether there are words to compare: not on the page as a whole. */
  comparable: boolean;
  onChange: (links: SourceLink[]) => void;
  keeper: NoteKeeper;
  unfinished: Unfinished;
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The sources that the reader linked, each with what it does for the words, and the ways to add one. */
export function SourceLinks({ id, links, comparable, onChange, keeper, unfinished }: SourceLinksProps) {
  const [comparing, setComparing] = useState<ReadonlyMap<string, Comparing>>(new Map());
  const [repeating, setRepeating] = useState<ReadonlySet<string>>(new Set());
  const [arrivals, setArrivals] = useState(0);
  // A comparison takes a while: what it finds is put into the links as they are then.
  const latest = useRef(links);
  latest.current = links;
  // Sources that were linked here, and of which the reader has not said what they do for the words.
  const unsaid = useRef(new Set<string>());

  const change = (next: SourceLink[]): void => {
    latest.current = next;
    onChange(next);
  };
  // By place, not by address: two windows' notes put together may hold one address in two roles.
  const edit = (place: number, part: Partial<SourceLink>): void => {
    const edited = latest.current[place];
    if (part.role && edited) unsaid.current.delete(nameOf(edited));
    change(latest.current.map((link, at) => (at === place ? { ...link, ...part } : link)));
  };
  const add = (source: Omit<SourceLink, 'role'>): void => {
    const known = latest.current;
    if (source.url !== null && known.some(({ url }) => url === source.url)) {
      change(known.map((link) => (link.url === source.url ? { ...link, check: source.check } : link)));
      return;
    }
    unsaid.current.add(nameOf(source));
    change([...known, { ...source, role: likelyRole(known, source.check) }]);
  };
  const tell = (name: string, state: Comparing | null): void =>
    setComparing((all) => {
      const next = new Map(all);
      if (state) next.set(name, state);
      else next.delete(name);
      return next;
    });
  const compare = async (name: string, source: SourceText): Promise<void> => {
    tell(name, { state: 'busy' });
    try {
      const { check, repeats } = await keeper.compare(source);
      const others = latest.current.filter((link) => nameOf(link) !== name);
      const role = unsaid.current.has(name) && { role: likelyRole(others, check) };
      change(latest.current.map((link) => (nameOf(link) === name ? { ...link, ...role, check } : link)));
      if (repeats) setRepeating((all) => new Set([...all, name]));
      tell(name, null);
    } catch (error) {
      tell(name, { state: 'failed', error: sentence(error) });
    }
  };

  const addTab = ({ id: tabId, url, title }: OpenTab): void => {
    const link = { url, title, added: keeper.now(), check: null };
    add(link);
    void compare(nameOf(link), { tabId });
  };
  const addPasted = async (title: string, text: string): Promise<void> => {
    const { check } = await keeper.compare({ text });
    add({ url: null, title, added: keeper.now(), check: check && withPassage(check, text) });
  };

  useEffect(() => {
    const take = (): void =>
      void keeper.takeArrived().then(
        (source) => {
          if (!source) return;
          add(source);
          setArrivals((count) => count + 1);
        },
        () => undefined, // it stays where it is, for the next who asks
      );
    take();
    return keeper.onArrived(take);
  }, [keeper]);

  return (
    <div>
      <SourceEntry
        id={id}
        known={links.flatMap(({ url }) => url ?? [])}
        comparable={comparable}
        arrivals={arrivals}
        onAdd={(url) => add({ url, title: '', added: keeper.now(), check: null })}
        onTab={addTab}
        onPaste={addPasted}
        onAwait={(wait) => keeper.awaitSelection(wait)}
        openTabs={keeper.openTabs}
        unfinished={unfinished}
      />
      {links.length > 0 && (
        <ul class="sources">
          {links.map((link, at) => {
            const { url } = link;
            return (
              <SourceRow
                key={`${at} ${nameOf(link)}`}
                link={link}
                comparing={comparing.get(nameOf(link)) ?? null}
                repeats={repeating.has(nameOf(link))}
                onEdit={(part) => edit(at, part)}
                onCompare={comparable && url !== null ? () => void compare(nameOf(link), { url }) : null}
                onRemove={() => {
                  document.getElementById(id)?.focus();
                  change(latest.current.filter((_, other) => other !== at));
                }}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}

/**
 * What a source does for the words as long as the reader has not said: the first that somebody finds is nearly always the place
 * they come from, but one of which nothing is known, or that has other words, is not put down as bearing them out.
 */
function likelyRole(others: readonly SourceLink[], check: SourceCheck | null): LinkRole {
  const isIn = check?.verdict === 'verbatim' || check?.verdict === 'shortened';
  if (others.some((link) => link.role === 'original')) return isIn ? 'corroborates' : 'context';
  return check && !check.excerpt ? 'context' : 'original';
}

/** UTF-16 code units; who pastes no more than that has chosen a passage, found in it or not. */
const longestPassage = 2_000;

function withPassage(check: SourceCheck, text: string): SourceCheck {
  if (check.excerpt || text.length > longestPassage) return check;
  const quote = { type: 'TextQuoteSelector' as const, exact: text.trim(), prefix: '', suffix: '' };
  return { ...check, excerpt: { quote, position: null } };
}

function nameOf({ url, added }: Pick<SourceLink, 'url' | 'added'>): string {
  return url ?? added;
}
