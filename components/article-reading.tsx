import type { ComponentChildren } from 'preact';
import { Mark } from '@/components/icons';
import { type MarkPiece, markPieces } from '@/components/mark-pieces';
import { NoteEntry } from '@/components/note-entry';
import type { NoteKeeper } from '@/components/note-keeper';
import type { NoteActs } from '@/components/note-list';
import { siteOf } from '@/components/source-address';
import { useDay, useNames, useSay } from '@/components/strings';
import { Toast, type ToastProps } from '@/components/toast';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Block } from '@/model/article';
import type { Snapshot } from '@/model/page-change';
import type { Span } from '@/model/span';

export interface ArticleReadingProps {
  page: SavedPage;
  /** `null`: the text was not kept. */
  snapshot: Snapshot | null;
  /** In the order of the text; `span`: where the words stand in it, `null` where they do not or the whole page is meant. */
  notes: { note: Annotation; span: Span | null }[];
  editing: string | null;
  keeperOf: (note: Annotation, page: SavedPage) => NoteKeeper;
  acts: NoteActs;
  toast: ToastProps | null;
  /** Takes the notes elsewhere. */
  onTake: (as: 'evidence' | 'export') => void;
}

/** An article's text as it was kept, with all notes on it: there when the original has gone. */
export function ArticleReading(props: ArticleReadingProps) {
  const { page, snapshot, notes, editing, keeperOf, acts, toast, onTake } = props;
  const say = useSay();
  const day = useDay();
  const names = useNames();
  const marks = notes.flatMap(({ note, span }) => (span ? [{ name: note.id, ...span }] : []));
  const title = page.title || page.url;
  const blocks = snapshot?.blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'title') ?? [];
  const kindOf = new Map(notes.map(({ note }) => [note.id, note.subject.kind]));
  // The text runs as its article does, what is said of it as all else that Whence says.
  const ours = say('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  return (
    <>
      <header class="bar article-bar">
        <Mark size={24} />
        <a href="review.html">{say('reviewTitle')}</a>
        <div class="bar-links">
          {(['evidence', 'export'] as const).map((as) => (
            <button type="button" key={as} disabled={notes.length === 0} onClick={() => onTake(as)}>
              {say(as === 'evidence' ? 'evidenceOpen' : 'export')}
            </button>
          ))}
        </div>
      </header>
      <main class="reading">
        <article
          class="reading-text"
          lang={page.language ?? undefined}
          dir="auto"
          aria-labelledby="reading-title"
        >
          <h1 id="reading-title">{title}</h1>
          <p class="article-facts" dir={ours}>
            <span>
              <bdi>{siteOf(page.url)}</bdi>
            </span>
            {page.byline.length > 0 && (
              <span>
                <bdi>{names(page.byline)}</bdi>
              </span>
            )}
            <span>
              <bdi>{page.published ? day(page.published) : say('dateNotFound')}</bdi>
            </span>
            <span>
              <a href={page.url} target="_blank" rel="noreferrer noopener">
                {say('readingOriginal')}
              </a>
            </span>
          </p>
          <p class="hint" dir={ours}>
            {snapshot ? say('readingKept', day(snapshot.taken)) : say('readingNotKept')}
          </p>
          {snapshot &&
            blocks.map((block) => (
              <TextBlock key={block.start} kind={block.kind}>
                {markPieces(snapshot.text, block, marks).map((piece, at) => (
                  <Piece key={at} piece={piece} kind={kindOf.get(piece.marks[0] ?? '')} />
                ))}
              </TextBlock>
            ))}
        </article>
        <section class="reading-notes" aria-labelledby="reading-notes-title">
          <h2 id="reading-notes-title">{say('readingNotes')}</h2>
          {notes.length === 0 && <p class="hint">{say('readingNone')}</p>}
          {notes.map(({ note, span }) => (
            <div key={note.id}>
              {snapshot && note.target && !span && <p class="hint">{say('readingMissing')}</p>}
              <NoteEntry
                note={note}
                page={page}
                withPage={false}
                isSelected={null}
                tabIndex={0}
                keeper={editing === note.id ? keeperOf(note, page) : null}
                acts={acts}
              />
            </div>
          ))}
        </section>
      </main>
      <Toast toast={toast} />
    </>
  );
}

function TextBlock({ kind, children }: { kind: Block['kind']; children: ComponentChildren }) {
  switch (kind) {
    case 'heading':
      return <h2>{children}</h2>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'list-item':
      return <p class="reading-item">{children}</p>;
    case 'caption':
      return <p class="reading-caption">{children}</p>;
    default:
      return <p>{children}</p>;
  }
}

/** Marked words lead to their note. */
function Piece({
  piece: { text, marks },
  kind,
}: {
  piece: MarkPiece;
  kind: Annotation['subject']['kind'] | undefined;
}) {
  const [first] = marks;
  if (first === undefined) return <>{text}</>;
  return (
    <a class={kind === 'claim' ? 'sample-claim' : 'sample-quote'} href={`#note-${first}`}>
      {text}
    </a>
  );
}
