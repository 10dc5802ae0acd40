import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { shownCase } from '#history/case-at';
import type { Clocks } from '#lifecycle/clocks';
import { departmentIn } from '#commands/department';
import type { Calendar } from '#lifecycle/calendar/calendar';
import { workingDaysAway } from '#lifecycle/calendar/working-days';
import { labelOf } from '#lifecycle/labels';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { CaseReader, type CaseRef } from './case-reader.ts';
import { shownApproval } from './shown-approval.ts';

type ShownCase = ReturnType<typeof withLabels>;

interface Now {
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** With what people call its parts, in both languages. */
function withLabels({ deadlines, approvals, ...shown }: ReturnType<typeof shownCase>, now: Now) {
  return {
    ...shown,
    today: now.today,
    approvals: approvals.map((approval) => shownApproval(shown.kind, approval)),
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
    readonly of: CaseRef,
    readonly clocks: Clocks,
  ) {
    super();
  }
}

@QueryHandler(ShowCase)
export class ShowCaseHandler implements IQueryHandler<ShowCase> {
  constructor(private readonly reader: CaseReader) {}

  async execute({ of, clocks }: ShowCase): Promise<ShownCase> {
    const snapshot = await this.reader.snapshotOf(of, clocks);
    const today = clocks.asOf ?? this.reader.stores.clock.today();
    const { calendar } = await departmentIn(this.reader.stores.store);
    return withLabels(shownCase(of.code, snapshot, { clocks, today }), { today, calendar });
  }
}
