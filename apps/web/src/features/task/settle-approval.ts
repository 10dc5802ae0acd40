import { answerOf, api } from '../../api/client.ts';
import type { CaseRef } from './case.ts';

export type Settling = 'countersign' | 'return' | 'recall';

interface Settled {
  readonly of: CaseRef;
  readonly approval: string;
  readonly settling: Settling;
  readonly reason?: string;
}

/** Settles a request, and waits until the lists know of it. @throws Problem */
export async function settle({ of, approval, settling, reason }: Settled): Promise<void> {
  const params = {
    path: { id: of.code, approval, settling },
    header: { 'Idempotency-Key': crypto.randomUUID() },
  };
  const body = reason === undefined ? {} : { reason };
  const { position } = await answerOf(
    of.kind === 'task'
      ? api.POST('/api/v1/tasks/{id}/approvals/{approval}/{settling}', { params, body })
      : api.POST('/api/v1/dossiers/{id}/approvals/{approval}/{settling}', { params, body }),
  );
  await answerOf(api.GET('/api/v1/work', { params: { query: { limit: 1, after: position } } }));
}
