import { beforeAll, describe, expect, test } from '@jest/globals';
import { historyOf, type CaseHistory } from '#history/case-history';
import { caseAt } from '#history/case-at';
import { dryRunStore } from '#commands/dry-run-store';
import { importRecords, type ImportResult } from '#importing/import-records';
import { readNdjson } from '#importing/ndjson';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { DEFINITIONS } from '#lifecycle/kinds';
import { parseQuarter } from '#reporting/quarter';
import { quarterlyReport, type QuarterlyReport } from '#reporting/quarterly-report';
import { clockOver } from '#runtime/clock';
import { counted } from './support/portfolio/independent-count.ts';
import {
  generatedPortfolio,
  LAST_DAY,
  portfolioInNdjson,
  TASKS,
  YEARS,
} from './support/portfolio/portfolio.ts';
import { EMPTY_LOG } from './support/empty-log.ts';

const seed = Number(process.env.TEST_SEED ?? 20_231_231);
const cases = generatedPortfolio(seed);
const file = portfolioInNdjson(cases);
const clock = clockOver(() => Date.parse('2024-01-05T08:00:00+07:00'));
const QUARTERS = YEARS.flatMap((year) =>
  ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => {
    const found = parseQuarter(`${year}-${quarter}`);
    if (found === undefined) throw new Error(`no quarter ${year}-${quarter}`);
    return found;
  }),
);

let result: ImportResult;
let histories: readonly CaseHistory[];
let reports: ReadonlyMap<string, QuarterlyReport>;
beforeAll(async () => {
  // Imported once for all: in memory, as nothing here asks how it is kept.
  const store = dryRunStore(EMPTY_LOG, clock);
  const deps = { store, clock };
  result = await importRecords({ records: readNdjson(file), bytes: file, by: 'operator:test' }, deps);
  const found = await Promise.all(cases.map(({ kind, code }) => historyOf(store, { kind, code })));
  histories = found.filter((history) => history !== undefined);
  reports = new Map(
    QUARTERS.map((quarter) => [
      quarter.name,
      quarterlyReport(histories, { quarter, asOf: quarter.last, calendar: vietnamCalendar }),
    ]),
  );
});

const standingOf = (history: CaseHistory) => caseAt(history, { clocks: {}, calendar: vietnamCalendar });

describe(`three hundred tasks over three years (seed ${seed})`, () => {
  test('are many kinds of life: failures, second rounds, extensions, pauses, whole lives', () => {
    const steps = cases.flatMap((one) => one.steps);
    const commands = new Map<string, number>();
    for (const { command } of steps) commands.set(command, (commands.get(command) ?? 0) + 1);
    expect(cases.filter(({ kind }) => kind === 'task')).toHaveLength(TASKS);
    const rare = [
      'fail-round',
      'decline-order',
      'withdraw',
      'cancel',
      'refuse',
      'terminate',
      'pause',
      'grant-extension',
      'archive',
    ];
    expect(rare.filter((command) => (commands.get(command) ?? 0) < 3)).toEqual([]);
    expect(steps.some(({ data }) => 'round' in data && data.round === 2)).toBe(true);
  });

  test('import without a refusal', () => {
    const records = cases.reduce((sum, { steps }) => sum + steps.length, 0);
    expect(result).toEqual({ accepted: records, unchanged: 0, refused: [] });
  });

  test('follow the regulations that were in force when each began, two of them at least', () => {
    const pinned = histories
      .filter(({ kind }) => kind === 'task')
      .map((history) => ({ snapshot: standingOf(history), on: history.facts[0]?.metadata.occurredOn ?? '' }));
    const wrong = pinned.filter(({ snapshot, on }) => {
      const family = DEFINITIONS.filter(({ id }) => id.split('-')[0] === snapshot?.level);
      const inForce = family.filter(({ inForceFrom }) => inForceFrom <= on).at(-1);
      return inForce === undefined || snapshot?.definition.id !== inForce.id;
    });
    expect(wrong).toEqual([]);
    expect(new Set(pinned.map(({ snapshot }) => snapshot?.definition.id)).size).toBeGreaterThanOrEqual(2);
  });

  test('stand where the generator’s own list leaves them', () => {
    const { states } = counted(cases, { name: '', first: '', last: LAST_DAY });
    const own = Object.fromEntries(
      histories
        .filter(({ kind }) => kind === 'task')
        .map((history) => [history.code, standingOf(history)?.state]),
    );
    expect(own).toEqual(states);
    expect(new Set(Object.values(states)).size).toBeGreaterThan(12);
  });

  test.each(QUARTERS.map((quarter) => [quarter.name, quarter] as const))(
    'every figure of %s is explained by an independent count',
    (_name, quarter) => {
      const { states, figures, ...sums } = counted(cases, quarter);
      const report = reports.get(quarter.name);
      if (report === undefined) throw new Error(`no report of ${quarter.name}`);
      const { byMilestone, closed, byLevel, dossiers } = report;
      expect({ byMilestone, closed, byLevel, dossiers }).toEqual(sums);
      expect(Object.fromEntries(report.figures.map(({ id, subjects }) => [id, subjects.toSorted()]))).toEqual(
        figures,
      );
      expect(report.figures.filter(({ value, subjects }) => value !== subjects.length)).toEqual([]);
      const all = Object.values(byMilestone).reduce((sum, count) => sum + count, closed);
      expect(all).toBe(Object.keys(states).length);
    },
  );

  test('leave no figure at nought throughout: each was put to the test', () => {
    const sums = new Map<string, number>();
    for (const { figures } of reports.values())
      for (const { id, value } of figures) sums.set(id, (sums.get(id) ?? 0) + value);
    expect([...sums].filter(([, value]) => value === 0)).toEqual([]);
    expect(sums.size).toBe(15);
  });
});
