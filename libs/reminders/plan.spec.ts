import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import type { Deadline } from '#lifecycle/deadlines/deadline';
import type { Fact } from '#lifecycle/fact';
import { dayOf, instantAt, instantOf, plainDate, plusDays, type Instant } from '#lifecycle/values/plain-date';
import { sendInstant } from './offsets.ts';
import { plan, type WantedReminder } from './plan.ts';

const EARLY = instantOf(Date.UTC(2023, 0, 3));

function fact(revision: number, recordedAt: Instant, more: Partial<Fact> = {}): Fact {
  const metadata = {
    occurredOn: dayOf(recordedAt),
    recordedAt,
    actor: 'program-manager',
    recordedBy: { by: 'operator:test' },
    commandId: `c-${revision}`,
    requestHash: '',
    correlationId: `c-${revision}`,
  };
  return { id: `fact-${revision}`, revision, type: 'Something', data: {}, metadata, ...more };
}

function deadline(more: Partial<Deadline> = {}): Deadline {
  const dueOn = more.dueOn ?? plainDate('2023-03-16');
  return {
    id: 'D50',
    dueOn,
    status: 'open',
    neverOverdue: false,
    provisional: false,
    basis: 'basis',
    mustAct: 'one-stop-officer',
    startedBy: { revision: 0, type: 'Something' },
    dueDates: [{ dueOn, revision: 0 }],
    ...more,
  };
}

const planOf = (
  deadlines: readonly Deadline[],
  history: readonly Fact[] = [fact(0, EARLY)],
): readonly WantedReminder[] =>
  plan({ kind: 'dossier', code: 'H-1', deadlines, history, calendar: vietnamCalendar });

const shown = (rows: readonly WantedReminder[]): string[] =>
  rows.map(
    ({ rule, sendAt, recipient, status, reason }) => `${rule} ${sendAt} ${recipient} ${reason ?? status}`,
  );

