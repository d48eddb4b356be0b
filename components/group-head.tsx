import type { ShownNote } from '@/components/note-list';
import { siteOf } from '@/components/source-address';
import { useDay, useMonth, useNames, useNumber, useSay } from '@/components/strings';
import type { NoteGroup, NoteView } from '@/model/note-list';

interface GroupHeadProps {
  view: NoteView;
  group: NoteGroup;
  /** The group's first note, for what is known of its page; `null` until it has been read. */
  first: ShownNote | null;
  /** `null`: it is always open. */
  isOpen: boolean | null;
  tabIndex: number;
  onToggle: () => void;
  /** Narrows the search to this group; `null` where there is no other. */
  onNarrow: (() => void) | null;
  /** Takes an article's notes elsewhere. */
  onTake: (as: 'evidence' | 'export') => void;
}

/** What the notes below it have in common. */
export function GroupHead({
  view,
  group,
  first,
  isOpen,
  tabIndex,
  onToggle,
  onNarrow,
  onTake,
}: GroupHeadProps) {
  const say = useSay();
  const month = useMonth();
  const number = useNumber();
  if (view === 'article')
    return <ArticleHead group={group} first={first} tabIndex={tabIndex} onTake={onTake} />;
  const { name, notes } = group;
  const none = view === 'speaker' ? say('groupNobody') : say('groupNoSource');
  const title = view === 'time' ? month(name) : name || none;
  const count = say('notesCount', number(notes.length));
  if (isOpen === null)
    return (
      <header class="article-head">
        <h2 data-stop tabIndex={tabIndex}>
          {title} <span class="count">{count}</span>
        </h2>
      </header>
    );
  return (
    <header class="article-head group-head">
      <h2>
        <button
          type="button"
          class="quiet group-toggle"
          data-stop
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <bdi class={name ? '' : 'group-none'}>{title}</bdi> <span class="count">{count}</span>
        </button>
      </h2>
      {name && onNarrow && (
        <button type="button" class="quiet text" onClick={onNarrow}>
          {say('groupOnly')}
          <span class="unseen"> {name}</span>
        </button>
      )}
    </header>
  );
}

type ArticleHeadProps = Pick<GroupHeadProps, 'group' | 'first' | 'tabIndex' | 'onTake'>;

function ArticleHead({ group, first, tabIndex, onTake }: ArticleHeadProps) {
  const say = useSay();
  const day = useDay();
  const names = useNames();
  const page = first?.page;
  const url = page?.url ?? group.name;
  return (
    <header class="article-head">
      <h2 dir="auto">
        <a href={url} target="_blank" rel="noreferrer noopener" data-stop tabIndex={tabIndex}>
          {page?.title || url}
        </a>
      </h2>
      <p class="article-facts">
        <span>
          <bdi>{siteOf(url)}</bdi>
        </span>
        {page && page.byline.length > 0 && (
          <span>
            <bdi>{names(page.byline)}</bdi>
          </span>
        )}
        {page && (
          <span>
            <bdi>{page.published ? day(page.published) : say('dateNotFound')}</bdi>
          </span>
        )}
        {first?.hasText && (
          <span>
            <a href={`review.html?page=${encodeURIComponent(group.name)}`}>{say('articleText')}</a>
          </span>
        )}
        {(['evidence', 'export'] as const).map((as) => (
          <span key={as}>
            <button type="button" class="quiet text" onClick={() => onTake(as)}>
              {say(as === 'evidence' ? 'evidenceOpen' : 'export')}
              <span class="unseen"> {page?.title || url}</span>
            </button>
          </span>
        ))}
      </p>
    </header>
  );
}
