import type { Asking } from '#access/may-do';
import type { awayFrom } from '#lifecycle/calendar/working-days';
import { labelOf } from '#lifecycle/labels';
import { plainDate, type PlainDate } from '#lifecycle/values/plain-date';
import { roleLabel } from '#messages/names';
import type { MoreOfCase } from '#views/task-current/more-of';
import type { ListedTask } from '#views/task-current/query';
import { whoseAct } from '../queue/whose-act.ts';

/** A case as a table shows it: with what people call its parts. */
export type RowOfCase = ReturnType<typeof rowOf>;

interface Now {
  readonly today: PlainDate;
  readonly away: ReturnType<typeof awayFrom>;
  /** Who reads the list. */
  readonly by: Asking;
}

/** What a list has of a case, what is to be done next, by when, and how much money it is about. */
export function rowOf(item: ListedTask, more: MoreOfCase | undefined, now: Now) {
  return {
    ...item,
    stateLabel: labelOf('state', item.state),
    stateSince: more?.state_since ?? null,
    closed: more?.closed ?? false,
    overdue: more?.overdue ?? false,
    sumVnd: more?.sum_vnd ?? null,
    sumAssumed: more?.uncertain.some(({ field }) => field === 'data' || field === 'data.totalVnd') ?? false,
    nextAct: nextActOf(more, now),
  };
}

function nextActOf(more: MoreOfCase | undefined, now: Now) {
  if (more === undefined || more.actor === null) return null;
  const { command, deadline: id, due_on: due, since } = more;
  const { today, away, by } = now;
  const countersigners = more.countersigners ?? [];
  const act = {
    ...({ what: 'act', actor: more.actor, requested_by: null, requested_at: null, asked: null } as const),
    ...{ recorders: more.recorders ?? [], countersigners, managers: more.managers ?? '' },
  };
  const whose = whoseAct(act, by);
  return {
    label: command === null ? labelOf('deadline', id ?? '') : labelOf('command', command),
    actor: roleLabel(more.actor),
    mine: whose === 'mine',
    records: whose !== undefined && act.recorders.some((role) => by.roles.some((own) => own === role)),
    countersigners: countersigners.map(roleLabel),
    deadline: id === null || due === null ? null : { id, label: labelOf('deadline', id), dueOn: due },
    workingDays: away(
      due === null ? { since: plainDate(since ?? today) } : { dueOn: plainDate(due), isPast: due < today },
    ),
  };
}
