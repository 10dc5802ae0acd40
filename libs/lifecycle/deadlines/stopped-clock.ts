import type { Calendar } from '../calendar/calendar.ts';
import type { CaseState } from '../case-state.ts';
import type { Definition } from '../definition.ts';
import { factRef, type FactRef } from '../fact-ref.ts';
import { pausedBy } from './deadline.ts';
import { withSetting, type Row } from './deadline-rows.ts';
import type { Change } from './deadline-rule.ts';

interface Told {
  readonly change: Change<CaseState>;
  readonly definition: Definition;
  readonly calendar: Calendar;
}

/** The row after a fact that stops its clock, or lets it run on: it is then due so many working days later. */
export function clocked(row: Row, { change: { fact }, definition, calendar }: Told): Row {
  const { deadline } = row;
  const clock = definition.deadlines.find(({ id }) => id === deadline.id)?.clock;
  if (clock === undefined || deadline.status !== 'open') return row;
  const paused = pausedBy(deadline);
  if (paused === undefined) return clock.stoppedBy.includes(fact.type) ? stopped(row, factRef(fact)) : row;
  return clock.resumedBy.includes(fact.type) ? resumed(row, { paused, by: factRef(fact), calendar }) : row;
}

function stopped(row: Row, by: FactRef): Row {
  const { dueDates } = row.deadline;
  const last = dueDates.slice(-1).map((due) => ({ ...due, pausedBy: by }));
  return { ...row, deadline: { ...row.deadline, dueDates: [...dueDates.slice(0, -1), ...last] } };
}

/** A due date of its own even where no working day was lost: what was called off comes back under it. */
function resumed(
  row: Row,
  { paused, by, calendar }: { readonly paused: FactRef; readonly by: FactRef; readonly calendar: Calendar },
): Row {
  const pause = { stoppedOn: paused.occurredOn, resumedOn: by.occurredOn };
  // Why the clock stood still is why the day is another.
  const reason = by.reason ?? paused.reason;
  const movedBy = { ...by, ...(reason !== undefined && { reason }) };
  // What was overdue when the clock was stopped stays so: over a weekend no working day tells the two apart.
  const isLate = row.deadline.dueOn < paused.occurredOn;
  const setting = isLate ? row.setting : { ...row.setting, pauses: [...(row.setting.pauses ?? []), pause] };
  return withSetting(row, { setting, calendar, due: { revision: by.revision, movedBy } });
}
