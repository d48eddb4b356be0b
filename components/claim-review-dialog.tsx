import { useState } from 'preact/hooks';
import { Dialog } from '@/components/dialog';
import { verdictLabels } from '@/components/labels';
import { checkAddress } from '@/components/source-address';
import { type MessageKey, useSay } from '@/components/strings';
import type { Annotation, Verdict } from '@/model/annotation';
import type { ReviewerName } from '@/model/settings';

const publishable: readonly Verdict[] = [
  'supported',
  'contradicted',
  'disputed',
  'not-found',
  'cannot-check',
];

/** Whether a note has words and a verdict on them that says something about them. */
export function isPublishable({ target, verdict }: Annotation): boolean {
  return target !== null && publishable.includes(verdict);
}

/** Who publishes a verdict, and where; addresses are http(s), or `''`. */
export interface Publisher extends ReviewerName {
  reviewUrl: string;
}

interface ClaimReviewDialogProps {
  note: Annotation;
  /** As kept before, if the reader wanted that. */
  reviewer: ReviewerName | null;
  done: string;
  problem: string;
  onPublish: (by: Publisher, goal: 'copy' | 'download', remember: boolean) => void;
  onClose: () => void;
}

/** Asks under whose name a verdict is to be published: it is the reader's and nobody else's. */
export function ClaimReviewDialog(props: ClaimReviewDialogProps) {
  const { note, reviewer, done, problem, onPublish, onClose } = props;
  const say = useSay();
  const [name, setName] = useState(reviewer?.name ?? '');
  const [url, setUrl] = useState(reviewer?.url ?? '');
  const [reviewUrl, setReviewUrl] = useState('');
  const [remember, setRemember] = useState(reviewer !== null);
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const publish = (goal: 'copy' | 'download'): void => {
    const own = optionalAddress(url);
    const place = optionalAddress(reviewUrl);
    if (name.trim() === '') setWrong('publishNoName');
    else if ('problem' in own) setWrong(own.problem);
    else if ('problem' in place) setWrong(place.problem);
    else {
      setWrong(null);
      onPublish({ name: name.trim(), url: own.url, reviewUrl: place.url }, goal, remember);
    }
  };
  return (
    <Dialog title={say('publishTitle')} onClose={onClose}>
      <p class="hint">{say('publishWhat')}</p>
      <blockquote class="entry-words" dir="auto">
        {note.target?.quote.exact}
      </blockquote>
      <p>
        <strong>{say(verdictLabels[note.verdict])}</strong>
        {note.reason && ' — '}
        <bdi>{note.reason}</bdi>
      </p>
      <form
        class="publish"
        onSubmit={(event) => {
          event.preventDefault();
          publish('copy');
        }}
      >
        <label>
          <span class="label">{say('publishName')}</span>
          <input
            dir="auto"
            autofocus
            maxLength={200}
            autocomplete="name"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="label">{say('publishUrl')}</span>
          <input
            dir="ltr"
            maxLength={2000}
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="label">{say('publishWhere')}</span>
          <input
            dir="ltr"
            maxLength={2000}
            value={reviewUrl}
            onInput={(event) => setReviewUrl(event.currentTarget.value)}
          />
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
          {say('publishRemember')}
        </label>
        {(wrong || problem) && (
          <p class="problem" role="alert">
            {wrong ? say(wrong) : say('exportFailed', problem)}
          </p>
        )}
        <p class="hint" role="status">
          {done}
        </p>
        <div class="panel-acts">
          <button type="submit" class="primary">
            {say('publishCopy')}
          </button>
          <button type="button" onClick={() => publish('download')}>
            {say('exportDownload')}
          </button>
          <button type="button" class="quiet" onClick={onClose}>
            {say('close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function optionalAddress(typed: string): ReturnType<typeof checkAddress> {
  return typed.trim() === '' ? { url: '' } : checkAddress(typed);
}
