import {
  infiniteQueryOptions,
  keepPreviousData,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { programClock } from './program-clock.ts';
import type { components } from './schema.gen.d.ts';

export type WorkRow = components['schemas']['WorkRow'];
export type WorkAnswer = components['schemas']['WorkAnswer'];
export type WorkPage = components['schemas']['WorkPage'];
export type WorkGroup = WorkRow['group'];

export interface WorkAsked {
  readonly group?: WorkGroup;
  readonly level?: 'provincial' | 'facility';
  readonly q?: string;
}

/** Rows that come first, more than a person does in a day, and as somebody reads on; the groups tell how many there are. */
const [FIRST_ROWS, MORE_ROWS] = [100, 500];

/** What whoever is logged in has to do. */
export const workQuery = (asked: WorkAsked) =>
  infiniteQueryOptions({
    queryKey: ['work', asked],
    queryFn: async ({ pageParam }) => {
      const page = pageParam === null ? { limit: FIRST_ROWS } : { cursor: pageParam, limit: MORE_ROWS };
      const answer = await answerOf(api.GET('/api/v1/work', { params: { query: { ...asked, ...page } } }));
      programClock.tell(answer.at);
      return answer;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The names of the cases in what was asked of the queue so far, by code. */
export function titlesIn(client: QueryClient): ReadonlyMap<string, string> {
  const asked = client.getQueriesData<InfiniteData<WorkPage>>({ queryKey: ['work'] });
  const rows = asked.flatMap(([, data]) => data?.pages ?? []).flatMap(({ items }) => items);
  return new Map(rows.flatMap(({ cases }) => cases.map(({ code, title }) => [code, title] as const)));
}

/** Waits until the lists know of an event: they follow the log a moment later. @throws Problem they are too far behind */
export const listsKnow = (position: string) =>
  answerOf(api.GET('/api/v1/work', { params: { query: { limit: 1, after: position } } }));
