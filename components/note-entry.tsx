import { ArrowIcon } from '@/components/icons';
import { originLabels, roleLabels, subjectLabel, verdictLabels } from '@/components/labels';
import { NoteEditor } from '@/components/note-editor';
import type { NoteKeeper } from '@/components/note-session';
import { siteOf } from '@/components/source-address';
import { useDay, useSay } from '@/components/strings';
import { SubjectFacts } from '@/components/subject-facts';
import type { Annotation, SourceLink } from '@/model/annotation';
import { placeAddress } from '@/model/place-address';

interface NoteEntryProps {
  note: Annotation;
  /** The page's address. */
  url: string;
  /** Given while the note is being edited. */
  keeper: NoteKeeper | null;
  onEdit: (edit: boolean) => void;
  onRemove: () => void;
  onTag: (tag: string) => void;
}

/** One kept note: the words, what was found about them, and what the reader made of it. */
export function NoteEntry({ note, url, keeper, onEdit, onRemove, onTag }: NoteEntryProps) {
  const say = useSay();
  const day = useDay();
  const { subject, target } = note;
  const words = target?.quote.exact ?? say('wholePage');
  return (
    <li class="entry" id={`note-${note.id}`}>
      <p class="entry-kind">
        <span class="eyebrow">
          <span class={`swatch swatch-${subject.kind}`} aria-hidden="true" /> {say(subjectLabel(subject))}
        </span>
        <time dateTime={note.created}>{day(note.created)}</time>
      </p>
      {target && (
        <blockquote class="entry-words" dir="auto">
          {words}
        </blockquote>
      )}
      <SubjectFacts subject={subject} />
      {keeper ? (
        <NoteEditor keeper={keeper} focus removable={false} wholePage={subject.kind === 'page'} />
      ) : (
        <Kept note={note} onTag={onTag} />
      )}
      <div class="entry-acts">
        <button
          type="button"
          class="quiet text"
          aria-expanded={keeper !== null}
          onClick={() => onEdit(!keeper)}
        >
          {say(keeper ? 'editDone' : 'edit')}
          <span class="unseen"> {words.slice(0, 60)}</span>
        </button>
        <button type="button" class="quiet text" onClick={onRemove}>
          {say('noteDelete')}
          <span class="unseen"> {words.slice(0, 60)}</span>
        </button>
        <a class="entry-open" href={placeAddress(url, target)} target="_blank" rel="noreferrer noopener">
          {say('openAtPlace')}
          <ArrowIcon />
        </a>
      </div>
    </li>
  );
}

function Kept({ note, onTag }: { note: Annotation; onTag: (tag: string) => void }) {
  const say = useSay();
  return (
    <div class="entry-kept">
      {note.note && (
        <p class="entry-note" dir="auto">
          {note.note}
        </p>
      )}
      {note.links.length > 0 && (
        <ul class="entry-sources" aria-label={say('sourcesLabel')}>
          {note.links.map((link) => (
            <KeptSource key={`${link.role} ${link.url}`} link={link} />
          ))}
        </ul>
      )}
      <ul class="entry-tags" aria-label={say('entryMarks')}>
        <li class="entry-verdict">{say(verdictLabels[note.verdict])}</li>
        {note.origin && <li class="entry-verdict">{say(originLabels[note.origin])}</li>}
        {note.tags.map((tag) => (
          <li key={tag}>
            <button
              type="button"
              class="tag-button"
              title={say('filterByTag', tag)}
              onClick={() => onTag(tag)}
            >
              <bdi>{tag}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function KeptSource({ link }: { link: SourceLink }) {
  const say = useSay();
  const { url, title, role } = link;
  return (
    <li>
      <span class="entry-role">{say(roleLabels[role])}</span>
      {url === null ? (
        <span dir="auto">{title || say('sourcePasted')}</span>
      ) : (
        <a href={url} target="_blank" rel="noreferrer noopener" dir="auto">
          {title || url}
        </a>
      )}
      {url !== null && title && <bdi class="entry-site">{siteOf(url)}</bdi>}
    </li>
  );
}
