import { queryOptions } from '@tanstack/react-query';
import type { CaseRef, ShownCase } from '../../api/case.ts';
import { Problem, type Wrong } from '../../api/problem.ts';
import { caseLink } from '../../components/case-link.ts';
import { CODE } from './envelope.ts';
import { recordEach, openCase, sendStep, type BulkResult, type Sent, type StepRef } from './step-queries.ts';
import type { DryAnswer, Foreseen, Recorded, Rules } from './step-queries.ts';
import type { JsonObject } from './typed-value.ts';

/** A case of several, by what it is called. */
export interface NamedCase {
  readonly code: string;
  readonly title: string;
}

/** What a form is handed in to: a case, a case that it opens, several cases at once. */
export type Target =
  | { readonly via: 'case'; readonly of: StepRef; readonly shown: ShownCase }
  | { readonly via: 'opening'; readonly kind: CaseRef['kind']; readonly command: string }
  | { readonly via: 'bulk'; readonly command: string; readonly cases: readonly NamedCase[] };

/** What a step would make of its case; of several, what would become of it on each. */
export interface Tried {
  readonly foreseen?: Foreseen;
  readonly each?: readonly BulkResult[];
}

/** What a step would make of its case, by what stands in the form; nothing is recorded. The newest question wins. */
export const triedQuery = (target: Target, body: JsonObject) =>
  queryOptions({
    queryKey: ['tried', ...keyOfTarget(target), body],
    queryFn: ({ signal }) => tryOut(target, body, signal),
    retry: false,
    // What was typed is not held longer than it is looked at.
    gcTime: 0,
  });

/** What decides a step of a case, as far as its form is filled in. */
export const rulesQuery = (target: Target, body: JsonObject) =>
  queryOptions({
    queryKey: ['rules', ...keyOfTarget(target), body],
    queryFn: async ({ signal }): Promise<Rules> => {
      const answer = await handIn(target, { body: { ...body, dryRun: 'rules' } }, signal);
      return 'rules' in answer ? answer.rules : [];
    },
    retry: false,
    gcTime: 0,
  });

/** Tries a step: nothing is recorded. @throws Problem it would be refused, of several: by all of them alike */
async function tryOut(target: Target, body: JsonObject, signal?: AbortSignal): Promise<Tried> {
  const answer = await handIn(target, { body: { ...body, dryRun: true } }, signal);
  if ('results' in answer) return { each: answer.results };
  const { foreseen } = answer as DryAnswer;
  return foreseen === undefined ? {} : { foreseen };
}

/** Hands a step in. @throws Problem it was refused, of several: by all of them alike; TypeError nobody knows what became of it */
export async function handIn(target: Target, sent: Sent, signal?: AbortSignal): Promise<Recorded> {
  switch (target.via) {
    case 'case':
      return sendStep(target.of, sent, signal);
    case 'opening':
      return atCode(openCase(target, sent, signal));
    case 'bulk': {
      const answer = await recordEach(target, sent, signal);
      const shared = sharedBy(answer.results);
      if (shared.length > 0) throw new Problem(CONFLICT, shared[0]?.type ?? '', shared);
      return answer;
    }
  }
}

/** That a code is taken is the fault of the field where it stands. @throws Problem */
async function atCode<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const placed = error.errors.map((one) =>
      one.type === 'already-exists' ? { field: CODE.path, ...one } : one,
    );
    throw new Problem(error.status, error.type, placed);
  }
}

const CONFLICT = 409;

/** What all cases refuse the step for: the fault of the form, not of one of them. */
function sharedBy(results: readonly BulkResult[]): readonly Wrong[] {
  const [first = [], ...others] = results.map(({ error }) =>
    error === undefined ? [] : [error, ...(error.also ?? [])],
  );
  return first.filter((one) => others.every((wrongs) => wrongs.some((other) => isSame(one, other))));
}

const isSame = (one: Wrong, other: Wrong): boolean =>
  one.type === other.type && one.field === other.field && one.message === other.message;

/** What kind of case a form speaks of. */
export const kindOf = (target: Target): CaseRef['kind'] => {
  if (target.via === 'case') return target.of.kind;
  return target.via === 'opening' ? target.kind : 'task';
};

/** Where somebody goes who leaves the form. */
export const wayBackOf = (target: Target): string => {
  if (target.via === 'case') return caseLink(target.of);
  return target.via === 'opening' ? '/nhiem-vu' : '/viec';
};

/** Which questions are of one target. */
const keyOfTarget = (target: Target): readonly unknown[] => {
  if (target.via === 'case') return [target.of.kind, target.of.code, target.of.command];
  return target.via === 'opening'
    ? [target.kind, target.command]
    : ['bulk', target.command, target.cases.map(({ code }) => code)];
};
