import { checkForm } from '#lifecycle/check-form';
import {
  barredFrom,
  causedBy,
  FORM_OF,
  SETTLINGS,
  type Settling,
} from '#lifecycle/countersigning/decide-settling';
import { isPerson, type Settler } from '#lifecycle/countersigning/second-person';
import { accepted, isNonEmpty, refusal, refused, type Decision, type Refusal } from '#lifecycle/decision';
import { HEADS } from '#lifecycle/definitions/recorders';
import type { Fact } from '#lifecycle/fact';
import type { JsonObject } from '#lifecycle/values/json';
import type { PlainDate } from '#lifecycle/values/plain-date';
import {
  COUNTERSIGNED,
  FINISHED,
  RECALLED,
  REQUESTED,
  RETURNED,
  type ImportFinished,
  type ImportRequested,
} from './facts.ts';
import { importApprovalsOf, type ImportApproval } from './import-approvals-of.ts';

const TYPE_OF: Readonly<Record<Settling, string>> = {
  countersign: COUNTERSIGNED,
  return: RETURNED,
  recall: RECALLED,
};

/** A file is handed in for a second person; the same bytes that wait already are not asked for twice. Pure. */
export function decideImportRequest(
  { actor, ...asked }: ImportRequested & { readonly actor: string },
  history: readonly Fact[],
  today: PlainDate,
): Decision {
  if (!isPerson(actor)) return refused([refusal('not-allowed', undefined, { why: 'no-person' })]);
  const twin = importApprovalsOf(history).find(
    ({ status, sha256, format }) =>
      status === 'pending' && sha256 === asked.sha256 && format === asked.format,
  );
  return twin === undefined
    ? accepted({ type: REQUESTED, occurredOn: today, data: { ...asked } })
    : refused([refusal('already-exists', undefined, { importApproval: twin.approval })]);
}

/** Somebody settles a file that waits. */
export interface ImportSettling extends Settler {
  readonly settling: Settling;
  readonly approval: string;
  readonly data: JsonObject;
}

/**
 * Countersigned by another person, returned with a reason, or recalled by who handed it in. One that is countersigned
 * already, and not finished, is countersigned again by whoever may: its import goes on. Pure.
 */
export function decideImportSettling(
  { settling, approval, data, ...settler }: ImportSettling,
  history: readonly Fact[],
  today: PlainDate,
): Decision {
  const wrong = checkForm(FORM_OF[settling], data, 'data');
  if (isNonEmpty(wrong)) return refused(wrong);
  const request = history.find(({ id, type }) => id === approval && type === REQUESTED);
  const standing = importApprovalsOf(history).find((one) => one.approval === approval);
  if (request === undefined || standing === undefined)
    return refused([refusal('not-found', undefined, { approval })]);
  const barred = barredFromFile(settling, settler, { request, standing });
  if (barred !== undefined) return refused([barred]);
  if (goesOn(settling, standing))
    return { status: 'repeated', facts: saidOf(approval, COUNTERSIGNED, history) };
  const { reason } = data;
  return accepted({
    type: TYPE_OF[settling],
    occurredOn: today,
    data: { approval, ...(reason !== undefined && { reason }) },
    envelope: causedBy(request),
  });
}

/** How somebody may settle a file that was handed in, where it stands: what `decideImportSettling` would take. Pure. */
export function settlingsOf(
  standing: ImportApproval,
  settler: Settler,
  history: readonly Fact[],
): readonly Settling[] {
  const request = history.find(({ id }) => id === standing.approval);
  if (request === undefined) return [];
  return SETTLINGS.filter(
    (settling) => barredFromFile(settling, settler, { request, standing }) === undefined,
  );
}

interface HandedIn {
  readonly request: Fact;
  readonly standing: ImportApproval;
}

/** It was countersigned and cut off: to countersign it again takes in the rest. */
const goesOn = (settling: Settling, { status }: ImportApproval): boolean =>
  settling === 'countersign' && status === 'countersigned';

function barredFromFile(
  settling: Settling,
  settler: Settler,
  { request, standing }: HandedIn,
): Refusal | undefined {
  const again = goesOn(settling, standing);
  if (standing.status !== 'pending' && !again)
    return refusal('illegal-state', undefined, { settled: standing.status });
  // An import that was countersigned goes on whatever became of who handed it in.
  const asked = again ? { ...settler, isGone: () => false } : settler;
  return barredFrom(settling, asked, { request, mayBe: HEADS });
}

/** All records were decided; of two calls that went on at once the first says so. Pure. */
export function decideFinish(finished: ImportFinished, history: readonly Fact[], today: PlainDate): Decision {
  const facts = saidOf(finished.approval, FINISHED, history);
  return facts.length === 0
    ? accepted({ type: FINISHED, occurredOn: today, data: { ...finished } })
    : { status: 'repeated', facts };
}

const saidOf = (approval: string, said: string, history: readonly Fact[]): readonly Fact[] =>
  history.filter(({ type, data }) => type === said && data.approval === approval);
