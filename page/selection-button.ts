import { followView } from '@/page/follow-view';
import { type Box, visibleBox } from '@/page/place-box';
import { addTopBox } from '@/page/top-box';

export interface SelectionButton {
  /** Shows the button at the end of what is selected; `null` hides it. */
  show(selected: (() => Box | null) | null): void;
  /** What is selected may be elsewhere in view. */
  update(): void;
}

const size = 30;

/** A small button beside a selection. Pressed by the reader's own hand only; it takes no focus and leaves the selection as it is. */
export function createSelectionButton(
  page: Window & typeof globalThis,
  { label, onPress }: { label: () => string; onPress: () => void },
  parent: AbortSignal,
): SelectionButton {
  let shown: AbortController | undefined;
  let update = (): void => undefined;

  function hide(): void {
    shown?.abort();
    shown = undefined;
  }

  function show(selected: (() => Box | null) | null): void {
    hide();
    if (!selected || parent.aborted) return;
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, parent]);
    const button = page.document.createElement('button');
    button.type = 'button';
    button.title = label();
    button.ariaLabel = button.title;
    button.tabIndex = -1;
    button.append(drawSign(page.document));
    // Otherwise the press takes the selection away before the click comes.
    button.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    button.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        hide();
        onPress();
      },
      { signal },
    );
    const box = addTopBox(page, button, styles, signal);
    update = () => {
      const at = selected();
      if (at) box.moveTo(besides(at, visibleBox(page)));
      else hide();
    };
    shown = stop;
    followView(page, update, signal);
    update();
  }

  return { show, update: () => shown && update() };
}

/** Below the end of the last line selected, where neither the words nor a phone's handles are covered. */
function besides(selected: Box, view: Box): Box {
  const right = view.left + view.width - size - 4;
  const bottom = view.top + view.height - size - 4;
  return {
    left: Math.max(view.left + 4, Math.min(selected.left + selected.width + 4, right)),
    top: Math.max(view.top + 4, Math.min(selected.top + selected.height + 4, bottom)),
    width: size,
    height: size,
  };
}

function drawSign(document: Document): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M3 3h10v7H8l-3 3v-3H3zM8 4.5v4M6 6.5h4');
  svg.append(path);
  return svg;
}

const styles = `
button {
  all: initial;
  box-sizing: border-box;
  display: grid;
  place-items: center;
  width: 100%;
  height: 100%;
  border: 1px solid rgb(128 128 128 / .6);
  border-radius: 8px;
  background: Canvas;
  color: CanvasText;
  color-scheme: light dark;
  cursor: pointer;
  box-shadow: 0 2px 8px rgb(0 0 0 / .25);
}
button:hover { background: ButtonFace; color: ButtonText; }
svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.3; stroke-linejoin: round; }
`;
