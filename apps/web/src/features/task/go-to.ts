/** Leads to a part of the page by its head, and opens it and what it is in where that is folded. */
export function goTo(id: string): void {
  const head = document.getElementById(id);
  for (let at = head?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
  head?.focus();
  head?.scrollIntoView({ block: 'start' });
}
