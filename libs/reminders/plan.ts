import type { Calendar } from '#lifecycle/calendar/calendar';
import type { Deadline, DueDate } from '#lifecycle/deadlines/deadline';
import type { Fact } from '#lifecycle/fact';
import { dayOf, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import { assignedAlong, assignedAt, type AssignedSince } from './assigned-along.ts';
import { lastWeeklyDay, plannedDays, sendInstant, weeklyDays, type PlannedDay } from './offsets.ts';
import { recipientsOf } from './recipients-of.ts';
import { recordingOf, settingOf } from './recording-of.ts';
import { reminderId } from './reminder-id.ts';

/**
 * Why a reminder will not be sent. `past`: its instant had passed when its due date was recorded; `paused`: the clock
 * stands still, or stood still, and the reminders of the day after it are others.
 */
type CancelReason = 'past' | 'paused' | 'moved' | 'closed' | 'cancelled';

/** A reminder that the history asks for, or once asked for. */
export interface WantedReminder {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly deadline: Deadline;
  readonly occurrence: number | null;
  readonly dueOn: PlainDate;
  /** Revision of the fact of the case that set the due date. */
  readonly revision: number;
  readonly recipient: string;
  readonly channel: string;
  readonly sendAt: Instant;
  readonly rule: string;
  readonly status: 'pending' | 'cancelled';
  readonly reason: CancelReason | null;
}

export interface PlanRequest {
  readonly kind: string;
  readonly code: string;
  readonly deadlines: readonly Deadline[];
  /** All facts in revision order. */
  readonly history: readonly Fact[];
  readonly calendar: Calendar;
}

const CHANNEL = 'email';

/**
 * The default plan of contract section 8 over a case's whole history: pure, and the same whenever it is asked.
 * A reminder that was never sent and no longer needs to be stays in it as `cancelled`; of the weekly series only
 * what could have been sent is kept, from the recording of the due date to the recording of its end.
 */
export function plan(request: PlanRequest): readonly WantedReminder[] {
  const assigned = assignedAlong(request.history);
  return request.deadlines.flatMap((deadline) =>
    deadline.dueDates.flatMap((due, index) =>
      ofDueDate(request, deadline, { due, next: deadline.dueDates[index + 1], assigned }),
    ),
  );
}

/** One setting of a due date and what came after it. */
interface Setting {
  readonly due: DueDate;
  /** Present: the deadline was moved on. */
  readonly next: DueDate | undefined;
  readonly assigned: readonly AssignedSince[];
}

function ofDueDate(request: PlanRequest, deadline: Deadline, setting: Setting): readonly WantedReminder[] {
  const { dueOn } = setting.due;
  const { neverOverdue } = deadline;
  const { calendar } = request;
  const set = settingOf(request.history, setting.due);
  const end = endOf(request, deadline, setting);
  const from = dayOf(set.recordedAt);
  const until = end === undefined ? lastWeeklyDay({ dueOn, recordedOn: from }) : dayOf(end.recordedAt);
  const weekly = neverOverdue ? [] : weeklyDays({ dueOn, from, until, calendar });
  const couldBeSent = ({ day }: PlannedDay): boolean => {
    const sendAt = sendInstant(day);
    return sendAt >= set.recordedAt && (end === undefined || sendAt < end.recordedAt);
  };
  const days = [...plannedDays({ dueOn, neverOverdue, calendar }), ...weekly.filter(couldBeSent)];
  return days.flatMap((planned) => {
    const sendAt = sendInstant(planned.day);
    const reason = sendAt < set.recordedAt ? 'past' : (end?.reason ?? null);
    // One that was past when it became known counts as of then: nobody could have got it before.
    const at = sendAt < set.recordedAt ? set.recordedAt : sendAt;
    const persons = assignedAt(setting.assigned, { at, role: deadline.mustAct });
    return recipientsOf(deadline, { escalatesTo: planned.escalatesTo, persons }).map(
      (recipient): WantedReminder => {
        const { kind, code } = request;
        const { rule } = planned;
        const occurrence = deadline.occurrence ?? null;
        const { revision, identity } = set;
        const id = reminderId([kind, code, deadline.id, occurrence, identity, rule, recipient, CHANNEL]);
        const status = reason === null ? 'pending' : 'cancelled';
        // Written out, not spread from parts: a rebuild makes a hundred thousand of these.
        return {
          id,
          kind,
          code,
          deadline,
          occurrence,
          dueOn,
          revision,
          recipient,
          channel: CHANNEL,
          sendAt,
          rule,
          status,
          reason,
        };
      },
    );
  });
}

interface End {
  readonly reason: CancelReason;
  readonly recordedAt: Instant;
}

/** What ended a due date, as it came to be known: the first of its clock's standstill and what came after. */
function endOf(request: PlanRequest, deadline: Deadline, setting: Setting): End | undefined {
  const { pausedBy } = setting.due;
  const end = laterEndOf(request, deadline, setting);
  if (pausedBy === undefined) return end;
  const { recordedAt } = recordingOf(request.history, pausedBy.revision);
  return end !== undefined && end.recordedAt < recordedAt ? end : { reason: 'paused', recordedAt };
}

function laterEndOf({ history }: PlanRequest, deadline: Deadline, { due, next }: Setting): End | undefined {
  if (next !== undefined) return { reason: 'moved', recordedAt: settingOf(history, next).recordedAt };
  if (deadline.status === 'open') return undefined;
  const { recordedAt } = recordingOf(history, deadline.closedBy?.revision ?? due.revision);
  return { reason: deadline.status === 'cancelled' ? 'cancelled' : 'closed', recordedAt };
}
