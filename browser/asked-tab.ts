/** The tab that a document's address names (`?tab=7`), which it then fills instead of a popup; `null` for none. */
export function askedTab(search: string): number | null {
  const asked = new URLSearchParams(search).get('tab');
  return asked === null ? null : Number(asked);
}
