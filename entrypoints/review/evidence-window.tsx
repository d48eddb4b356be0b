import { useEffect, useState } from 'preact/hooks';
import { errorText } from '@/browser/error-text';
import { ownVersion } from '@/browser/extension';
import { text } from '@/browser/text';
import { EvidenceDialog } from '@/components/evidence-dialog';
import { useSay } from '@/components/strings';
import { openChanges } from '@/entrypoints/review/open-changes';
import { readStore } from '@/entrypoints/review/own-store';
import { saveFile } from '@/entrypoints/review/save-file';
import { usualEvidence } from '@/formats/evidence';
import { fileNames } from '@/formats/file-names';
import type { FormatWords } from '@/formats/words';
import { writeEvidenceHtml, writeEvidenceMarkdown } from '@/formats/write-evidence';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { EvidenceField } from '@/model/exports';
import type { PageChange, Snapshot } from '@/model/page-change';
import { getPage, listByPage } from '@/store/read-notes';
import { getSnapshot } from '@/store/snapshots';

interface EvidenceWindowProps {
  /** See `pageKey`. */
  page: string;
  words: FormatWords;
  onClose: () => void;
}

interface Known {
  page: SavedPage;
  annotations: Annotation[];
  snapshot: Snapshot | null;
  changes: PageChange[] | null;
}

/** One article's notes, to be written as a file for others. */
export function EvidenceWindow({ page: key, words, onClose }: EvidenceWindowProps) {
  const say = useSay();
  const [known, setKnown] = useState<Known | null>(null);
  const [said, setSaid] = useState({ done: '', problem: '' });
  useEffect(() => {
    read(key).then(setKnown, () => onClose());
  }, []);
  if (!known) return null;
  const { page, annotations, snapshot, changes } = known;

  function write(form: 'html' | 'markdown', fields: ReadonlySet<EvidenceField>): void {
    const now = new Date().toISOString();
    const version = ownVersion();
    const input = { page, annotations, snapshot, changes: changes ?? [], fields, words, now, version };
    const [name = ''] = fileNames([page.title || page.url], form === 'html' ? '.html' : '.md');
    try {
      if (form === 'html') saveFile(name, 'text/html', writeEvidenceHtml(input));
      else saveFile(name, 'text/markdown', writeEvidenceMarkdown(input));
      setSaid({ done: say('fileSaved', name), problem: '' });
    } catch (reason) {
      setSaid({ done: '', problem: errorText(reason) });
    }
  }

  return (
    <EvidenceDialog
      article={page.title || page.url}
      notes={annotations.length}
      usual={usualEvidence}
      hasText={snapshot !== null}
      changes={changes?.length ?? null}
      {...said}
      onWrite={write}
      onClose={onClose}
    />
  );
}

async function read(key: string): Promise<Known> {
  const [[page, annotations, snapshot], changes] = await Promise.all([
    readStore((store) => Promise.all([getPage(store, key), listByPage(store, key), getSnapshot(store, key)])),
    openChanges(key),
  ]);
  if (!page) throw new Error(text('errorNothingKept'));
  return { page, annotations, snapshot, changes };
}
