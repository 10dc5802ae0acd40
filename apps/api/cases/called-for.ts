import { readScopes, type Asking } from '#access/may-do';
import { presentLife } from '#lifecycle/lives';
import type { CaseHistory } from '#history/case-history';
import type { Department } from '#lifecycle/department/department';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import type { Step } from '#lifecycle/step';
import { roleLabel } from '#messages/names';
import type { Stores } from '#runtime/open-stores';
import { actsOf } from '#views/open-act/projector';
import { listOpenActs, type StoredAct } from '#views/open-act/query';
import { workRows, type WorkRow } from '../queue/work-rows.ts';

interface Read {
  readonly history: CaseHistory;
  readonly snapshot: CaseSnapshot;
  readonly department: Department;
  readonly by: Asking;
}

/**
 * What the queue of whoever reads a case has of it, in its order: of the log as it stands, so that what was just recorded
 * is not called for any more; the other tasks of a call by the view. @throws StoreUnreachable
 */
export async function calledFor({ history, snapshot, department, by }: Read, { pool, clock }: Stores) {
  const { kind, code, facts } = history;
  const own = actsOf({ kind, code, snapshot, history: presentLife(facts), department });
  const callId = own.find((act) => act.call_id !== null)?.call_id ?? undefined;
  const along: readonly StoredAct[] =
    callId === undefined ? [] : await listOpenActs(pool, { within: readScopes(by), callId });
  const others = along.filter((act) => act.code !== code || act.kind !== kind);
  const acts = [...own, ...others].toSorted(byDay);
  const rows = workRows(acts, { by, today: clock.today(), calendar: department.calendar });
  const called = rows.filter(({ cases }) => cases.some((one) => one.code === code && one.kind === kind));
  return { called: called.flatMap(shownCall), actorOf: actorIn(own) };
}

/** Who acts, as the queue and the letters of a deadline have it; of a step that nothing calls for, who records it first. */
const actorIn =
  (own: readonly StoredAct[]) =>
  ({ command, actor, roles }: Pick<Step, 'command' | 'actor' | 'roles'>) =>
    roleLabel(
      own.find((act) => act.what === 'act' && act.command === command)?.actor ?? actor ?? roles[0] ?? '',
    );

/** As the view gives them: the earliest day first, without a day last; one call's tasks by their codes. */
function byDay(one: StoredAct, other: StoredAct): number {
  const [own, others] = [placeOf(one), placeOf(other)];
  return own === others ? 0 : own < others ? -1 : 1;
}
const placeOf = ({ due_on: dueOn, code }: StoredAct): string => `${dueOn ?? '9'} ${code}`;

/** A deadline that no step of the program ends asks for none. */
function shownCall({ act, whose, cases }: WorkRow) {
  const { command, due_on: dueOn, never_overdue: isRight } = act;
  if (command === null) return [];
  return [
    {
      command,
      mine: whose === 'mine',
      dueOn,
      isRight: isRight === true,
      cases: cases.map((one) => one.code),
    },
  ];
}
