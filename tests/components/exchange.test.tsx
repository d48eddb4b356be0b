// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { BackupOptions, type BackupOptionsProps } from '@/components/backup-options';
import { BackupReminder } from '@/components/backup-reminder';
import { ClaimReviewDialog, isPublishable } from '@/components/claim-review-dialog';
import { EvidenceDialog } from '@/components/evidence-dialog';
import { ExportDialog, type ExportDialogProps } from '@/components/export-dialog';
import { formatNames } from '@/components/export-labels';
import { ImportDialog, type ImportState, type PlannedImport } from '@/components/import-dialog';
import { emptyBody } from '@/components/note-body';
import { usualEvidence } from '@/formats/evidence';
import type { Annotation } from '@/model/annotation';
import { noBackup } from '@/model/backup';
import { formatIds } from '@/model/exports';
import { button, choose, click, happen, one, say, show, type } from '@/tests/components/show';

const note = (part: Partial<Annotation> = {}): Annotation => ({
  ...emptyBody,
  id: 'note-1',
  page: 'https://example.org/a',
  subject: { kind: 'selection' },
  history: [],
  foreign: null,
  target: {
    quote: { type: 'TextQuoteSelector', exact: 'the harbour closes', prefix: '', suffix: '' },
    position: null,
  },
  created: '2026-03-01T00:00:00Z',
  modified: '2026-03-01T00:00:00Z',
  revision: 1,
  ...part,
});
const inputOf = (place: HTMLElement, label: string): HTMLInputElement => {
  const found = [...place.querySelectorAll('label')].find((each) => each.textContent?.includes(label));
  return one<HTMLInputElement>(found ?? place, 'input');
};

test('formats are named in the order in which they are offered', () => {
  expect(Object.keys(formatNames)).toEqual([...formatIds]);
});

const exportProps = (part: Partial<ExportDialogProps> = {}): ExportDialogProps => ({
  formats: formatIds.map((id) => ({ id, extension: '.x', isRead: id === 'whence' })),
  article: null,
  notes: 1200,
  mayPick: false,
  template: { kept: 'mine', ours: 'ours', onPreview: async (text) => `made of ${text}`, onKeep: vi.fn() },
  work: null,
  done: '',
  problem: '',
  onExport: vi.fn(),
  onStop: vi.fn(),
  onClose: vi.fn(),
  ...part,
});

test('a format is chosen by what it holds; a backup takes the texts along unless told otherwise', async () => {
  const given = exportProps();
  const place = await show(<ExportDialog {...given} />);
  expect(one(place, 'dialog').hasAttribute('open')).toBe(true);
  expect(place.textContent).toContain('Notes: 1,200');
  expect(place.textContent).toContain('Nothing that you wrote.');
  await click(button(place, 'Download'));
  expect(given.onExport).toHaveBeenLastCalledWith(
    { format: 'whence', withTexts: true, template: 'mine' },
    'download',
  );
  await click(inputOf(place, 'articles’ texts'));
  await click(button(place, 'Download'));
  expect(given.onExport).toHaveBeenLastCalledWith(expect.objectContaining({ withTexts: false }), 'download');
  await click(inputOf(place, 'RIS'));
  await click(button(place, 'Download'));
  expect(given.onExport).toHaveBeenLastCalledWith(expect.objectContaining({ format: 'ris' }), 'download');
  expect([...place.querySelectorAll('button')].map((each) => each.textContent)).not.toContain(
    'Save to a file…',
  );
});

test('a long export shows how far it is and can be stopped', async () => {
  const given = exportProps({ work: { done: 400 } });
  const place = await show(<ExportDialog {...given} />);
  expect(place.textContent).toContain('Writing: 400 of 1,200 notes');
  expect(one(place, 'progress').getAttribute('max')).toBe('1200');
  await click(button(place, 'Stop'));
  expect(given.onStop).toHaveBeenCalled();
  expect(one<HTMLFieldSetElement>(place, '.formats').disabled).toBe(true);
});

test('the template shows what it makes, says what is wrong with it, is kept and put back', async () => {
  vi.useFakeTimers();
  try {
    const onPreview = vi.fn(async (text: string) => {
      if (text.includes('{{')) throw new Error('The template has a name that is not known here: x.');
      return `made of ${text}`;
    });
    const onKeep = vi.fn();
    const given = exportProps({ template: { kept: 'mine', ours: 'ours', onPreview, onKeep } });
    const place = await show(<ExportDialog {...given} />);
    await click(inputOf(place, 'Markdown'));
    const [text, preview] = place.querySelectorAll('textarea');
    if (!text || !preview) throw new Error('There is no template.');
    await happen(() => void vi.advanceTimersByTime(300));
    expect(preview.value).toBe('made of mine');
    await type(text, '{{x}}');
    await happen(() => void vi.advanceTimersByTime(300));
    expect(one(place, '.template .problem').textContent).toContain('not known here: x');
    expect(button(place, 'Keep this template').disabled).toBe(true);
    await click(button(place, 'Back to the usual one'));
    expect([text.value, onKeep.mock.lastCall]).toEqual(['ours', ['']]);
    await type(text, 'other');
    await happen(() => void vi.advanceTimersByTime(300));
    await click(button(place, 'Keep this template'));
    expect(onKeep).toHaveBeenLastCalledWith('other');
    await click(button(place, 'Copy the text'));
    expect(given.onExport).toHaveBeenLastCalledWith(
      { format: 'markdown', withTexts: true, template: 'other' },
      'copy',
    );
  } finally {
    vi.useRealTimers();
  }
});

