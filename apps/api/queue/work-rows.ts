import type { Asking } from '#access/may-do';
import type { Calendar } from '#lifecycle/calendar/calendar';
import { awayFrom } from '#lifecycle/calendar/working-days';
import { isPast, type Due } from '#lifecycle/deadlines/deadline';
import { plainDate, plusDays, type PlainDate } from '#lifecycle/values/plain-date';
import type { StoredAct } from '#views/open-act/query';
import { whoseAct, type Whose } from './whose-act.ts';

/** In the order in which they are shown: what is pressing first. */
export const WORK_GROUPS = [
  'overdue',
  'today',
  'countersign',
  'week',
  'undated',
  'later',
  'waiting',
] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** Days that `week` reaches ahead of today. */
const WEEK_DAYS = 7;

/** One thing to do: of one case, or of all the cases of a call that it may be done for at once. */
export interface WorkRow {
  readonly group: WorkGroup;
  readonly whose: Whose;
  /** What asks for it; the other cases differ in code and title only. */
  readonly act: StoredAct;
  readonly cases: readonly Pick<StoredAct, 'kind' | 'code' | 'title'>[];
  readonly overdue: boolean;
  /** Working days until it is due, or since it was, or, where no day is set, since it waits. */
  readonly workingDays: number;
}

interface Asked {
  readonly by: Asking;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** What somebody has to do, grouped by day, the earliest first in each group. Pure. */
export function workRows(acts: readonly StoredAct[], asked: Asked): readonly WorkRow[] {
  const rows = new Map<string, WorkRow>();
  const away = awayFrom(asked);
  for (const act of withoutAsked(acts)) {
    const whose = whoseAct(act, asked.by);
    if (whose === undefined) continue;
    const row = rowOf(act, whose, { today: asked.today, away });
    const together = togetherBy(row);
    const before = rows.get(together);
    rows.set(together, before === undefined ? row : { ...before, cases: [...before.cases, ...row.cases] });
  }
  const all = [...rows.values()];
  return WORK_GROUPS.flatMap((group) => all.filter((row) => row.group === group));
}

/** What a second person was asked for waits with that request, by the day of the act: it is not asked for twice. */
function withoutAsked(acts: readonly StoredAct[]): readonly StoredAct[] {
  const nameOf = ({ kind, code, command }: StoredAct): string => [kind, code, command].join(' ');
  const asked = new Set(acts.filter(({ what }) => what === 'countersign').map(nameOf));
  const due = new Map(
    acts.filter((act) => act.what === 'act' && asked.has(nameOf(act))).map((act) => [nameOf(act), act]),
  );
  return acts.flatMap((act) => {
    const own = due.get(nameOf(act));
    if (act.what === 'act') return own === undefined ? [act] : [];
    return [own === undefined ? act : { ...own, ...requestOf(act) }];
  });
}

/** What is the request's own; its day is that of the act. */
const requestOf = (act: StoredAct) => ({
  ...{ what: act.what, since: act.since, approval: act.approval, asked: act.asked },
  ...{ requested_by: act.requested_by, requested_at: act.requested_at },
  ...{ recorders: act.recorders, countersigners: act.countersigners },
});

const sum = (of: readonly WorkRow[]): number => of.reduce((total, { cases }) => total + cases.length, 0);

/** How many acts each group has: each case of a row counts. */
export function countWork(rows: readonly WorkRow[]): Readonly<Record<WorkGroup | 'all', number>> {
  const counts = WORK_GROUPS.map((group) => [group, sum(rows.filter((row) => row.group === group))] as const);
  return { ...(Object.fromEntries(counts) as Record<WorkGroup, number>), all: sum(rows) };
}

/** How much is overdue and how much due today: what waits for the caller to countersign by the day of its act. */
export function countPressing(rows: readonly WorkRow[], today: PlainDate) {
  const own = rows.filter(({ group }) => group !== 'waiting');
  return {
    overdue: sum(own.filter(({ overdue }) => overdue)),
    today: sum(own.filter(({ act, overdue }) => !overdue && act.due_on === today)),
  };
}

interface Counted {
  readonly today: PlainDate;
  readonly away: ReturnType<typeof awayFrom>;
}

function rowOf(act: StoredAct, whose: Whose, { today, away }: Counted): WorkRow {
  const due = dueOf(act);
  const overdue = due !== undefined && isPast(due, today);
  return {
    group: whose === 'other' ? 'waiting' : groupOf(act, { due: due?.dueOn, overdue, today }),
    whose,
    act,
    cases: [{ kind: act.kind, code: act.code, title: act.title }],
    overdue,
    workingDays: away(
      due === undefined ? { since: plainDate(act.since) } : { dueOn: due.dueOn, isPast: overdue },
    ),
  };
}

const dueOf = ({ due_on: dueOn, never_overdue: never, paused_on: pausedOn }: StoredAct): Due | undefined =>
  dueOn === null
    ? undefined
    : {
        dueOn: plainDate(dueOn),
        neverOverdue: never === true,
        pausedOn: pausedOn === null ? undefined : plainDate(pausedOn),
      };

function groupOf(
  { what }: StoredAct,
  { due, overdue, today }: { due: PlainDate | undefined; overdue: boolean; today: PlainDate },
): WorkGroup {
  if (what === 'countersign') return 'countersign';
  if (due === undefined) return 'undated';
  if (overdue) return 'overdue';
  if (due === today) return 'today';
  return due <= plusDays(today, WEEK_DAYS) ? 'week' : 'later';
}

/** What is done at once: one act on one call, while its tasks go together, until each is appraised by itself. */
function togetherBy({ group, act, whose }: WorkRow): string {
  const { command, call_id: call, due_on: due, milestone, state, what } = act;
  const goTogether = what === 'act' && command !== null && call !== null && milestone === 'registered';
  const alone = [act.kind, act.code, act.deadline, act.occurrence, act.approval, command];
  return JSON.stringify(goTogether ? [group, whose, command, call, due, state] : alone);
}
