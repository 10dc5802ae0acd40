import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { shownCase } from '#history/case-at';
import type { Clocks } from '#lifecycle/clocks';
import { departmentIn } from '#commands/department';
import type { Calendar } from '#lifecycle/calendar/calendar';
import { workingDaysBetween } from '#lifecycle/calendar/working-days';
import { labelOf } from '#lifecycle/labels';
import { roleLabel } from '#messages/names';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { CaseReader, type CaseRef } from './case-reader.ts';

type ShownCase = ReturnType<typeof withLabels>;

interface Now {
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** With what people call its parts, in both languages. */
function withLabels({ deadlines, ...shown }: ReturnType<typeof shownCase>, { today, calendar }: Now) {
  const days = (from: PlainDate, to: PlainDate): number => workingDaysBetween({ from, to }, calendar);
  return {
    ...shown,
    today,
    stateLabel: labelOf('state', shown.state),
    definitionLabel: labelOf('definition', shown.definition.id),
    approvals: shown.approvals.map((one) => ({
      ...one,
      label: labelOf('command', one.command),
      ...(one.asked !== undefined && { askedLabel: roleLabel(one.asked).label }),
    })),
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      label: labelOf('deadline', deadline.id),
      workingDays: deadline.overdue ? days(deadline.dueOn, today) : days(today, deadline.dueOn),
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
