import { queryOptions } from '@tanstack/react-query';
import type { CaseRef, ShownCase } from '../../api/case.ts';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.d.ts';
import type { Settling } from '../../components/use-settling.ts';
import type { JsonObject } from './typed-value.ts';

export type BulkResult = components['schemas']['BulkAnswer']['results'][number];
/** What became of a command that was handed in. */
export type Recorded =
  | components['schemas']['CommandAnswer']
  | components['schemas']['RequestedAnswer']
  | components['schemas']['BulkAnswer']
  | DryAnswer
  | RulesAnswer;
export type RulesAnswer = components['schemas']['RulesAnswer'];
export type Rules = RulesAnswer['rules'];
export type DryAnswer = components['schemas']['DryAnswer'];
export type Foreseen = NonNullable<DryAnswer['foreseen']>;

/** Which event a command states, by the definition of its case; null: it has no such command. */
export const eventQuery = ({ id, version }: ShownCase['definition'], command: string) =>
  queryOptions({
    queryKey: ['event of', id, version, command],
    // A version of a definition stays what it is.
    staleTime: Infinity,
    queryFn: async (): Promise<string | null> => {
      const of = { params: { path: { id: `${id}@${String(version)}` } } };
      // Its shape is the contract's; OpenAPI says nothing of it.
      const asked: Promise<{
        readonly data?: unknown;
        readonly response: Response;
        readonly error?: unknown;
      }> = api.GET('/api/v1/definitions/{id}', of);
      const { commands } = (await answerOf(asked)) as Commands;
      return commands.find((one) => one.command === command)?.event ?? null;
    },
  });

/** Of a definition, as far as it is read here. */
interface Commands {
  readonly commands: readonly { readonly command: string; readonly event: string }[];
}

/** A step of a case. */
export interface StepRef extends CaseRef {
  readonly command: string;
}

/** A command on its way: the body, under a key that is its own, on the revision that was seen. */
export interface Sent {
  readonly body: JsonObject;
  readonly key?: string;
  readonly revision?: number | undefined;
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

/** Opens a case, under the code that stands in the body. @throws Problem it was refused; TypeError nobody knows what became of it */
export function openCase(
  { kind, command }: { readonly kind: CaseRef['kind']; readonly command: string },
  { body: { task, ...body }, key }: Sent,
  signal?: AbortSignal,
) {
  const call = {
    headers: key === undefined ? {} : { 'Idempotency-Key': key },
    body: { ...body, command, [kind]: task ?? '' } as unknown as Record<string, never>,
    ...(signal !== undefined && { signal }),
  };
  return answerOf(kind === 'task' ? api.POST('/api/v1/tasks', call) : api.POST('/api/v1/dossiers', call));
}

/** Records a step on each of several tasks. @throws Problem the body is none; TypeError nobody knows what became of it */
export function recordEach(
  { command, cases }: { readonly command: string; readonly cases: readonly { readonly code: string }[] },
  { body, key }: Sent,
  signal?: AbortSignal,
) {
  return answerOf(
    api.POST('/api/v1/bulk', {
      headers: key === undefined ? {} : { 'Idempotency-Key': key },
      body: { ...body, command, tasks: cases.map(({ code }) => code) } as unknown as Record<string, never>,
      ...(signal !== undefined && { signal }),
    }),
  );
}

interface ToSettle {
  readonly approval: string;
  readonly how: Settling;
  readonly key: string;
  readonly reason?: string;
}

/** What countersigning a request would make of the case; nothing is recorded. @throws Problem it would be refused */
export async function trySettling(
  { kind, code }: CaseRef,
  approval: string,
  signal: AbortSignal,
): Promise<{ readonly foreseen?: Foreseen }> {
  const call = {
    params: { path: { id: code, approval, settling: 'countersign' as const } },
    body: { dryRun: true },
    signal,
  };
  const { foreseen } = (await answerOf(
    kind === 'task'
      ? api.POST('/api/v1/tasks/{id}/approvals/{approval}/{settling}', call)
      : api.POST('/api/v1/dossiers/{id}/approvals/{approval}/{settling}', call),
  )) as DryAnswer;
  return foreseen === undefined ? {} : { foreseen };
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
