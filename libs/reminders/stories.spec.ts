import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '#lifecycle/calendar/calendar';
import type { Fact } from '#lifecycle/fact';
import { instantOf, plainDate, plusDays, daysBetween, dayOfWeek } from '#lifecycle/values/plain-date';
import { plan, type WantedReminder } from './plan.ts';
import { planOfHistory, stories } from './testing/random-story.ts';

const SEED = Date.now();
const laws = { seed: SEED, numRuns: 100 };

const isPending = ({ status }: WantedReminder): boolean => status === 'pending';
const pendingIn = (rows: readonly WantedReminder[]): Map<string, WantedReminder> =>
  new Map(rows.filter(isPending).map((row) => [row.id, row]));
/** A deadline's place in its case, whatever its date. */
const placeOf = ({ deadline, occurrence }: WantedReminder): string =>
  `${deadline.id} ${occurrence ?? ''} ${deadline.startedBy.revision}`;
const settingOf = (row: WantedReminder): string => `${placeOf(row)} ${row.dueOn} ${row.revision}`;

describe('reminders of random stories', () => {
  const seen = { moved: 0, closed: 0, corrected: 0, past: 0 };

  test(`have unique ids (seed ${SEED})`, () => {
    fc.assert(
      fc.property(stories, (history) => {
        const ids = planOfHistory(history).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      laws,
    );
  });

  test(`are never pending for an instant before their fact was recorded, nor twice for one (seed ${SEED})`, () => {
    fc.assert(
      fc.property(stories, (history) => {
        const rows = planOfHistory(history);
        const knownAt = ({ revision }: WantedReminder): string =>
          history[revision]?.metadata.recordedAt ?? '';
        expect(rows.filter((row) => isPending(row) && row.sendAt < knownAt(row))).toEqual([]);
        expect(rows.filter((row) => (row.reason === 'past') !== row.sendAt < knownAt(row))).toEqual([]);
        seen.past += rows.filter(({ reason }) => reason === 'past').length;
        const told = rows
          .filter(isPending)
          .map((row) => [row.deadline.id, row.dueOn, row.recipient, row.channel, row.sendAt].join(' '));
        expect(told.filter((one, place) => told.indexOf(one) !== place)).toEqual([]);
      }),
      laws,
    );
  });

  test(`change with a fact only where a deadline is moved, met or ended, and there all of them (seed ${SEED})`, () => {
    fc.assert(
      fc.property(stories, (history) => {
        const plans = history.map((_, place) => planOfHistory(history.slice(0, place + 1)));
        for (const [place, fact] of history.entries())
          compare(plans[place - 1] ?? [], plans[place] ?? [], fact);
      }),
      laws,
    );
    // The stories hold what the law is about.
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });

  function compare(before: readonly WantedReminder[], rows: readonly WantedReminder[], fact: Fact): void {
    const [was, now] = [pendingIn(before), pendingIn(rows)];
    const standing = new Set([...now.values()].map(settingOf));
    const open = new Set([...now.values()].map(placeOf));
    const byId = new Map(rows.map((row) => [row.id, row]));
    // Same due date, still open: not one is lost. Moved, met or ended: not one is left.
    expect([...was].filter(([id, row]) => now.has(id) !== standing.has(settingOf(row)))).toEqual([]);
    const left = [...was.values()]
      .filter(({ id }) => !now.has(id))
      .map((row) => ({ row, in: byId.get(row.id) }));
    const isCorrection = fact.type === 'FactCorrected';
    if (isCorrection) seen.corrected += left.length;
    seen.moved += left.filter((one) => one.in?.reason === 'moved').length;
    seen.closed += left.filter((one) => one.in?.reason === 'closed').length;
    // Where the deadline is still open its old reminders are called moved; a correction takes them away altogether.
    const isMisnamed = ({ row, in: found }: (typeof left)[number]): boolean =>
      found !== undefined && open.has(placeOf(row)) !== (found.reason === 'moved');
    if (!isCorrection) expect(left.filter(isMisnamed)).toEqual([]);
    expect(
      [...now.values()].filter(({ id, revision }) => !was.has(id) && revision !== fact.revision),
    ).toEqual([]);
  }
});

describe('under any holidays, whoever must act', () => {
  const BEGIN = plainDate('2023-01-02');
  /** Spells of days off of up to two weeks, besides the weekends. */
  const calendars = fc
    .array(fc.record({ start: fc.nat(700), length: fc.integer({ min: 1, max: 14 }) }), { maxLength: 12 })
    .map((spells): Calendar => {
      const off = new Set(
        spells.flatMap(({ start, length }) => Array.from({ length }, (_, day) => start + day)),
      );
      return {
        isWorkingDay: (day) => dayOfWeek(day) <= 5 && !off.has(daysBetween({ from: BEGIN, to: day })),
        isProvisional: () => false,
      };
    });
  const roles = fc.constantFrom('host', 'head-of-division', 'director', 'program-manager');

  test(`nobody is told twice of one deadline at one instant (seed ${SEED})`, () => {
    fc.assert(
      fc.property(calendars, roles, fc.nat(500), fc.nat(700), (calendar, mustAct, due, known) => {
        const dueOn = plusDays(BEGIN, due);
        const metadata = {
          occurredOn: BEGIN,
          recordedAt: instantOf(Date.parse(BEGIN) + known * 86_400_000),
          actor: 'host',
          recordedBy: {},
          commandId: '',
          requestHash: '',
          correlationId: '',
        };
        const rows = plan({
          kind: 'task',
          code: 'T-1',
          history: [{ id: 'fact-0', revision: 0, type: 'Something', data: {}, metadata }],
          calendar,
          deadlines: [
            {
              id: 'D36',
              dueOn,
              status: 'open',
              neverOverdue: false,
              provisional: false,
              basis: '',
              mustAct,
              startedBy: { revision: 0, type: 'Something' },
              dueDates: [{ dueOn, revision: 0 }],
            },
          ],
        });
        const told = rows.filter(isPending).map(({ recipient, sendAt }) => `${recipient} ${sendAt}`);
        expect(told.filter((one, place) => told.indexOf(one) !== place)).toEqual([]);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      laws,
    );
  });
});
