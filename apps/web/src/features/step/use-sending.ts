import { useMutation, useQueryClient } from '@tanstack/react-query';
import { untilAnswered } from '../../api/ask-again.ts';
import { lookAgain } from '../../api/look-again.ts';
import type { Recorded, RulesAnswer, Sent } from './step-queries.ts';
import { handIn, type Target } from './target.ts';

/** What becomes of a step that was not only tried. */
export type Answered = Exclude<Recorded, RulesAnswer>;

/** Hands the step in; the key makes one record of however many tries. */
export function useSending(target: Target) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sent: Sent) => handIn(target, sent) as Promise<Answered>,
    ...untilAnswered,
    onSuccess: (answer) => void lookAgain(client, 'position' in answer ? answer.position : undefined),
  });
}

/** Whether the answer is that a second person was asked. */
export const isRequest = (answer: Answered): boolean => 'approval' in answer;
