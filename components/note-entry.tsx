import { isPublishable } from '@/components/claim-review-dialog';
import { ArrowIcon } from '@/components/icons';
import { originLabels, roleLabels, subjectLabel, verdictLabels } from '@/components/labels';
import { MarkedText } from '@/components/marked-text';
import { NoteEditor } from '@/components/note-editor';
import type { NoteKeeper } from '@/components/note-keeper';
import type { NoteActs } from '@/components/note-list';
import { onlyOnChange } from '@/components/only-on-change';
import { siteOf } from '@/components/source-address';
import { useDay, useSay } from '@/components/strings';
import { SubjectFacts } from '@/components/subject-facts';
import type { Annotation, SavedPage, SourceLink } from '@/model/annotation';
import { placeAddress } from '@/model/place-address';

interface NoteEntryProps {
  note: Annotation;
  page: SavedPage;
  /** Whether the page is named, as it is not by what the note stands under. */
  withPage: boolean;
  /** `null` where nothing can be selected. */
  isSelected: boolean | null;
  /** 0 for the one entry of a list that the Tab key stops at. */
  tabIndex: number;
  /** Given while the note is being edited. */
  keeper: NoteKeeper | null;
  acts: NoteActs;
}

/** One kept note: the words, what was found about them, and what the reader made of it. */
export const NoteEntry = onlyOnChange(function NoteEntry(props: NoteEntryProps) {
  const { note, page, withPage, isSelected, tabIndex, keeper, acts } = props;
  const say = useSay();
  const day = useDay();
  const { subject, target } = note;
  const words = target?.quote.exact ?? say('wholePage');
  const name = <span class="unseen"> {words.slice(0, 60)}</span>;
  return (
    <article
      class={isSelected ? 'entry entry-selected' : 'entry'}
      id={`note-${note.id}`}
      data-stop
      tabIndex={tabIndex}
      aria-label={words.slice(0, 120)}
    >
      <p class="entry-kind">
        {isSelected !== null && (
          <label class="entry-select">
            <input
              type="checkbox"
              checked={isSelected}
              onChange={(event) => acts.select(note.id, event.currentTarget.checked)}
            />
            <span class="unseen">{say('select')}</span>
            {name}
          </label>
        )}
        <span class="eyebrow">
          <span class={`swatch swatch-${subject.kind}`} aria-hidden="true" /> {say(subjectLabel(subject))}
        </span>
        <time dateTime={note.created}>{day(note.created)}</time>
      </p>
      {withPage && (
        <p class="entry-page">
          <a href={page.url} target="_blank" rel="noreferrer noopener" dir="auto">
            <MarkedText text={page.title || page.url} />
          </a>
          <bdi class="entry-site">{siteOf(page.url)}</bdi>
        </p>
      )}
      {target && (
        <blockquote class="entry-words" dir="auto">
          <MarkedText text={words} />
        </blockquote>
      )}
      <SubjectFacts subject={subject} />
      {keeper ? (
        <NoteEditor keeper={keeper} focus removable={false} wholePage={subject.kind === 'page'} />
      ) : (
        <Kept note={note} onTag={acts.tag} />
      )}
      <div class="entry-acts">
        <button
          type="button"
          class="quiet text"
          aria-expanded={keeper !== null}
          onClick={() => acts.edit(keeper ? null : note)}
        >
          {say(keeper ? 'editDone' : 'edit')}
          {name}
        </button>
        <button type="button" class="quiet text" onClick={() => acts.remove(note)}>
          {say('noteDelete')}
          {name}
        </button>
        {isPublishable(note) && (
          <button type="button" class="quiet text" onClick={() => acts.publish(note, page)}>
            {say('publishOpen')}
            {name}
          </button>
        )}
        <a class="entry-open" href={placeAddress(page.url, target)} target="_blank" rel="noreferrer noopener">
          {say('openAtPlace')}
          <ArrowIcon />
        </a>
      </div>
    </article>
  );
});

/** Stands where a note will be in a moment. */
export function WaitingEntry({ tabIndex }: { tabIndex: number }) {
  return <article class="entry entry-waiting" aria-busy="true" data-stop tabIndex={tabIndex} />;
}

function Kept({ note, onTag }: { note: Annotation; onTag: (tag: string) => void }) {
  const say = useSay();
  return (
    <div class="entry-kept">
      {note.note && (
        <p class="entry-note" dir="auto">
          <MarkedText text={note.note} />
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
              <bdi>
                <MarkedText text={tag} />
              </bdi>
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
          <MarkedText text={title || url} />
        </a>
      )}
      {url !== null && title && <bdi class="entry-site">{siteOf(url)}</bdi>}
    </li>
  );
}
