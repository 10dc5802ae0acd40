import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import type { Clocks } from '#lifecycle/clocks';
import type { Fact } from '#lifecycle/fact';
import { snapshotOf } from '#lifecycle/snapshot-of';
import { instantOf, plainDate, plusDays } from '#lifecycle/values/plain-date';
import { memoryLog } from '../../test/support/memory-log.ts';
import { caseAt } from './case-at.ts';
import type { CaseHistory } from './case-history.ts';

const SEED = Number(process.env.SEED ?? 20230310);
const FIRST = plainDate('2019-01-01');
const DAYS = 365 * 5;

let histories: readonly CaseHistory[];
let begun: number;
let ended: number;
/** The real portfolio, then on each task a late report or a correction, so that days and revisions part ways. */
beforeAll(async () => {
  const log = memoryLog();
  await log.importSample();
  log.setClock('2023-03-20T08:00:00+07:00');
  for (const { kind, code, facts } of await log.histories()) {
    const [opened] = facts;
    if (kind !== 'task' || opened === undefined) continue;
    const data = { targetEventId: opened.id, field: 'data.title', to: `Sửa ${code}`, reason: 'sai chính tả' };
    await log.record({ code, command: 'correct', on: '2023-03-15', data });
  }
  for (const code of ['BT-2023Q1-01', 'BT-2023Q1-02']) {
    await log.record({ code, command: 'submit-periodic-report', on: '2021-02-01', data: { period: 'muộn' } });
  }
  histories = await log.histories();
  const instants = histories.flatMap(({ facts }) =>
    facts.map(({ metadata }) => Date.parse(metadata.recordedAt)),
  );
  [begun, ended] = [Math.min(...instants), Math.max(...instants)];
});

const at = (history: CaseHistory, clocks: Clocks) => caseAt(history, { clocks, calendar: vietnamCalendar });
const folded = (history: CaseHistory, facts: readonly Fact[]) =>
  snapshotOf({ kind: history.kind, facts, calendar: vietnamCalendar });
const anyCase = fc.nat().map((place) => (): CaseHistory => {
  const found = histories[place % histories.length];
  if (found === undefined) throw new Error('no case');
  return found;
});
const anyDay = fc.integer({ min: 0, max: DAYS }).map((days) => plusDays(FIRST, days));
const share = fc.double({ min: -0.01, max: 1.01, noNaN: true });
const instantAt = (part: number) => instantOf(Math.round(begun + (ended - begun) * part));
const holds = <T>(property: fc.IProperty<T>): void => {
  fc.assert(property, { seed: SEED, numRuns: 300 });
};

describe(`both clocks, whatever they say (SEED=${String(SEED)})`, () => {
  test('what was known by an instant is what a log cut there gives', () => {
    holds(
      fc.property(anyCase, share, (pick, part) => {
        const history = pick();
        const knownAt = instantAt(part);
        const prefix = history.facts.filter(({ metadata }) => metadata.recordedAt <= knownAt);
        expect(at(history, { knownAt })).toEqual(folded(history, prefix));
      }),
    );
  });

  test('a day later no less had happened, and what had happened by a day nothing later changes', () => {
    holds(
      fc.property(anyCase, anyDay, fc.nat(400), (pick, asOf, more) => {
        const history = pick();
        const [early, late] = [at(history, { asOf }), at(history, { asOf: plusDays(asOf, more) })];
        expect(early !== undefined && late === undefined).toBe(false);
        expect((early?.revision ?? -1) <= (late?.revision ?? -1)).toBe(true);
      }),
    );
  });

  test('as of a day is what the facts of days up to it give, corrections among them', () => {
    holds(
      fc.property(anyCase, anyDay, (pick, asOf) => {
        const history = pick();
        const opening = history.facts[0]?.id;
        const by = history.facts.filter(({ metadata, data }) =>
          data.targetEventId === opening && opening !== undefined
            ? (history.facts[0]?.metadata.occurredOn ?? '') <= asOf
            : metadata.occurredOn <= asOf,
        );
        expect(at(history, { asOf })).toEqual(folded(history, by));
      }),
    );
  });

  test('both together are one after the other', () => {
    holds(
      fc.property(anyCase, anyDay, share, (pick, asOf, part) => {
        const history = pick();
        const knownAt = instantAt(part);
        const known = {
          ...history,
          facts: history.facts.filter(({ metadata }) => metadata.recordedAt <= knownAt),
        };
        expect(at(history, { asOf, knownAt })).toEqual(at(known, { asOf }));
      }),
    );
  });

  test('a day and an instant after everything change nothing', () => {
    for (const history of histories)
      expect(at(history, { asOf: plainDate('2030-01-01'), knownAt: instantOf(ended) })).toEqual(
        at(history, {}),
      );
  });
});
