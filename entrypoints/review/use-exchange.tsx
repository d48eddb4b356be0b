import { useState } from 'preact/hooks';
import { language } from '@/browser/text';
import { formatWords } from '@/components/format-words';
import { useSay } from '@/components/strings';
import type { ToastProps } from '@/components/toast';
import { EvidenceWindow } from '@/entrypoints/review/evidence-window';
import { type ExportScope, ExportWindow } from '@/entrypoints/review/export-window';
import { ImportWindow } from '@/entrypoints/review/import-window';
import { PublishWindow } from '@/entrypoints/review/publish-window';
import type { Annotation, SavedPage } from '@/model/annotation';

type Opened =
  | { kind: 'export'; scope: ExportScope }
  | { kind: 'import'; file: File; number: number }
  | { kind: 'evidence'; page: string }
  | { kind: 'publish'; note: Annotation; page: SavedPage };

export interface ExchangeProps {
  tellReader: (text: string, more?: Partial<ToastProps>) => void;
  /** Takes an import back. */
  onUndo: (step: number) => void;
  onTaken: () => void;
}

/** What goes out of the library and comes in, each in a dialog of its own. */
export function useExchange(props: ExchangeProps) {
  const say = useSay();
  const [opened, setOpened] = useState<Opened | null>(null);
  /** A dialog closes itself only: another may have been opened in its place. */
  const close = (): void => setOpened((now) => (now === opened ? null : now));
  const words = () => formatWords(say, language());
  const dialog = (): preact.JSX.Element | null => {
    switch (opened?.kind) {
      case 'export':
        return <ExportWindow scope={opened.scope} words={words()} onClose={close} />;
      case 'import':
        return <ImportWindow key={opened.number} {...props} file={opened.file} onClose={close} />;
      case 'evidence':
        return <EvidenceWindow page={opened.page} words={words()} onClose={close} />;
      case 'publish':
        return <PublishWindow note={opened.note} page={opened.page} words={words()} onClose={close} />;
      default:
        return null;
    }
  };
  return {
    dialog: dialog(),
    exportNotes: (scope: ExportScope) => setOpened({ kind: 'export', scope }),
    importFile: (file: File) =>
      setOpened((before) => ({
        kind: 'import',
        file,
        number: before?.kind === 'import' ? before.number + 1 : 0,
      })),
    makeEvidence: (page: string) => setOpened({ kind: 'evidence', page }),
    publish: (note: Annotation, page: SavedPage) => setOpened({ kind: 'publish', note, page }),
  };
}
