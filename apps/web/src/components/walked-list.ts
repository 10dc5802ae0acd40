import { useEffect } from 'react';

/** In which order a list showed its cases last, in this window. */
const KEPT = 'lotrinh.list';

/** A list of cases that somebody may walk through from one to the next: the addresses, in its order. */
export function useWalkedList(links: readonly string[]): void {
  const text = links.join('\n');
  useEffect(() => {
    if (text !== '') sessionStorage.setItem(KEPT, text);
  }, [text]);
}

/** The case before and the one after this one in the list that was looked at last; none where it is not in it. */
export function neighboursOf(link: string): { readonly before?: string; readonly after?: string } {
  const links = [...new Set((sessionStorage.getItem(KEPT) ?? '').split('\n'))];
  const place = links.indexOf(link);
  if (place < 0) return {};
  const [before, after] = [links[place - 1], links[place + 1]];
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
