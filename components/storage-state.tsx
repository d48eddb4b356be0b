import { useBytes, useNumber, useSay } from '@/components/strings';
import type { CopyState } from '@/model/copy-state';

/** What is kept in this browser, and how safe it is there. */
export interface StorageFacts {
  notes: number;
  pages: number;
  /** Bytes; `null` where the browser does not say. */
  used: number | null;
  /** The browser does not clear it by itself when the disk is full; `null` where it does not say. */
  persistent: boolean | null;
}

interface StorageStateProps {
  facts: StorageFacts | null;
  /** `null` where it is not known yet. */
  copy: CopyState | null;
  /** Asks the browser for it. */
  onPersist: () => void;
  /** The browser was asked and said no. */
  refused: boolean;
}

export function StorageState({ facts, copy, onPersist, refused }: StorageStateProps) {
  const say = useSay();
  const number = useNumber();
  const bytes = useBytes();
  if (!facts) return <p class="hint">{say('storageReading')}</p>;
  return (
    <>
      <p>{say('storageCounts', number(facts.notes), number(facts.pages))}</p>
      {facts.used !== null && <p>{say('storageUsed', bytes(facts.used))}</p>}
      {copy?.is === 'whole' && facts.notes > 0 && <p>{say('copyWhole')}</p>}
      {copy?.is === 'behind' && <p>{say('copyBehind')}</p>}
      {copy?.is === 'coming' && <p>{say('copyComing', number(copy.done), number(copy.total))}</p>}
      <div role="status">
        {facts.persistent === true && <p>{say('storagePersistent')}</p>}
        {facts.persistent === false && <p>{say('storageMayGo')}</p>}
        {refused && facts.persistent === false && <p>{say('storageRefused')}</p>}
      </div>
      {facts.persistent === false && (
        <p>
          <button type="button" onClick={onPersist}>
            {say('storagePersist')}
          </button>
        </p>
      )}
    </>
  );
}
