import { useEffect } from 'react';
import { caseLink } from './case-link.ts';

/** In which order a list showed its cases last, in this window. */
const KEPT = 'lotrinh.list';

/** A list of cases that somebody may walk through from one to the next, in its order: the same array until it changes. */
export function useWalkedList(cases: readonly Parameters<typeof caseLink>[0][]): void {
  useEffect(() => {
    if (cases.length > 0) sessionStorage.setItem(KEPT, cases.map(caseLink).join('\n'));
  }, [cases]);
}

/** The case before and the one after this one in the list that was looked at last; none where it is not in it. */
export function neighboursOf(link: string): { readonly before?: string; readonly after?: string } {
  const links = [...new Set((sessionStorage.getItem(KEPT) ?? '').split('\n'))];
  const place = links.indexOf(link);
  if (place < 0) return {};
  const [before, after] = [links[place - 1], links[place + 1]];
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
