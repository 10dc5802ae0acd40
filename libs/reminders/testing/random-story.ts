import fc from 'fast-check';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import type { Fact } from '#lifecycle/fact';
import { snapshotOf } from '#lifecycle/snapshot-of';
import { decideSaid, recorded, type Said } from '#lifecycle/testing/record';
import { instantOf, plainDate, plusDays } from '#lifecycle/values/plain-date';
import { plan, type WantedReminder } from '../plan.ts';
import { facilityContract } from './facility-contract.ts';

const HOUR_MS = 60 * 60 * 1000;

/** What may happen to a contract; which of it is possible when, the decider knows. */
const HAPPENINGS: readonly ((of: { readonly on: string; readonly history: readonly Fact[] }) => Said)[] = [
  ({ on }) => ({ name: 'submit-periodic-report', on, data: { period: on.slice(0, 7) } }),
  ({ on }) => ({
    name: 'grant-extension',
    on,
    data: { newEndsOn: plusDays(plainDate('2023-03-12'), 90), reason: 'Dịch bệnh' },
  }),
  ({ on }) => ({ name: 'pause', on, data: { reason: 'Lũ' } }),
  ({ on }) => ({ name: 'resume', on, data: { reason: 'Hết lũ' } }),
  ({ on }) => ({ name: 'submit-acceptance-dossier', on }),
  ({ on }) => ({ name: 'confirm-acceptance-dossier', on }),
  ({ on }) => ({ name: 'establish-acceptance-council', on, data: { membersTotal: 9 } }),
  ({ on, history }) => ({
    name: 'correct',
    on,
    data: {
      targetEventId: history.findLast(({ type }) => type === 'ContractSigned')?.id ?? '',
      field: 'data.endsOn',
      to: `2023-03-${on.slice(-2) < '29' ? on.slice(-2) : '28'}`,
      reason: 'Ghi nhầm',
    },
  }),
  ({ on, history }) => ({
    name: 'correct',
    on,
    data: {
      targetEventId: history.at(-1)?.id ?? '',
      field: 'occurredOn',
      to: plusDays(history.at(-1)?.metadata.occurredOn ?? plainDate(on), 1),
      reason: 'Ghi nhầm',
    },
  }),
];

/** One attempt: what, how many days after the one before, recorded how many hours later. */
const attempt = fc.record({
  happening: fc.nat(HAPPENINGS.length - 1),
  after: fc.nat(60),
  recordedAfterHours: fc.oneof(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 0, max: 24 * 500 })),
});

/** Histories of a contract: commands in random order, those that the law refuses left out, recorded soon or late. */
export const stories: fc.Arbitrary<readonly Fact[]> = fc
  .array(attempt, { minLength: 3, maxLength: 14 })
  .map((attempts) => {
    let history: readonly Fact[] = [];
    let on = plainDate('2022-04-20');
    for (const said of facilityContract({ endsOn: '2023-03-12' })) history = take(history, said, 9);
    for (const { happening, after, recordedAfterHours } of attempts) {
      on = plusDays(on, after);
      const said = HAPPENINGS[happening]?.({ on, history });
      if (said !== undefined) history = take(history, said, recordedAfterHours);
    }
    return history;
  });

function take(history: readonly Fact[], said: Said, recordedAfterHours: number): readonly Fact[] {
  const decision = decideSaid(said, history);
  if (decision.status !== 'accepted') return history;
  const last = Date.parse(history.at(-1)?.metadata.recordedAt ?? '1970-01-01T00:00:00Z');
  const wanted = Date.parse(`${said.on ?? ''}T00:00:00+07:00`) + recordedAfterHours * HOUR_MS;
  const at = instantOf(Math.max(wanted, last + 1000));
  return [...history, recorded(decision.fact, { said, revision: history.length, at })];
}

/** All reminders that a history asks for, or once asked for. */
export function planOfHistory(history: readonly Fact[]): readonly WantedReminder[] {
  const of = { kind: 'task', calendar: vietnamCalendar };
  const deadlines = snapshotOf({ ...of, facts: history })?.deadlines ?? [];
  return plan({ ...of, code: 'T-1', deadlines, history });
}
