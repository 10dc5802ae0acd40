import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readScopes, type Asking } from '#access/may-do';
import { departmentIn } from '#commands/department';
import type { Label } from '#lifecycle/form';
import { labelOf } from '#lifecycle/labels';
import { countersignersOf, stepNamed } from '#lifecycle/step-named';
import { TASK_LEVELS } from '#lifecycle/task/state';
import { plusDays, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import { buttonLabel, roleLabel } from '#messages/names';
import type { Stores } from '#runtime/open-stores';
import { listOpenActs, type StoredAct } from '#views/open-act/query';
import { answersTo, type StoredAnswer } from '#views/settled-request/query';
import { actorLabel, knownAmong, type Known } from '../cases/known-persons.ts';
import { acquainted, personInRole, whoWas, type Acquainted } from '../cases/who-was.ts';
import { PAGING, pageOf, type Page } from '../http/page.ts';
import { choice, text, type QueryOf } from '../http/query-parameters.ts';
import { STORES } from '../tokens.ts';
import { countPressing, countWork, WORK_GROUPS, workRows, type WorkRow } from './work-rows.ts';

/** Days for which whoever asked is told. Larger: the queue fills with what is long known. Smaller: a week off work hides it. */
const TOLD_DAYS = 7;

export const WORK_SHAPE = { group: choice(WORK_GROUPS), level: choice(TASK_LEVELS), q: text, ...PAGING };

interface WorkPage extends Page<ReturnType<typeof shownRow>> {
  readonly today: PlainDate;
  /** When it was read. */
  readonly at: Instant;
  readonly counts: ReturnType<typeof countWork>;
  readonly pressing: ReturnType<typeof countPressing>;
  /** What became of what the caller asked a second person for. */
  readonly answers: readonly ReturnType<typeof shownAnswer>[];
}

/** What somebody has to do, as the views have it. */
export class ListWork extends Query<WorkPage> {
  constructor(
    readonly asked: QueryOf<typeof WORK_SHAPE>,
    readonly by: Asking,
  ) {
    super();
  }
}

@QueryHandler(ListWork)
export class ListWorkHandler implements IQueryHandler<ListWork> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ asked: { group, level, q, cursor, limit }, by }: ListWork): Promise<WorkPage> {
    const { pool, clock, store } = this.stores;
    const filter = { ...(level !== undefined && { level }), ...(q !== undefined && { q }) };
    const acts = await listOpenActs(pool, { ...filter, within: readScopes(by) });
    const today = clock.today();
    const rows = workRows(acts, { by, today, ...(await departmentIn(store)) });
    const wanted = group === undefined ? rows : rows.filter((row) => row.group === group);
    const { items, next } = pageOf(wanted, { cursor, limit });
    // With the first page alone: they are of no group, and not of a filter.
    const found = cursor === undefined ? await this.answersTo(by, today) : [];
    const counted = { counts: countWork(rows), pressing: countPressing(rows, today) };
    const told = [
      ...items.flatMap(({ act }) => [act.requested_by, act.asked]),
      ...found.map((answer) => answer.settled_by),
    ].filter((one) => one !== null);
    const knowing = told.length === 0 ? NOBODY : await this.knowing(told, by);
    const answers = found.map((answer) => shownAnswer(answer, knowing));
    const shown = items.map((row) => shownRow(row, knowing));
    return { today, at: clock.now(), ...counted, answers, items: shown, next };
  }

  /** What the caller may know of who is told. */
  private async knowing(told: readonly string[], by: Asking): Promise<Knowing> {
    const known = await knownAmong(told, by, this.stores);
    return { known, met: await acquainted({ by, known }, this.stores) };
  }

  private async answersTo(by: Asking, today: PlainDate): Promise<readonly StoredAnswer[]> {
    const { personId } = by;
    if (personId === undefined) return [];
    const since = plusDays(today, -TOLD_DAYS);
    return answersTo(this.stores.pool, { personId, since, within: readScopes(by) });
  }
}

interface WhoAskedWhom {
  readonly requestedByLabel: Label | null;
  /** The role or the person that was chosen; null: any of the countersigners. */
  readonly askedLabel: Label | null;
}

interface Knowing {
  readonly known: Known;
  readonly met: Acquainted;
}

/** Of a page that tells nobody nothing is read. */
const NOBODY: Knowing = {
  known: new Map(),
  met: { bestName: () => undefined, rolesThen: () => [] },
};

/** Who asked whom for a second person, told as their request tells it. */
function whoAskedWhom(act: StoredAct, { known, met }: Knowing): WhoAskedWhom {
  const { requested_by: requester, requested_at: at, asked, command, kind } = act;
  if (requester === null || at === null) return { requestedByLabel: null, askedLabel: null };
  const as = stepNamed(kind, command ?? '')?.roles;
  return {
    requestedByLabel: whoWas(requester, { at, as }, { ...met, known }),
    askedLabel: asked === null ? null : actorLabel(asked, known),
  };
}

/** What became of a request, and who settled it, told as a request tells who asked. */
function shownAnswer({ settled_by: by, settled_at: at, ...answer }: StoredAnswer, { known, met }: Knowing) {
  const as = countersignersOf(answer.kind, answer.command);
  return {
    ...{ ...answer, at, label: labelOf('command', answer.command) },
    by: actorLabel(by, known),
    settler: personInRole(by, { at, as }, met),
  };
}

/** A row with the words that people read, in both languages. */
function shownRow({ group, whose, act, cases, overdue, workingDays }: WorkRow, knowing: Knowing) {
  const { command, actor, state } = act;
  return {
    group,
    what: act.what,
    mine: whose === 'mine',
    act:
      command === null
        ? null
        : {
            command,
            label: labelOf('command', command),
            button: buttonLabel(command),
            moves: act.moves,
          },
    cases,
    level: act.level,
    state: { name: state, label: labelOf('state', state) },
    milestone: act.milestone,
    callId: cases.length > 1 ? act.call_id : null,
    since: act.since,
    overdue,
    workingDays,
    deadline: deadlineOf(act),
    actor: roleLabel(actor),
    recorders: act.recorders.map(roleLabel),
    countersigners: act.countersigners.map(roleLabel),
    approval: act.approval,
    requestedBy: act.requested_by,
    ...whoAskedWhom(act, knowing),
  };
}

function deadlineOf({ deadline: id, due_on: dueOn, ...act }: StoredAct) {
  if (id === null || dueOn === null) return null;
  return {
    id,
    label: labelOf('deadline', id),
    occurrence: act.occurrence,
    dueOn,
    basis: act.basis ?? '',
    provisional: act.provisional === true,
    term: act.term,
    started:
      act.started_by === null
        ? null
        : { type: act.started_by, label: labelOf('event', act.started_by), on: act.started_on },
  };
}
