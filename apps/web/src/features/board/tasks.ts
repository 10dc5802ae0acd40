import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.d.ts';
import { askedOf, type BoardSearch } from './board-search.ts';

export type TaskRow = components['schemas']['CaseRows']['items'][number];
type Asked = ReturnType<typeof askedOf>;

/** Rows that come at once; more come as somebody reads on. */
const ROWS = 100;

export const tasksQuery = (search: BoardSearch) => {
  const asked: Asked = askedOf(search);
  return infiniteQueryOptions({
    queryKey: ['tasks', asked],
    queryFn: ({ pageParam }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return answerOf(api.GET('/api/v1/tasks', { params: { query: { ...asked, ...cursor, limit: ROWS } } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
};

export const milestonesQuery = queryOptions({
  queryKey: ['milestones'],
  queryFn: () => answerOf(api.GET('/api/v1/milestones')),
});
