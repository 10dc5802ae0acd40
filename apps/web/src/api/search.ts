import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

/** Cases and papers for these words; without words nothing is asked. */
export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: () => answerOf(api.GET('/api/v1/search', { params: { query: { q: words } } })),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
