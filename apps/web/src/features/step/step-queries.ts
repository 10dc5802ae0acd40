import { queryOptions } from '@tanstack/react-query';
import type { CaseRef } from '../../api/case.ts';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.d.ts';
import type { JsonObject } from './typed.ts';

export type DryAnswer = components['schemas']['DryAnswer'];
export type Foreseen = NonNullable<DryAnswer['foreseen']>;

/** A step of a case. */
export interface StepRef extends CaseRef {
  readonly command: string;
}

/** A command on its way: the body, under a key that is its own, on the revision that was seen. */
export interface Sent {
  readonly body: JsonObject;
  readonly key?: string;
  readonly revision?: number;
}

/** Hands a command in. @throws Problem it was refused; TypeError nobody knows what became of it */
export function sendStep(
  { kind, code, command }: StepRef,
  { body, key, revision }: Sent,
  signal?: AbortSignal,
) {
  const call = {
    params: { path: { id: code, command } },
    headers: {
      ...(key !== undefined && { 'Idempotency-Key': key }),
      ...(revision !== undefined && { 'If-Match': `"${String(revision)}"` }),
    },
    body: body as Record<string, never>,
    ...(signal !== undefined && { signal }),
  };
  return answerOf(
    kind === 'task'
      ? api.POST('/api/v1/tasks/{id}/commands/{command}', call)
      : api.POST('/api/v1/dossiers/{id}/commands/{command}', call),
  );
}

/** What a step would make of its case, by what stands in the form; nothing is recorded. The newest question wins. */
export const foreseenQuery = (of: StepRef, body: JsonObject) =>
  queryOptions({
    queryKey: ['foreseen', of.kind, of.code, of.command, body],
    queryFn: async ({ signal }) =>
      (await sendStep(of, { body: { ...body, dryRun: true } }, signal)) as DryAnswer,
    retry: false,
    refetchInterval: false,
    // What was typed is not held longer than it is looked at.
    gcTime: 0,
  });

/** What may be done with a request for a second person. */
export type Settling = 'countersign' | 'return' | 'recall';

interface ToSettle {
  readonly approval: string;
  readonly how: Settling;
  readonly key: string;
  readonly reason?: string;
}

/** Settles a request. @throws Problem it was refused; TypeError nobody knows what became of it */
export function settleApproval({ kind, code }: CaseRef, { approval, how, key, reason }: ToSettle) {
  const call = {
    params: { path: { id: code, approval, settling: how } },
    headers: { 'Idempotency-Key': key },
    body: reason === undefined ? {} : { reason },
  };
  return answerOf(
    kind === 'task'
      ? api.POST('/api/v1/tasks/{id}/approvals/{approval}/{settling}', call)
      : api.POST('/api/v1/dossiers/{id}/approvals/{approval}/{settling}', call),
  );
}
