/** Leads to a part of the page by its head, and opens it where it is folded. */
export function goTo(id: string): void {
  const head = document.getElementById(id);
  const folded = head?.closest('details');
  if (folded !== null && folded !== undefined) folded.open = true;
  head?.focus();
  head?.scrollIntoView({ block: 'start' });
}
