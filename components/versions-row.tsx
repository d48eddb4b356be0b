import type { NoteActs, ShownNote } from '@/components/note-list';
import { siteOf } from '@/components/source-address';
import { speakerChain } from '@/components/speaker-chain';
import { useDay, useSay } from '@/components/strings';
import { WordDiff } from '@/components/word-diff';

interface VersionsRowProps {
  /** `null`: not read yet. */
  notes: (ShownNote | null)[];
  tabIndex: number;
  selected: ReadonlySet<string>;
  acts: NoteActs;
}

/** One statement as several pages have it, side by side; what is other than in the first is marked. */
export function VersionsRow({ notes, tabIndex, selected, acts }: VersionsRowProps) {
  const say = useSay();
  const [first] = notes;
  const words = first?.note.target?.quote.exact ?? '';
  return (
    <article
      class="entry versions"
      data-stop
      tabIndex={tabIndex}
      aria-label={say('versionsTitle', String(notes.length))}
    >
      <h3 class="eyebrow">{say('versionsTitle', String(notes.length))}</h3>
      <ul class="versions-list">
        {notes.map((shown, at) =>
          shown ? (
            <li key={shown.note.id} class="version">
              <blockquote class="entry-words" dir="auto">
                {at === 0 ? words : <WordDiff before={words} after={shown.note.target?.quote.exact ?? ''} />}
              </blockquote>
              <Where shown={shown} />
              <p class="versions-acts">
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={selected.has(shown.note.id)}
                    onChange={(event) => acts.select(shown.note.id, event.currentTarget.checked)}
                  />
                  {say('select')}
                </label>
              </p>
            </li>
          ) : (
            <li key={`waiting ${at}`} class="version" aria-busy="true" />
          ),
        )}
      </ul>
    </article>
  );
}

function Where({ shown: { note, page } }: { shown: ShownNote }) {
  const say = useSay();
  const day = useDay();
  const { subject } = note;
  const chain = subject.kind === 'quote' ? speakerChain(subject).slice(1) : [];
  return (
    <p class="article-facts">
      {chain.length > 0 && (
        <span>{say('versionVia', chain.map((link) => link?.name ?? '').join(' › '))}</span>
      )}
      <span>
        <a href={page.url} target="_blank" rel="noreferrer noopener" title={page.title}>
          <bdi>{siteOf(page.url)}</bdi>
        </a>
      </span>
      <span>
        <bdi>{page.published ? day(page.published) : say('dateNotFound')}</bdi>
      </span>
    </p>
  );
}
