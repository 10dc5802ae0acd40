import { readScopes, type Asking } from '#access/may-do';
import { labelOf } from '#lifecycle/labels';
import type { Stores } from '#runtime/open-stores';
import { findDocuments, type FoundDocument } from '#views/document/query';
import { findCases, type FoundCase } from '#views/task-current/find';

/** Of each sort. More: nobody looks through them, another word is typed. */
const MOST = 10;

/** Cases and papers for these words, of the cases that the caller reads; without words, none. */
export async function search({ pool }: Pick<Stores, 'pool'>, { q, by }: { q: string; by: Asking }) {
  const words = q.trim();
  if (words === '') return { cases: [], documents: [] };
  const asked = { q: words, within: readScopes(by), limit: MOST };
  const [cases, documents] = await Promise.all([findCases(pool, asked), findDocuments(pool, asked)]);
  return { cases: cases.map(shownCase), documents: documents.map(shownDocument) };
}

const shownCase = ({ state, ...found }: FoundCase) => ({
  ...found,
  state: { name: state, label: labelOf('state', state) },
});

const shownDocument = ({ event, occurred_on: occurredOn, ...found }: FoundDocument) => ({
  ...found,
  event: { name: event, label: labelOf('event', event) },
  occurredOn,
});
