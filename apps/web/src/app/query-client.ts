import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnauthenticated, Problem } from '../api/problem.ts';
import { sessionEnded } from './session/session-ended.ts';

/** What was asked for so long ago is asked again by whoever comes to it. What changes meanwhile is told (app/live). */
const FRESH_MS = 30_000;
/** How often a call is made again when the server could not be reached. */
const TRIES = 2;

const onError = (error: unknown): void => {
  if (isUnauthenticated(error)) sessionEnded.tell();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  // A log-in that fails comes by here too: at the door nothing is shown of it.
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // A refusal is an answer: asked again it is the same.
      retry: (count, error) => !(error instanceof Problem) && count < TRIES,
    },
  },
});
