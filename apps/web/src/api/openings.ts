import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

/** What opens a case today. */
export const openingsQuery = queryOptions({
  queryKey: ['openings'],
  queryFn: () => answerOf(api.GET('/api/v1/openings')),
});
