import { type ComponentChildren, render } from 'preact';
import { keptApart, Language, type MessageKey, type Say, Strings } from '@/components/strings';

/**
 * Shows a view as the whole document. `language` is the browser's; the document is marked with the language its words
 * are really in, which is another one where a translation is missing.
 */
export function showPage(view: ComponentChildren, say: Say, language: string): void {
  const spoken = say('localeTag');
  const { documentElement: root } = document;
  root.lang = spoken;
  root.dir = say('textDirection');
  const dates = language.split('-')[0] === spoken.split('-')[0] ? language : spoken;
  const place = document.getElementById('view');
  if (!place) throw new Error('The document has no place for the view.');
  // A list says the same of many rows, and the browser looks up a sentence far slower than a table does.
  const said = new Map<MessageKey, string>();
  const once = (key: MessageKey): string => {
    const sentence = said.get(key) ?? say(key);
    said.set(key, sentence);
    return sentence;
  };
  render(
    <Strings.Provider
      value={(key, ...parts) => (parts.length === 0 ? once(key) : say(key, ...parts.map(keptApart)))}
    >
      <Language.Provider value={dates}>{view}</Language.Provider>
    </Strings.Provider>,
    place,
  );
}
