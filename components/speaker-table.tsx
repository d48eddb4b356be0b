import { useState } from 'preact/hooks';
import { Hop, type PointAt } from '@/components/hop';
import { type MessageKey, useNumber, useSay } from '@/components/strings';
import type { Span } from '@/model/span';

/** How the text tells who speaks: by name, by what they are, or not at all. */
export type Naming = 'named' | 'role' | 'unnamed' | 'unknown';

export interface SpeakerWords {
  /** `null`: the text does not say who speaks. */
  name: string | null;
  naming: Naming;
  /** How many words they are given. */
  words: number;
  /** Where they are first named. */
  span: Span | null;
}

const namingLabels: Record<Naming, MessageKey> = {
  named: 'namingNamed',
  role: 'namingRole',
  unnamed: 'namingUnnamed',
  unknown: 'namingUnknown',
};

/** Below the table stands the list of what was found. */
const atFirst = 12;

/** Who gets to speak: the words that each speaker is given, in order of appearance. A picture that is a table. */
export function SpeakerTable({ speakers, onPoint }: { speakers: SpeakerWords[]; onPoint: PointAt }) {
  const say = useSay();
  const number = useNumber();
  const [all, setAll] = useState(false);
  const shown = all || speakers.length <= atFirst + 2 ? speakers : speakers.slice(0, atFirst);
  const most = Math.max(1, ...speakers.map(({ words }) => words));
  return (
    <>
      <table class="speakers">
        <caption class="unseen">{say('speakersCaption')}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{say('speakersWho')}</th>
            <th scope="col">{say('speakersWords')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, naming, words, span }) => (
            <tr key={`${naming} ${name}`}>
              <th scope="row">
                <Hop span={span} onPoint={onPoint}>
                  <bdi>{name ?? say('speakerNotFound')}</bdi>
                </Hop>{' '}
                {naming !== 'unknown' && <span class="speakers-naming">{say(namingLabels[naming])}</span>}
              </th>
              <td>
                <span class="speakers-track">
                  <span
                    class={`speakers-bar speakers-${naming}`}
                    style={{ inlineSize: `${(100 * words) / most}%` }}
                  />
                </span>
                <span class="count">{number(words)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < speakers.length && (
        <button type="button" class="quiet text row-act" onClick={() => setAll(true)}>
          {say('speakersMore', number(speakers.length - shown.length))}
        </button>
      )}
    </>
  );
}
