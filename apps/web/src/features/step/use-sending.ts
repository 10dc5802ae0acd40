import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { isUnanswered } from '../../api/problem.ts';
import { listsKnow } from '../../api/work.ts';
import type { Recorded, Sent } from './step-queries.ts';
import { handIn, type Target } from './target.ts';

/** How long after a try that nobody answered the same is asked again. Smaller: a line that is down is hammered. Larger: who waits wonders. */
export const ASKED_AGAIN_AFTER_MS = 2000;

/**
 * Hands the step in. Where no answer came nobody knows whether it was recorded: the same is asked under the same key
 * until there is one, and the key makes that one record.
 */
export function useSending(target: Target) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sent: Sent) => handIn(target, sent),
    retry: (_, error) => isUnanswered(error),
    retryDelay: ASKED_AGAIN_AFTER_MS,
    onSuccess: (answer) => void lookAgain(client, 'position' in answer ? answer.position : undefined),
  });
}

/** What is shown of cases, and the lists as soon as they know of it, are asked for again. */
export async function lookAgain(client: QueryClient, position: string | undefined): Promise<void> {
  void client.invalidateQueries({ queryKey: ['case'] });
  if (position !== undefined) await listsKnow(position).catch(() => undefined);
  await client.invalidateQueries({
    predicate: ({ queryKey: [first] }) => first !== 'case' && first !== 'me',
  });
}

/** A key of its own for each body. `crypto.randomUUID` is not there on an address without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the answer is that a second person was asked. */
export const isRequest = (answer: Recorded): boolean => 'approval' in answer;
