import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem.ts';
import type { components } from '../../api/schema.gen.d.ts';
import { sendStep, type StepRef } from './step-queries.ts';
import type { JsonObject } from './typed.ts';

type Recorded = components['schemas']['CommandAnswer'] | components['schemas']['RequestedAnswer'];

/** How long after a try that nobody answered the same is asked again. Smaller: a line that is down is hammered. Larger: who waits wonders. */
export const ASKED_AGAIN_AFTER_MS = 2000;

export interface Handed {
  readonly body: JsonObject;
  readonly key: string;
  readonly revision: number;
}

/**
 * Hands the step in. Where no answer came nobody knows whether it was recorded: the same is asked under the same key
 * until there is one, and the key makes that one record.
 */
export function useSending(of: StepRef) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (handed: Handed) => sendStep(of, handed) as Promise<Recorded>,
    retry: (_, error) => !(error instanceof Problem),
    retryDelay: ASKED_AGAIN_AFTER_MS,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['case', of.kind, of.code] });
      void client.invalidateQueries({ queryKey: ['work'] });
    },
  });
}

/** A key of its own for each body. `crypto.randomUUID` is not there on an address without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the answer is that a second person was asked. */
export const isRequest = (answer: Recorded): boolean => 'approval' in answer;
