import { type ComponentChild, createElement, render } from 'preact';
import { act } from 'preact/test-utils';
import { OpenedNow } from '@/components/opened';
import { openedViews } from '@/components/opened-views';
import { Strings } from '@/components/strings';
import messages from '@/public/_locales/en/messages.json';

const table: Record<string, { message: string } | undefined> = messages;

/** The English sentences, as the browser would say them. */
export function say(key: string, ...parts: string[]): string {
  return (table[key]?.message ?? key).replace(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '');
}

/** What is shown of what is opened, as if it had come; words are compared as if they were the same. */
const opened = openedViews(
  (_, text) => [{ text, isShared: true }],
  () => () => {
    throw new Error('not asked for here');
  },
);

/** Draws a view into the document, with its effects done. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  document.body.replaceChildren();
  const place = document.body.appendChild(document.createElement('div'));
  const whole = createElement(OpenedNow, { views: opened, children: view });
  await act(async () => render(createElement(Strings.Provider, { value: say }, whole), place));
  return place;
}

/** Lets something happen that comes from outside the view, with all that follows from it. */
export async function happen(what: () => void): Promise<void> {
  await act(async () => what());
}

/** The one element; a test that finds none has nothing to say. */
export function one<E extends Element = HTMLElement>(place: ParentNode, selector: string): E {
  const found = place.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export function button(place: ParentNode, text: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === text,
  );
  if (!found) throw new Error(`There is no button "${text}".`);
  return found;
}

/** Types into a field as a whole. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Chooses in a list, or leaves a field that was typed into. */
export async function choose(field: HTMLSelectElement | HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export async function press(field: Element, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}
