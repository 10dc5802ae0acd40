import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { caseAt, shownCase } from '#history/case-at';
import type { Clocks } from '#lifecycle/clocks';
import { departmentIn } from '#commands/department';
import { refuse } from '#commands/refused';
import type { Calendar } from '#lifecycle/calendar/calendar';
import { workingDaysAway } from '#lifecycle/calendar/working-days';
import { labelOf } from '#lifecycle/labels';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { CaseReader, type CaseRef } from './case-reader.ts';
import type { CaseOfCall } from './the-case.ts';
import { shownApprovals } from './shown-approval.ts';
import { shownWay } from './shown-way.ts';

type ShownCase = ReturnType<typeof withLabels>;

interface Now {
  readonly today: PlainDate;
  readonly calendar: Calendar;
  readonly way: ReturnType<typeof shownWay>;
  readonly approvals: Awaited<ReturnType<typeof shownApprovals>>;
}

/** With what people call its parts, in both languages. */
function withLabels({ deadlines, ...shown }: ReturnType<typeof shownCase>, now: Now) {
  return {
    ...shown,
    way: now.way,
    today: now.today,
    approvals: now.approvals,
    stateLabel: labelOf('state', shown.state),
    definitionLabel: labelOf('definition', shown.definition.id),
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      label: labelOf('deadline', deadline.id),
      workingDays: workingDaysAway({ dueOn: deadline.dueOn, isPast: deadline.overdue }, now),
      startedBy: { ...deadline.startedBy, label: labelOf('event', deadline.startedBy.type) },
    })),
  };
}

/** Where a case stood by both clocks. */
export class ShowCase extends Query<ShownCase> {
  constructor(
    readonly of: CaseOfCall & CaseRef,
    readonly clocks: Clocks,
  ) {
    super();
  }
}

@QueryHandler(ShowCase)
export class ShowCaseHandler implements IQueryHandler<ShowCase> {
  constructor(private readonly reader: CaseReader) {}

  async execute({ of, clocks }: ShowCase): Promise<ShownCase> {
    const history = await this.reader.historyOf(of);
    const department = await departmentIn(this.reader.stores.store);
    const snapshot = caseAt(history, { ...department, clocks }) ?? refuse('not-found', { code: of.code });
    const today = clocks.asOf ?? this.reader.stores.clock.today();
    const way = shownWay({ history, snapshot, clocks });
    const { calendar } = department;
    const shown = shownCase(of.code, snapshot, { clocks, today });
    const { stores } = this.reader;
    const { facts } = history;
    const approvals = await shownApprovals({ ...shown, facts }, { by: of.by, stores });
    return withLabels(shown, { today, calendar, way, approvals });
  }
}
