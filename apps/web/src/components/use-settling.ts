import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, untilAnswered } from '../api/ask-again.ts';
import { lookAgain } from '../api/look-again.ts';

/** What may be done with a request for a second person. */
export type Settling = 'countersign' | 'return' | 'recall';

export interface Said {
  readonly how: Settling;
  readonly reason?: string;
}

/** Settles a request once, however often it is asked: the same is sent under the same key where no answer came. */
export function useSettling<A extends object>(send: (said: Said & { readonly key: string }) => Promise<A>) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: ({ how, reason }: Said) => {
      const said = `${how} ${reason ?? ''}`;
      const key = keys.current.get(said) ?? newKey();
      keys.current.set(said, key);
      return send({ how, key, ...(reason !== undefined && { reason }) });
    },
    ...untilAnswered,
    onSuccess: (answer) =>
      void lookAgain(
        client,
        'position' in answer && typeof answer.position === 'string' ? answer.position : undefined,
      ),
  });
}
