import { CheckResult } from '@/components/check-result';
import { CloseIcon } from '@/components/icons';
import { roleLabels } from '@/components/labels';
import { siteOf } from '@/components/source-address';
import { useSay } from '@/components/strings';
import { type LinkRole, linkRoles, type SourceLink } from '@/model/annotation';

/** How comparing with a source stands; a sentence when it failed. */
export type Comparing = { state: 'busy' } | { state: 'failed'; error: string };

interface SourceRowProps {
  link: SourceLink;
  comparing: Comparing | null;
  /** The source shares most of the page's wording. */
  repeats: boolean;
  onEdit: (part: Partial<SourceLink>) => void;
  /** Absent where there is nothing to compare: the note is on the page as a whole, or the text was pasted. */
  onCompare: (() => void) | null;
  onRemove: () => void;
}

/** One linked source: what it is, what it does for the words, and how they stand to its text. */
export function SourceRow({ link, comparing, repeats, onEdit, onCompare, onRemove }: SourceRowProps) {
  const say = useSay();
  const site = link.url === null ? say('sourcePasted') : siteOf(link.url);
  const name = link.title || site;
  return (
    <li class="source">
      <div class="source-head">
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
        <RoleChoice role={link.role} name={name} onChange={(role) => onEdit({ role })} />
        <button
          type="button"
          class="quiet square source-remove"
          aria-label={say('sourceRemove', name)}
          title={say('sourceRemove', name)}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      </div>
      {link.check && (
        <CheckResult
          check={link.check}
          onAnswer={(answer) => link.check && onEdit({ check: { ...link.check, answer } })}
        />
      )}
      <div class="source-compare">
        <p class="source-told" role="status">
          {comparing?.state === 'busy' && say('comparing')}
          {!comparing && !link.check && onCompare && say('notCompared')}
        </p>
        {comparing?.state === 'failed' && (
          <p class="problem" role="alert">
            {say('compareFailed', comparing.error)}
          </p>
        )}
        {onCompare && comparing?.state !== 'busy' && (
          <button type="button" class="quiet text" onClick={onCompare}>
            {say(link.check ? 'compareAgain' : 'compareNow')}
            <span class="unseen"> {name}</span>
          </button>
        )}
      </div>
      {repeats && link.role === 'corroborates' && (
        <p class="source-repeats">
          {say('sourceRepeats')}{' '}
          <button type="button" class="quiet text" onClick={() => onEdit({ role: 'repeats' })}>
            {say('sourceMarkRepeats')}
          </button>
        </p>
      )}
    </li>
  );
}

interface RoleChoiceProps {
  role: LinkRole;
  name: string;
  onChange: (role: LinkRole) => void;
}

function RoleChoice({ role, name, onChange }: RoleChoiceProps) {
  const say = useSay();
  return (
    <select
      class="source-role"
      aria-label={say('sourceRoleOf', name)}
      value={role}
      onChange={(event) => {
        const chosen = linkRoles.find((known) => known === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    >
      {linkRoles.map((one) => (
        <option key={one} value={one}>
          {say(roleLabels[one])}
        </option>
      ))}
    </select>
  );
}