describe('the default plan', () => {
  test('7, 3, 1 working days before, the day, each working day of a week after, then weekly', () => {
    const rows = planOf([deadline()]).filter(({ recipient }) => recipient === 'role:one-stop-officer');
    expect(rows.slice(0, 11).map(({ rule, sendAt }) => [rule, sendAt])).toEqual([
      ['before-7', '2023-03-07T00:30:00.000Z'],
      ['before-3', '2023-03-13T00:30:00.000Z'],
      ['before-1', '2023-03-15T00:30:00.000Z'],
      ['due', '2023-03-16T00:30:00.000Z'],
      ['overdue-1', '2023-03-17T00:30:00.000Z'],
      ['overdue-2', '2023-03-20T00:30:00.000Z'],
      ['overdue-3', '2023-03-21T00:30:00.000Z'],
      ['overdue-4', '2023-03-22T00:30:00.000Z'],
      ['overdue-5', '2023-03-23T00:30:00.000Z'],
      ['weekly-1', '2023-03-30T00:30:00.000Z'],
      ['weekly-2', '2023-04-06T00:30:00.000Z'],
    ]);
    expect(rows.at(-1)).toMatchObject({ rule: 'weekly-51', sendAt: '2024-03-14T00:30:00.000Z' });
  });

  test.each([
    ['before-1', ['role:one-stop-officer']],
    ['due', ['role:one-stop-officer', 'role:head-of-division']],
    ['overdue-1', ['role:one-stop-officer', 'role:head-of-division', 'role:director']],
    ['weekly-1', ['role:one-stop-officer', 'role:head-of-division', 'role:director']],
  ])('%s goes to %j', (rule, recipients) => {
    expect(
      planOf([deadline()])
        .filter((row) => row.rule === rule)
        .map(({ recipient }) => recipient),
    ).toEqual(recipients);
  });

  test('the instant is half past seven in Vietnam', () => {
    const day = plainDate('2024-02-29');
    expect(sendInstant(day)).toBe(instantAt(day, { hour: 7, minute: 30 }));
  });

  test('who must act and is also above gets one mail, not two', () => {
    const rows = planOf([deadline({ mustAct: 'director' })]).filter(({ rule }) => rule === 'overdue-1');
    expect(rows.map(({ recipient }) => recipient)).toEqual(['role:director', 'role:head-of-division']);
  });

  test('a deadline that is never overdue is never called so', () => {
    expect([...new Set(planOf([deadline({ neverOverdue: true })]).map(({ rule }) => rule))]).toEqual([
      'before-7',
      'before-3',
      'before-1',
      'due',
    ]);
  });

  test('what was past when it was recorded is cancelled as past; the weekly series begins where it can', () => {
    const rows = planOf([deadline()], [fact(0, instantOf(Date.parse('2023-05-10T09:00:00+07:00')))]);
    const pending = rows.filter(({ status }) => status === 'pending');
    expect(rows.filter(({ reason }) => reason === 'past').map(({ rule }) => rule)).not.toContain('weekly-1');
    expect(pending[0]).toMatchObject({ rule: 'weekly-7', sendAt: '2023-05-11T00:30:00.000Z' });
    expect(pending.at(-1)?.sendAt.slice(0, 10)).toBe('2024-05-02');
  });

  test.each([
    ['met', 'closed'],
    ['late', 'closed'],
    ['cancelled', 'cancelled'],
  ] as const)('a deadline that was %s cancels what is left as %s', (status, reason) => {
    const history = [fact(0, EARLY), fact(1, instantAt(plainDate('2023-03-14'), { hour: 9, minute: 0 }))];
    const closedBy = { revision: 1, type: 'Something', occurredOn: plainDate('2023-03-14') };
    const rows = planOf([deadline({ status, closedBy })], history);
    expect([...new Set(rows.map((row) => row.reason))]).toEqual([reason]);
    expect(rows.some(({ rule }) => rule.startsWith('weekly'))).toBe(false);
  });

  test('a corrected start makes new reminders, known from the correction on', () => {
    const before = planOf([deadline()]);
    const at = instantAt(plainDate('2023-03-14'), { hour: 9, minute: 0 });
    const correction = fact(1, at, {
      type: 'FactCorrected',
      data: { targetEventId: 'fact-0', field: 'occurredOn' },
    });
    const after = planOf([deadline({ dueOn: plainDate('2023-03-20') })], [fact(0, EARLY), correction]);
    const ids = new Set(before.map(({ id }) => id));
    expect(after.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(shown(after)[0]).toBe('before-7 2023-03-09T00:30:00.000Z role:one-stop-officer past');
  });
});

describe('laws of the plan', () => {
  const SEED = Date.now();
  const laws = { seed: SEED, numRuns: 200 };
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => plusDays(plainDate('2022-01-01'), days));
  const instant = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2026, 0, 1) }).map(instantOf);
  /** Recordings in order: of the start, and of each move. */
  const moves = fc.array(fc.record({ dueOn: day, recordedAt: instant }), { minLength: 1, maxLength: 4 });

  interface Move {
    readonly dueOn: ReturnType<typeof plainDate>;
    readonly recordedAt: Instant;
  }

  function movedDeadline(all: readonly Move[]): {
    rows: readonly WantedReminder[];
    history: readonly Fact[];
  } {
    const instants = all.map(({ recordedAt }) => recordedAt).toSorted();
    const history = instants.map((at, revision) => fact(revision, at));
    const dueDates = all.map(({ dueOn }, revision) => ({ dueOn, revision }));
    const last = dueDates.at(-1);
    return {
      rows: last === undefined ? [] : planOf([deadline({ dueOn: last.dueOn, dueDates })], history),
      history,
    };
  }

  test(`ids are unique (seed ${SEED})`, () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { rows } = movedDeadline(all);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      laws,
    );
  });

  test(`nothing pending lies before its due date was recorded, nor do two of one recipient meet (seed ${SEED})`, () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { rows, history } = movedDeadline(all);
        const pending = rows.filter(({ status }) => status === 'pending');
        for (const row of pending)
          expect(row.sendAt >= (history[row.revision]?.metadata.recordedAt ?? '')).toBe(true);
        expect(new Set(pending.map(({ recipient, sendAt }) => `${recipient} ${sendAt}`)).size).toBe(
          pending.length,
        );
      }),
      laws,
    );
  });

  test(`moving a deadline cancels the old reminders, all of them and no other (seed ${SEED})`, () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { rows } = movedDeadline(all);
        const present = all.length - 1;
        expect(rows.filter(({ revision, status }) => revision < present && status === 'pending')).toEqual([]);
        expect(rows.filter(({ revision, reason }) => revision === present && reason === 'moved')).toEqual([]);
      }),
      laws,
    );
  });

  test(`the plan is the same whoever asks, whenever (seed ${SEED})`, () => {
    fc.assert(
      fc.property(moves, (all) => expect(movedDeadline(all).rows).toEqual(movedDeadline(all).rows)),
      laws,
    );
  });
});
