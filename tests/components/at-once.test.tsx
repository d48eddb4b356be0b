// @vitest-environment happy-dom
import { type ComponentChild, createElement, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { DropFile } from '@/components/drop-file';
import { emptyBody } from '@/components/note-body';
import { startState } from '@/components/note-session';
import { NoteStatusLine } from '@/components/note-status-line';
import { ReviewSearch } from '@/components/review-search';
import { Strings } from '@/components/strings';
import { Toast } from '@/components/toast';
import { VerdictField } from '@/components/verdict-field';
import { one, say } from '@/tests/components/show';

/** What stands there in the task that draws it, with none of the effects that come after. */
function draw(view: ComponentChild): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  render(createElement(Strings.Provider, { value: say }, view), place);
  return place;
}
beforeEach(() => document.body.replaceChildren());

const session = {} as Parameters<typeof NoteStatusLine>[0]['session']; // nothing is asked of it
const nothing = (): void => undefined;

test.each<[string, ComponentChild, string]>([
  [
    'the way back of what is told',
    <Toast toast={{ text: 'Gone', undo: nothing, onClose: nothing }} />,
    'Undo',
  ],
  [
    'the way back of a deleted note',
    <NoteStatusLine state={{ ...startState, status: 'removed' }} session={session} />,
    'Undo',
  ],
])('the very next key goes to %s', (_what, view, name) => {
  draw(view);
  expect(document.activeElement?.textContent).toBe(name);
});

test('and to the verdict that lacks a reason', () => {
  const place = draw(<VerdictField id="v" body={emptyBody} history={[]} lacking onChange={nothing} />);
  expect(document.activeElement).toBe(one(place, 'select'));
});

test('the key that leads to the search is heard as soon as that stands there', () => {
  const place = draw(
    <ReviewSearch
      typed=""
      onType={nothing}
      counts={null}
      filters={[]}
      onToggle={nothing}
      hints={[]}
      saved={[]}
      onUse={nothing}
      onSave={nothing}
      onForget={nothing}
    />,
  );
  dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
  expect(document.activeElement).toBe(one(place, 'input'));
});

test('a file that is dropped is never opened in the place of the page', () => {
  draw(<DropFile onFile={vi.fn()} />);
  const dragged = new Event('dragover', { cancelable: true });
  Object.assign(dragged, { dataTransfer: { types: ['Files'] } });
  dispatchEvent(dragged);
  expect(dragged.defaultPrevented).toBe(true);
});