const plan: PlannedImport = {
  format: 'whence',
  added: 3,
  updated: 1,
  unchanged: 7,
  older: 2,
  conflicting: 5,
  pages: 4,
  snapshots: 0,
  conflicts: [{ kept: note({ note: 'Mine.' }), came: note({ note: 'Theirs.', tags: ['dam'] }) }],
  remarks: [{ kind: 'reply', annotations: [2, 9] }],
};
async function showImport(state: ImportState) {
  const onTake = vi.fn();
  const onCancel = vi.fn();
  const place = await show(
    <ImportDialog name="notes.jsonld" state={state} onTake={onTake} onCancel={onCancel} />,
  );
  return { place, onTake, onCancel };
}

test('an import says in numbers what it would change, and shows both texts where both were changed', async () => {
  const { place, onTake, onCancel } = await showImport({ step: 'planned', plan });
  const rows = [...place.querySelectorAll('tr')].map((row) => row.textContent);
  expect(rows.slice(0, 5)).toEqual([
    `${say('planAdded')}3`,
    `${say('planUpdated')}1`,
    `${say('planUnchanged')}7`,
    `${say('planOlder')}2`,
    `${say('planConflicting')}5`,
  ]);
  expect(place.textContent).toContain('And 4 more');
  expect(place.textContent).toContain('A reply stands on its page like any other note. (in the file: 2, 9)');
  const versions = [...place.querySelectorAll('.conflict-note')].map((each) => each.textContent);
  expect(versions).toEqual(['Mine.', 'Theirs.']);
  await click(button(place, 'Take in'));
  expect(onTake).toHaveBeenLastCalledWith(new Set());
  const [mine, theirs] = place.querySelectorAll<HTMLInputElement>('.conflict input');
  if (!mine || !theirs) throw new Error('There are no versions.');
  expect([mine.checked, theirs.checked]).toEqual([true, false]);
  await click(theirs);
  await click(button(place, 'Take in'));
  expect(onTake).toHaveBeenLastCalledWith(new Set(['note-1']));
  await click(button(place, 'Cancel'));
  expect(onCancel).toHaveBeenCalled();
});

test.each<[string, ImportState, string, string[]]>([
  ['reading', { step: 'reading', done: 10, total: 100 }, 'Reading the file.', ['Close', 'Stop']],
  ['sending', { step: 'sending', done: 10, total: 100 }, 'Nothing has been changed.', ['Close', 'Stop']],
  ['taken in', { step: 'keeping', done: 1, total: 3 }, 'Taking them in: 1 of 3', ['Close']],
  [
    'refused',
    { step: 'refused', why: 'The file is empty.' },
    'Nothing was imported. The file is empty.',
    ['Close', 'Close'],
  ],
  [
    'no use',
    { step: 'planned', plan: { ...plan, added: 0, updated: 0, conflicting: 0, conflicts: [] } },
    'You have all of this already.',
    ['Close', 'Close'],
  ],
])('a file that is %s says so, with what can be done', async (_, state, text, buttons) => {
  const { place } = await showImport(state);
  expect(place.textContent).toContain(text);
  const names = [...place.querySelectorAll('button')].map(
    (each) => each.getAttribute('aria-label') ?? each.textContent,
  );
  expect(names).toEqual(buttons);
});

test('once it is being taken in, it cannot be closed', async () => {
  const { place, onCancel } = await showImport({ step: 'keeping', done: 1, total: 3 });
  await click(button(place, 'Close'));
  await happen(() => void one(place, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true })));
  expect(onCancel).not.toHaveBeenCalled();
});

