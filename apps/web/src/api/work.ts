import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { components } from './schema.gen.d.ts';

export type WorkRow = components['schemas']['WorkRow'];
export type WorkPage = components['schemas']['WorkPage'];
export type WorkGroup = WorkRow['group'];

export interface WorkAsked {
  readonly level?: 'provincial' | 'facility';
  readonly q?: string;
}

/** Rows that come at once. More than a person reads; the groups tell how many there are. */
const ROWS = 500;

/** What whoever is logged in has to do. */
export const workQuery = (asked: WorkAsked) =>
  queryOptions({
    queryKey: ['work', asked],
    queryFn: () => answerOf(api.GET('/api/v1/work', { params: { query: { ...asked, limit: ROWS } } })),
    placeholderData: keepPreviousData,
  });

/** Waits until the lists know of an event: they follow the log a moment later. @throws Problem they are too far behind */
export const listsKnow = (position: string) =>
  answerOf(api.GET('/api/v1/work', { params: { query: { limit: 1, after: position } } }));
