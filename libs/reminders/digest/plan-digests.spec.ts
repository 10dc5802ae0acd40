import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { instantOf, plainDate, plusDays, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import { count, printedSeed } from '../../../test/support/counts.ts';
import { sendInstant } from '../offsets.ts';
import type { DigestItem } from './digest-items.ts';
import { digestDays, planDigests, type Digest, type SettledDigest } from './plan-digests.ts';

const at = (text: string): Instant => instantOf(Date.parse(`${text}+07:00`));

/** Overdue since early February, imported on Friday 2023-03-10 at 08:00. */
function item(more: Partial<DigestItem> = {}): DigestItem {
  return {
    code: 'T-1',
    title: 'Đề tài',
    kind: 'task',
    mustAct: 'host',
    deadline: 'D32',
    occurrence: null,
    dueOn: plainDate('2023-02-01'),
    recipient: 'role:host',
    recordedAt: at('2023-03-10T08:00'),
    own: [],
    ...more,
  };
}

function plannedAt(
  now: string,
  items: readonly DigestItem[],
  settled: readonly SettledDigest[] = [],
): readonly Digest[] {
  return planDigests({ days: digestDays(at(now), vietnamCalendar), items, settled });
}

const days = (digests: readonly Digest[]): string[] => digests.map(({ day }) => day);
const sentOn = (day: string, sent = true): SettledDigest => ({
  recipient: 'role:host',
  day: plainDate(day),
  sent,
});
const ownOn = (...on: string[]): Pick<DigestItem, 'own'> => ({
  own: on.map((day) => sendInstant(plainDate(day))),
});

describe('digest days', () => {
  test.each([
    ['2023-03-13T07:29', []],
    ['2023-03-13T07:30', ['2023-03-13']],
    ['2023-03-15T12:00', ['2023-03-13', '2023-03-14', '2023-03-15']],
    ['2023-03-19T12:00', ['2023-03-13', '2023-03-14', '2023-03-15', '2023-03-16', '2023-03-17']],
    // 2 and 3 May are holidays: the week begins on Thursday.
    ['2023-05-04T08:00', ['2023-05-04']],
  ])('at %s: %j', (now, want) => expect(digestDays(at(now), vietnamCalendar)).toEqual(want));
});

describe('a digest', () => {
  test('names what was taken over already overdue at the next 07:30 of a working day, not at once', () => {
    expect(plannedAt('2023-03-10T08:30', [item()])).toEqual([]);
    expect(plannedAt('2023-03-12T12:00', [item()])).toEqual([]);
    expect(plannedAt('2023-03-13T07:30', [item()])).toMatchObject([
      { recipient: 'role:host', day: '2023-03-13', channel: 'email', items: [{ code: 'T-1' }] },
    ]);
  });

  test('is one a recipient, with all of theirs, the longest overdue first', () => {
    const digests = plannedAt('2023-03-13T08:00', [
      item({ code: 'T-2', dueOn: plainDate('2023-03-01') }),
      item({ code: 'T-1' }),
      item({ code: 'T-1', recipient: 'role:director' }),
    ]);
    expect(digests.map(({ recipient, items }) => [recipient, items.map(({ code }) => code)])).toEqual([
      ['role:director', ['T-1']],
      ['role:host', ['T-1', 'T-2']],
    ]);
  });

  test('comes weekly: not again on Tuesday, again on the next Monday', () => {
    expect(plannedAt('2023-03-14T08:00', [item()], [sentOn('2023-03-13')])).toEqual([]);
    expect(days(plannedAt('2023-03-20T08:00', [item()]))).toEqual(['2023-03-20']);
  });

  test('comes on the first working day of a week whose Monday is a holiday', () => {
    expect(days(plannedAt('2023-05-04T08:00', [item()]))).toEqual(['2023-05-04']);
  });

  test('names later in the week only what has become known since', () => {
    const late = item({ code: 'T-9', recordedAt: at('2023-03-15T10:00') });
    const digests = plannedAt('2023-03-16T07:30', [item(), late], [sentOn('2023-03-13')]);
    expect(digests).toMatchObject([{ day: '2023-03-16', items: [{ code: 'T-9' }] }]);
  });

  test('missed on its day goes out late, under the same id, and is not sent twice', () => {
    const onTime = plannedAt('2023-03-13T07:30', [item()]);
    const late = plannedAt('2023-03-14T10:00', [item()]);
    expect(late).toEqual(onTime);
    expect(days(late)).toEqual(['2023-03-13']);
  });

  test('given up is not tried again that day, and its deadlines come back on the next', () => {
    expect(plannedAt('2023-03-13T09:00', [item()], [sentOn('2023-03-13', false)])).toEqual([]);
    expect(days(plannedAt('2023-03-14T09:00', [item()], [sentOn('2023-03-13', false)]))).toEqual([
      '2023-03-14',
    ]);
  });

  test.each([
    ['that goes out the same day', ownOn('2023-03-13'), []],
    ['of this week', ownOn('2023-03-14'), ['2023-03-13']],
    ['of last week', ownOn('2023-03-06'), []],
    ['of the week before last', ownOn('2023-03-03'), ['2023-03-13']],
  ])('leaves out what has a reminder of its own %s, and only then', (_, own, want) => {
    expect(days(plannedAt('2023-03-13T08:00', [item(own)]))).toEqual(want);
  });

  test('begins on a Monday after a series that ended, on whatever day it ended', () => {
    const ended = item(ownOn('2023-03-02', '2023-03-09'));
    for (let day = plainDate('2023-03-10'); day < '2023-03-20'; day = plusDays(day, 1))
      expect(plannedAt(`${day}T08:00`, [ended])).toEqual([]);
    expect(days(plannedAt('2023-03-20T08:00', [ended]))).toEqual(['2023-03-20']);
  });

  test('names nothing on the day it is due', () => {
    expect(plannedAt('2023-03-13T08:00', [item({ dueOn: plainDate('2023-03-13') })])).toEqual([]);
  });
});

describe('laws of the digest', () => {
  const SEED = printedSeed('laws of the digest');
  const laws = { seed: SEED, numRuns: count(2_000) };
  const begin = plainDate('2023-01-02');
  const END_WEEKS = 6;
  const day = fc.integer({ min: 0, max: END_WEEKS * 7 - 1 }).map((days) => plusDays(begin, days));
  const items = fc.array(
    fc.record({
      recordedAt: fc
        .integer({ min: 0, max: END_WEEKS * 7 * 24 })
        .map((hour) => instantOf(Date.parse(begin) + hour * 3_600_000)),
      dueOn: day.map((due) => plusDays(due, -20)),
      own: fc.array(day.map(sendInstant), { maxLength: 6 }),
      recipient: fc.constantFrom('role:host', 'role:director'),
    }),
    { maxLength: 8 },
  );

  interface Told {
    readonly digest: Digest;
    readonly on: PlainDate;
  }

  /** What goes out over the weeks, when the house is asked on the days it is up. */
  function told(all: readonly DigestItem[], isUp: (day: PlainDate) => boolean): readonly Told[] {
    const out: Told[] = [];
    for (let index = 0; index < END_WEEKS * 7; index += 1) {
      const on = plusDays(begin, index);
      if (!isUp(on)) continue;
      const settled = out.map(({ digest }) => ({ recipient: digest.recipient, day: digest.day, sent: true }));
      for (const digest of plannedAt(`${on}T09:00`, all, settled)) out.push({ digest, on });
    }
    return out;
  }

  const named = (all: readonly { readonly recordedAt: Instant }[]): DigestItem[] =>
    all.map((one, place) => item({ ...one, code: `T-${place}` }));

  test(`no id twice, and a deadline at most once a week (seed ${SEED})`, () => {
    fc.assert(
      fc.property(items, fc.array(fc.boolean(), { minLength: 42, maxLength: 42 }), (all, up) => {
        const out = told(named(all), (on) => up[(Date.parse(on) - Date.parse(begin)) / 86_400_000] ?? true);
        expect(new Set(out.map(({ digest }) => digest.id)).size).toBe(out.length);
        const weeks = out.flatMap(({ digest, on }) =>
          digest.items.map(
            ({ code }) => `${code} ${Math.floor((Date.parse(on) - Date.parse(begin)) / 604_800_000)}`,
          ),
        );
        expect(new Set(weeks).size).toBe(weeks.length);
      }),
      laws,
    );
  });

  test(`who was overdue and known before a week and heard nothing for two is named in it (seed ${SEED})`, () => {
    fc.assert(
      fc.property(items, (all) => {
        const every = named(all);
        const out = told(every, () => true);
        for (let week = 1; week < END_WEEKS; week += 1) {
          const monday = plusDays(begin, week * 7);
          const end = plusDays(monday, 7);
          if (digestDays(at(`${plusDays(end, -1)}T09:00`), vietnamCalendar).length === 0) continue;
          const inWeek = out.filter(({ on }) => on >= monday && on < end);
          const silent = every.filter(
            ({ recordedAt, dueOn, own }) =>
              recordedAt < at(`${monday}T00:00`) &&
              dueOn < monday &&
              !own.some((one) => one >= sendInstant(plusDays(monday, -7)) && one < sendInstant(end)),
          );
          for (const { code, recipient } of silent) {
            const heard = inWeek.filter(({ digest }) => digest.items.some((one) => one.code === code));
            expect(heard.map(({ digest }) => digest.recipient)).toEqual([recipient]);
          }
        }
      }),
      laws,
    );
  });
});
