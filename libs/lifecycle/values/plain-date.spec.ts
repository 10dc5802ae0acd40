import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf, dayOfWeek, daysBetween, instantOf, plainDate, plusDays, plusMonths } from './plain-date.ts';

const SEED = Date.now();
const days = fc.integer({ min: -20_000, max: 60_000 });
const dayAt = (count: number) =>
  plainDate(Temporal.PlainDate.from('1975-07-01').add({ days: count }).toString());

test(`counting days by plain arithmetic agrees with Temporal (seed ${SEED})`, () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      const temporal = Temporal.PlainDate.from(dayAt(from));
      expect(plusDays(dayAt(from), count)).toBe(temporal.add({ days: count }).toString());
      expect(dayOfWeek(dayAt(from))).toBe(temporal.dayOfWeek);
    }),
    { seed: SEED },
  );
});

test(`counting months, and the days between, agrees with Temporal (seed ${SEED})`, () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -300, max: 300 }), (from, months) => {
      const temporal = Temporal.PlainDate.from(dayAt(from));
      const then = temporal.add({ months }, { overflow: 'constrain' });
      expect(plusMonths(dayAt(from), months)).toBe(then.toString());
      const span = { from: dayAt(from), to: plainDate(then.toString()) };
      expect(daysBetween(span)).toBe(temporal.until(then, { largestUnit: 'day' }).days);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test(`the day in Vietnam agrees with Temporal's zone (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1976, 0), max: Date.UTC(2100, 0) }), (at) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Ho_Chi_Minh');
      expect(dayOf(instantOf(at))).toBe(zoned.toPlainDate().toString());
    }),
    { seed: SEED },
  );
});
