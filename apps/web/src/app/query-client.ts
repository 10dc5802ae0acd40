import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnauthenticated, Problem } from '../api/problem.ts';
import { sessionEnded } from './session/session-ended.ts';

/** What changed elsewhere is seen after so long at the latest. Smaller: a department's pages keep the server busy. */
const LOOK_AGAIN_MS = 30_000;
/** How often a call is made again when the server could not be reached. */
const TRIES = 2;

const onError = (error: unknown): void => {
  if (isUnauthenticated(error)) sessionEnded.tell();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  // A log-in that fails is answered with 401 too, and tells so itself.
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: LOOK_AGAIN_MS,
      refetchInterval: LOOK_AGAIN_MS,
      // A refusal is an answer: asked again it is the same.
      retry: (count, error) => !(error instanceof Problem) && count < TRIES,
    },
  },
});