test('an evidence file holds nothing in the reader’s own words unless they choose it', async () => {
  const onWrite = vi.fn();
  const place = await show(
    <EvidenceDialog
      article="A title"
      notes={2}
      usual={usualEvidence}
      hasText={false}
      changes={null}
      done=""
      problem=""
      onWrite={onWrite}
      onClose={vi.fn()}
    />,
  );
  await click(button(place, 'Save as a page (HTML)'));
  expect(onWrite).toHaveBeenLastCalledWith('html', new Set(usualEvidence));
  for (const own of ['notes', 'reasons', 'tags']) expect(onWrite.mock.lastCall?.[1]).not.toContain(own);
  expect(inputOf(place, 'The whole text').disabled).toBe(true);
  expect(place.textContent).toContain('The page is not open in a tab');
  await click(inputOf(place, 'Your notes'));
  await click(inputOf(place, 'Linked sources'));
  await click(button(place, 'Save as Markdown'));
  const [form, fields] = onWrite.mock.lastCall ?? [];
  expect([form, fields.has('notes'), fields.has('sources')]).toEqual(['markdown', true, false]);
});

test.each([
  ['supported', true],
  ['cannot-check', true],
  ['open', false],
  ['looking', false],
  ['dismissed', false],
] as const)('a verdict %s can be published: %s', (verdict, can) => {
  expect(isPublishable(note({ verdict }))).toBe(can);
  expect(isPublishable(note({ verdict, target: null }))).toBe(false);
});

test('a verdict is published under the reader’s name, which is kept only when they say so', async () => {
  const onPublish = vi.fn();
  const place = await show(
    <ClaimReviewDialog
      note={note({ verdict: 'supported', reason: 'I asked.' })}
      reviewer={null}
      done=""
      problem=""
      onPublish={onPublish}
      onClose={vi.fn()}
    />,
  );
  await click(button(place, 'Copy the data'));
  expect(one(place, '[role=alert]').textContent).toContain('needs the name');
  const [name, site] = place.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])');
  if (!name || !site) throw new Error('There are no fields.');
  await type(name, ' Ada Moreno ');
  await type(site, 'javascript:alert(1)');
  await click(button(place, 'Copy the data'));
  expect(one(place, '[role=alert]').textContent).toContain('Only web addresses');
  await type(site, 'ada.example');
  await click(button(place, 'Copy the data'));
  const by = { name: 'Ada Moreno', url: 'https://ada.example/', reviewUrl: '' };
  expect(onPublish).toHaveBeenLastCalledWith(by, 'copy', false);
  await click(inputOf(place, 'Keep name'));
  await click(button(place, 'Download'));
  expect(onPublish).toHaveBeenLastCalledWith(by, 'download', true);
});

const backup = (part: Partial<BackupOptionsProps> = {}): BackupOptionsProps => ({
  choice: { every: 'off', keep: 10 },
  last: noBackup,
  folder: null,
  mayWrite: true,
  mayPick: true,
  isBusy: false,
  problem: '',
  onChange: vi.fn(),
  onPick: vi.fn(),
  onForget: vi.fn(),
  onRun: vi.fn(),
  ...part,
});

test('backups are chosen, picked a folder for, and made at once', async () => {
  const given = backup();
  const place = await show(<BackupOptions {...given} />);
  expect(place.textContent).toContain('No backup has been made yet.');
  await choose(one<HTMLSelectElement>(place, 'select'), 'weekly');
  expect(given.onChange).toHaveBeenCalledWith({ every: 'weekly', keep: 10 });
  await click(button(place, 'Pick a folder…'));
  await click(button(place, 'Back up now'));
  expect([given.onPick, given.onRun].map((each) => vi.mocked(each).mock.calls.length)).toEqual([1, 1]);
});

test('with a folder it says how many are kept, and what went wrong', async () => {
  const last = { made: '2026-03-01T08:00:00Z', notes: 12, problem: 'The disk is full.' };
  const given = backup({ folder: 'Papers', mayWrite: false, last });
  const place = await show(<BackupOptions {...given} />);
  expect(place.textContent).toContain('“Papers”');
  expect(place.textContent).toContain('notes: 12');
  expect(one(place, '[role=alert]').textContent).toContain('The disk is full.');
  expect(place.textContent).toContain('wants your permission');
  const [, keep] = place.querySelectorAll('select');
  if (!keep) throw new Error('Nothing says how many are kept.');
  await choose(keep, '3');
  expect(given.onChange).toHaveBeenCalledWith({ every: 'off', keep: 3 });
  await click(button(place, 'Use downloads instead'));
  expect(given.onForget).toHaveBeenCalled();
});

test('where no folder can be picked, that is not offered', async () => {
  const place = await show(<BackupOptions {...backup({ mayPick: false })} />);
  expect(place.textContent).not.toContain('Pick a folder');
});

test.each([
  [null, 'No backup of your notes has been made yet.'],
  ['2026-03-01T08:00:00Z', 'The last backup is of'],
])('a reminder of a backup of %s leads to the next', async (made, text) => {
  const onBackup = vi.fn();
  const place = await show(<BackupReminder last={{ ...noBackup, made }} onBackup={onBackup} />);
  expect(place.textContent).toContain(text);
  await click(button(place, 'Back up now'));
  expect(onBackup).toHaveBeenCalled();
});
