import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.d.ts';
import { askedOf, type BoardSearch } from './board-search.ts';

export type TaskRow = components['schemas']['CaseRows']['items'][number];
type Asked = ReturnType<typeof askedOf>;

/** Rows that come first, and as somebody reads on: who does so reads many, and all of them are asked for again. */
const [FIRST_ROWS, MORE_ROWS] = [100, 500];

export const tasksQuery = (search: BoardSearch) => {
  const asked: Asked = askedOf(search);
  return infiniteQueryOptions({
    queryKey: ['tasks', asked],
    queryFn: ({ pageParam }) => {
      const page = pageParam === null ? { limit: FIRST_ROWS } : { cursor: pageParam, limit: MORE_ROWS };
      return answerOf(api.GET('/api/v1/tasks', { params: { query: { ...asked, ...page } } }));
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
