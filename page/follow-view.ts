/** Calls `update` when the page has scrolled, been resized or zoomed, at most once a frame, until `signal` aborts. */
export function followView(page: Window, update: () => void, signal: AbortSignal): void {
  let _frame = 0;
  function onChange(): void {
    _frame ||= page.requestAnimationFrame(() => {
      _frame = 0;
      if (!signal.aborted) update();
    });
  }
  // Captured: a scroll inside an element does not bubble.
  page.addEventListener('scroll', onChange, { capture: true, passive: true, signal });
  page.addEventListener('resize', onChange, { passive: true, signal });
  page.visualViewport?.addEventListener('scroll', onChange, { passive: true, signal });
  page.visualViewport?.addEventListener('resize', onChange, { passive: true, signal });
}
