import { useMutation, useQueryClient } from '@tanstack/react-query';
import { untilAnswered } from '../../api/ask-again.ts';
import { lookAgain } from '../../api/look-again.ts';
import type { Recorded, Sent } from './step-queries.ts';
import { handIn, type Target } from './target.ts';

/** Hands the step in; the key makes one record of however many tries. */
export function useSending(target: Target) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sent: Sent) => handIn(target, sent),
    ...untilAnswered,
    onSuccess: (answer) => void lookAgain(client, 'position' in answer ? answer.position : undefined),
  });
}

/** Whether the answer is that a second person was asked. */
export const isRequest = (answer: Recorded): boolean => 'approval' in answer;
