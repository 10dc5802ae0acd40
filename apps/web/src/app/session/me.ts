import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.d.ts';

export type Me = components['schemas']['Me'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/v1/me')),
});

/** By which ways somebody gets in here. */
export const useWaysIn = () =>
  useQuery({
    queryKey: ['ways-in'],
    queryFn: () => answerOf(api.GET('/api/v1/session/ways')),
  });

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is logged in: the page is shown to nobody else. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === undefined) throw new Error('nobody is logged in');
  return me;
}
