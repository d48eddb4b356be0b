import { Mark } from '@/components/icons';
import { KeyList } from '@/components/key-list';
import { subjectLabel } from '@/components/labels';
import { type SampleLook, SampleText } from '@/components/sample-text';
import { type MessageKey, type Say, useSay } from '@/components/strings';
import { SubjectFacts } from '@/components/subject-facts';
import type { Subject } from '@/model/annotation';

interface WelcomeProps {
  keys: ReadonlyMap<string, string> | null;
  onOptions: () => void;
  onReview: () => void;
}

/** What the marks mean, on an article of our own; what is stored; the keys. Nothing is asked. */
export function Welcome({ keys, onOptions, onReview }: WelcomeProps) {
  const say = useSay();
  return (
    <>
      <header class="bar">
        <Mark size={32} />
        <h1>{say('welcomeTitle')}</h1>
      </header>
      <main>
        <p class="welcome-intro">{say('welcomeIntro')}</p>
        <section aria-labelledby="example">
          <h2 id="example">{say('welcomeExample')}</h2>
          <article class="example">
            <h3>{say('welcomeHeadline')}</h3>
            {examples(say).map((example) => (
              <Example key={example.text} {...example} />
            ))}
          </article>
          <p>{say('welcomeClick')}</p>
        </section>
        <section aria-labelledby="stored">
          <h2 id="stored">{say('welcomeStoredTitle')}</h2>
          <p>{say('welcomeStoredNot')}</p>
          <p>{say('welcomeStored')}</p>
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">{say('keysTitle')}</h2>
          <KeyList keys={keys} />
        </section>
        <section aria-label={say('welcomeEnd')}>
          <p>{say('welcomeEnd')}</p>
          <p class="welcome-acts">
            <button type="button" onClick={onOptions}>
              {say('options')}
            </button>
            <button type="button" onClick={onReview}>
              {say('reviewTitle')}
            </button>
          </p>
        </section>
      </main>
    </>
  );
}

interface ExampleProps {
  text: MessageKey;
  look: SampleLook;
  subject: Subject;
}

/** What the engine says of these sentences; a test holds the English ones against it. */
export function examples(say: Say): ExampleProps[] {
  const speaker = say('welcomeSpeaker');
  return [
    {
      text: 'welcomeDirect',
      look: 'words',
      subject: {
        kind: 'quote',
        quoteType: 'direct',
        speaker,
        mention: say('welcomeMentionDirect'),
        cue: say('welcomeCueDirect'),
        via: [say('welcomeOutlet')],
      },
    },
    {
      text: 'welcomeIndirect',
      look: 'report',
      subject: {
        kind: 'quote',
        quoteType: 'indirect',
        speaker,
        mention: say('welcomeMention'),
        cue: say('welcomeCueIndirect'),
        via: [],
      },
    },
    {
      text: 'welcomeClaim',
      look: 'doubt',
      subject: { kind: 'claim', claimKind: 'impersonal', trigger: say('welcomeTrigger'), saidBy: null },
    },
  ];
}

/** A sentence of the article, and beside it what its card says. */
function Example({ text, look, subject }: ExampleProps) {
  const say = useSay();
  return (
    <div class="example-row">
      <p class="example-text">
        <SampleText text={say(text)} looks={[look]} />
      </p>
      <div class="example-card">
        <h4 class="eyebrow">
          <span class="unseen">{say('welcomeCard')}: </span>
          {say(subjectLabel(subject))}
        </h4>
        <SubjectFacts subject={subject} />
      </div>
    </div>
  );
}
