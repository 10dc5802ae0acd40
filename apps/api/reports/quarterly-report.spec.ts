import { expect, test } from '@jest/globals';
import { clockOver } from '#runtime/clock';
import type { Stores } from '#runtime/open-stores';
import { ReportQuarter, ReportQuarterHandler } from './quarterly-report.ts';

test('a log that turns out simulated while it is read is reported as simulated, on its own day', async () => {
  let isSimulated = false;
  const store = {
    async *readAll() {
      isSimulated = true;
      yield* await Promise.resolve([]);
    },
    async *readStream() {
      yield* await Promise.resolve([]);
    },
  };
  const stores = {
    store,
    clock: clockOver(() => Date.parse(isSimulated ? '2023-02-10T08:00:00+07:00' : '2026-01-01T00:00:00Z')),
    isSimulated: () => isSimulated,
  } as unknown as Stores;
  const clocks = { asOf: undefined, knownAt: undefined };
  const { report } = await new ReportQuarterHandler(stores).execute(new ReportQuarter('2023-Q1', clocks));
  expect(report).toMatchObject({ simulated: true, asOf: '2023-02-10' });
});
