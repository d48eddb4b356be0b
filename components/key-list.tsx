import { Fragment } from 'preact';
import { type MessageKey, useSay } from '@/components/strings';

interface KeyListProps {
  /** Keys of the commands by name, as they are set in this browser now; `null` until they are known. */
  keys: ReadonlyMap<string, string> | null;
}

/** Commands whose keys the browser keeps, each under the names that Chrome and Firefox have for it. */
const commands: { names: string[]; label: MessageKey }[] = [
  { names: ['next-finding'], label: 'commandNext' },
  { names: ['previous-finding'], label: 'commandPrevious' },
  { names: ['annotate-selection'], label: 'commandAnnotate' },
  { names: ['_execute_action'], label: 'commandPopup' },
  { names: ['open-panel', '_execute_sidebar_action'], label: 'commandPanel' },
];

/** An article hears these by itself (see `page/keys.ts`), also where the browser has given the keys to nobody. */
const heardOnPage: Record<string, string> = {
  'next-finding': 'Alt+Shift+N',
  'previous-finding': 'Alt+Shift+P',
  'annotate-selection': 'Alt+Shift+A',
};

const fixed: { keys: string[]; label: MessageKey }[] = [
  { keys: ['Enter'], label: 'keyOpen' },
  { keys: ['Ctrl+Enter', '⌘+Enter'], label: 'keySave' },
  { keys: ['Alt+Shift+C'], label: 'copyQuotation' },
  { keys: ['Esc'], label: 'keyClose' },
  { keys: ['/'], label: 'keySearch' },
  { keys: ['J', 'K'], label: 'keyMove' },
  { keys: ['X'], label: 'keySelect' },
];

/** What can be done by keys alone. */
export function KeyList({ keys }: KeyListProps) {
  const say = useSay();
  const set = commands.flatMap(({ names, label }) => {
    const name = names.find((one) => keys?.has(one));
    if (name === undefined) return [];
    return [{ keys: [keys?.get(name) || heardOnPage[name] || ''], label }];
  });
  return (
    <table class="keys">
      <thead class="unseen">
        <tr>
          <th scope="col">{say('keysDo')}</th>
          <th scope="col">{say('keysPress')}</th>
        </tr>
      </thead>
      <tbody>
        {[...set, ...fixed].map(({ keys: ways, label }) => (
          <tr key={label}>
            <th scope="row">{say(label)}</th>
            <td>
              {ways.map((way, at) => (
                <Fragment key={way}>
                  {at > 0 && ' / '}
                  <span class="key-way">{way ? <Keys way={way} /> : say('keyNone')}</span>
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is written on keys differs with the language; the others say the same everywhere. */
const keyNames: Record<string, MessageKey> = {
  Enter: 'keyNameEnter',
  Shift: 'keyNameShift',
  Ctrl: 'keyNameCtrl',
  Esc: 'keyNameEsc',
};

/** “Ctrl+Enter”; a Mac writes “⌥⇧N” in one. */
function Keys({ way }: { way: string }) {
  const say = useSay();
  return (
    <bdi dir="ltr">
      {way.split(/\+(?=.)/).map((key, at) => (
        <span key={key}>
          {at > 0 && '+'}
          <kbd>{keyNames[key] ? say(keyNames[key]) : key}</kbd>
        </span>
      ))}
    </bdi>
  );
}
