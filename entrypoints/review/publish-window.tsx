import { useEffect, useState } from 'preact/hooks';
import { errorText } from '@/browser/error-text';
import { send } from '@/browser/send';
import { ClaimReviewDialog, type Publisher } from '@/components/claim-review-dialog';
import { useSay } from '@/components/strings';
import { saveFile } from '@/entrypoints/review/save-file';
import { writeClaimReview } from '@/formats/claim-review';
import { fileNames } from '@/formats/file-names';
import type { FormatWords } from '@/formats/words';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { ReviewerName } from '@/model/settings';

interface PublishWindowProps {
  note: Annotation;
  page: SavedPage;
  words: FormatWords;
  onClose: () => void;
}

/** The verdict of one note, to be published by the reader. */
export function PublishWindow({ note, page, words, onClose }: PublishWindowProps) {
  const say = useSay();
  const [reviewer, setReviewer] = useState<ReviewerName | null | undefined>(undefined);
  const [said, setSaid] = useState({ done: '', problem: '' });
  useEffect(() => {
    send('settings.get').then(
      (settings) => setReviewer(settings.reviewer),
      () => setReviewer(null),
    );
  }, []);

  async function publish(
    { name, url, reviewUrl }: Publisher,
    goal: 'copy' | 'download',
    remember: boolean,
  ): Promise<string> {
    const by = { name, url: url || null, reviewUrl: reviewUrl || null };
    const review = writeClaimReview(note, page, by, words);
    const [file = ''] = fileNames([`claim-review ${note.target?.quote.exact ?? ''}`], '.jsonld');
    if (goal === 'copy') await navigator.clipboard.writeText(review);
    else saveFile(file, 'application/ld+json', review);
    await send('settings.change', { reviewer: remember ? { name, url } : null });
    return goal === 'copy' ? say('copied') : say('fileSaved', file);
  }

  if (reviewer === undefined) return null;
  return (
    <ClaimReviewDialog
      note={note}
      reviewer={reviewer}
      {...said}
      onPublish={(by, goal, remember) =>
        void publish(by, goal, remember).then(
          (done) => setSaid({ done, problem: '' }),
          (reason: unknown) => setSaid({ done: '', problem: errorText(reason) }),
        )
      }
      onClose={onClose}
    />
  );
}
