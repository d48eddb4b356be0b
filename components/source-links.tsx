import { CloseIcon } from '@/components/icons';
import { roleLabels } from '@/components/labels';
import type { NoteKeeper, OpenTab } from '@/components/note-session';
import { siteOf } from '@/components/source-address';
import { SourceEntry } from '@/components/source-entry';
import { useSay } from '@/components/strings';
import type { Unfinished } from '@/components/unfinished';
import { type LinkRole, linkRoles, type SourceLink } from '@/model/annotation';

interface SourceLinksProps {
  id: string;
  links: SourceLink[];
  onChange: (links: SourceLink[]) => void;
  keeper: NoteKeeper;
  unfinished: Unfinished;
}

/** The sources that the reader linked, each with what it does for the words, and the way to add one. */
export function SourceLinks({ id, links, onChange, keeper, unfinished }: SourceLinksProps) {
  // By place, not by address: two windows' notes put together may hold one address in two roles.
  const edit = (place: number, part: Partial<SourceLink>): void =>
    onChange(links.map((link, at) => (at === place ? { ...link, ...part } : link)));
  const add = ({ url, title }: OpenTab): void => {
    if (links.some((link) => link.url === url)) return;
    // The first source somebody finds is nearly always the place the words come from.
    const role: LinkRole = links.some((link) => link.role === 'original') ? 'corroborates' : 'original';
    onChange([...links, { url, title, role, added: keeper.now(), check: null }]);
  };

  return (
    <div>
      <SourceEntry
        id={id}
        known={links.flatMap(({ url }) => url ?? [])}
        onAdd={add}
        openTabs={keeper.openTabs}
        unfinished={unfinished}
      />
      {links.length > 0 && (
        <ul class="sources">
          {links.map((link, at) => (
            <SourceRow
              key={`${at} ${link.url}`}
              link={link}
              onEdit={(part) => edit(at, part)}
              onRemove={() => {
                document.getElementById(id)?.focus();
                onChange(links.filter((_, other) => other !== at));
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface SourceRowProps {
  link: SourceLink;
  onEdit: (part: Partial<SourceLink>) => void;
  onRemove: () => void;
}

function SourceRow({ link, onEdit, onRemove }: SourceRowProps) {
  const say = useSay();
  const site = link.url === null ? say('sourcePasted') : siteOf(link.url);
  const name = link.title || site;
  return (
    <li class="source">
      <input
        class="source-title"
        dir="auto"
        value={link.title}
        placeholder={say('sourceTitlePlaceholder')}
        aria-label={say('sourceTitleOf', site)}
        onInput={(event) => onEdit({ title: event.currentTarget.value })}
      />
      {link.url === null ? (
        <span class="source-site">{site}</span>
      ) : (
        <a class="source-site" href={link.url} target="_blank" rel="noreferrer noopener" title={link.url}>
          <bdi>{site}</bdi>
        </a>
      )}
      <select
        class="source-role"
        aria-label={say('sourceRoleOf', name)}
        value={link.role}
        onChange={(event) => {
          const role = linkRoles.find((known) => known === event.currentTarget.value);
          if (role) onEdit({ role });
        }}
      >
        {linkRoles.map((role) => (
          <option key={role} value={role}>
            {say(roleLabels[role])}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="quiet square source-remove"
        aria-label={say('sourceRemove', name)}
        title={say('sourceRemove', name)}
        onClick={onRemove}
      >
        <CloseIcon />
      </button>
    </li>
  );
}
