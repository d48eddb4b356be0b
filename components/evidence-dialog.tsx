import { useState } from 'preact/hooks';
import { Dialog } from '@/components/dialog';
import { type MessageKey, useNumber, useSay } from '@/components/strings';
import { type EvidenceField, evidenceFields } from '@/model/exports';

/** What is in the reader's own words, and goes along only when they choose it. */
const ownWords: readonly EvidenceField[] = ['reasons', 'notes', 'tags'];

const fieldLabels: Record<EvidenceField, MessageKey> = {
  context: 'evidenceContext',
  chain: 'evidenceChain',
  verdict: 'evidenceVerdict',
  history: 'evidenceHistory',
  sources: 'evidenceSources',
  excerpts: 'evidenceExcerpts',
  diffs: 'evidenceDiffs',
  hashes: 'evidenceHashes',
  changes: 'evidenceChanges',
  snapshot: 'evidenceSnapshot',
  reasons: 'evidenceReasons',
  notes: 'evidenceNotes',
  tags: 'evidenceTags',
};

interface EvidenceDialogProps {
  article: string;
  notes: number;
  usual: readonly EvidenceField[];
  /** Whether the article's text is kept. */
  hasText: boolean;
  /** How many changes of the page are known; `null`: it is not open, so nobody has looked. */
  changes: number | null;
  done: string;
  problem: string;
  onWrite: (form: 'html' | 'markdown', fields: ReadonlySet<EvidenceField>) => void;
  onClose: () => void;
}

/** Chooses what of one article's notes goes into a file for others. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { article, notes, usual, hasText, changes, done, problem, onWrite, onClose } = props;
  const say = useSay();
  const number = useNumber();
  const [fields, setFields] = useState<ReadonlySet<EvidenceField>>(new Set(usual));
  const toggle = (field: EvidenceField, on: boolean): void => {
    const next = new Set(fields);
    if (on) next.add(field);
    else next.delete(field);
    setFields(next);
  };
  const box = (field: EvidenceField) => (
    <label class="tick" key={field}>
      <input
        type="checkbox"
        checked={fields.has(field)}
        disabled={field === 'snapshot' && !hasText}
        onChange={(event) => toggle(field, event.currentTarget.checked)}
      />
      {say(fieldLabels[field])}
    </label>
  );
  return (
    <Dialog title={say('evidenceOpen')} onClose={onClose}>
      <p dir="auto">
        <strong>{article}</strong> <span class="count">{say('notesCount', number(notes))}</span>
      </p>
      <p class="hint">{say('evidenceWhat')}</p>
      <fieldset class="fields">
        <legend class="label">{say('evidenceFields')}</legend>
        {evidenceFields.filter((field) => !ownWords.includes(field)).map(box)}
        {changes === null && fields.has('changes') && <p class="hint">{say('evidenceChangesUnknown')}</p>}
      </fieldset>
      <fieldset class="fields">
        <legend class="label">{say('evidenceOwn')}</legend>
        {ownWords.map(box)}
      </fieldset>
      {problem && (
        <p class="problem" role="alert">
          {say('exportFailed', problem)}
        </p>
      )}
      <p class="hint" role="status">
        {done}
      </p>
      <div class="panel-acts">
        <button type="button" class="primary" onClick={() => onWrite('html', fields)}>
          {say('evidenceHtml')}
        </button>
        <button type="button" onClick={() => onWrite('markdown', fields)}>
          {say('evidenceMarkdown')}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  );
}
