import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_VIEWS } from '#apps/projector/all-views';
import { importRecords } from '#importing/import-records';
import { openFile, readRecords } from '#importing/read-file';
import { format } from '#messages/format';
import { listReminders } from '#reminders/ledger/query';
import { quarterlyReport, type QuarterlyReport } from '#reporting/quarterly-report';
import { quarterNamed, readForReport } from '#reporting/read-for-report';
import type { Stores } from '#runtime/open-stores';
import { operator } from '#runtime/operator';
import { inPackage } from '#runtime/package-root';
import { readSettings, type Settings } from '#runtime/settings';
import { catchUp } from '#subscriptions/catch-up';
import { caseProjector } from '#views/case-projector';
import { listDeadlines } from '#views/deadline/query';
import { prepareViews } from '#views/prepare-views';
import { adoptDemoProfile } from './demo-profile.ts';

/** The day of the sample's report, in the morning. */
const NOW = '2023-03-10T08:00:00+07:00';
const QUARTER = '2023-Q1';
const PORTFOLIO = 'data/portfolio-2023q1.ndjson';
/** A demo runs on stores of its own, whatever the environment names for real work. */
const NOT_IN_A_DEMO = ['EVENT_STORE_URL', 'DATABASE_URL', 'REDIS_URL'].flatMap((name) => [
  name,
  `${name}_FILE`,
]);

/** Settings of a demo: a new temporary folder, the clock at the day of the sample. @throws SettingsError */
export function demoSettings(env: NodeJS.ProcessEnv): Settings {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_IN_A_DEMO.includes(name)));
  return readSettings({
    ...own,
    LOTRINH_HOME: mkdtempSync(join(tmpdir(), 'lotrinh-demo-')),
    LOTRINH_NOW: (env.LOTRINH_NOW ?? '') === '' ? NOW : env.LOTRINH_NOW,
  });
}

/** Imports the sample portfolio, lets the department say what it is called, and says what the program makes of it. */
export async function showDemo(stores: Stores, say: (line: string) => void): Promise<void> {
  const { store, clock, pool, settings } = stores;
  const { bytes, format: form } = await openFile(inPackage(PORTFOLIO));
  const imported = await importRecords(
    { records: await readRecords(bytes, form), bytes, by: operator() },
    { store, clock },
  );
  await adoptDemoProfile(stores);
  await prepareViews({ store, pool, views: ALL_VIEWS });
  const reader = caseProjector({ store, views: ALL_VIEWS });
  await catchUp({ store, pool, reader });
  const report = await reportNow(stores);
  const deadlines = await listDeadlines(pool, { today: clock.today() });
  const pending = await listReminders(pool, { status: 'pending' });
  say(format('demo.title', { quarter: report.quarter, asOf: report.asOf }));
  say(
    format('demo.imported', {
      accepted: imported.accepted,
      refused: imported.refused.length,
      home: settings.home,
    }),
  );
  for (const line of figureLines(report)) say(line);
  say(format('demo.by-milestone', { ...report.byMilestone, closed: report.closed }));
  say(
    format('demo.deadlines', {
      open: deadlines.length,
      overdue: deadlines.filter(({ overdue }) => overdue).length,
    }),
  );
  say(format('demo.reminders', { pending: pending.length, first: pending[0]?.sendAt }));
  say(
    settings.smtpUrl === undefined
      ? format('demo.mails.files', { folder: join(settings.home, 'outbox') })
      : format('demo.mails.smtp'),
  );
}

async function reportNow(stores: Stores): Promise<QuarterlyReport> {
  const quarter = quarterNamed(QUARTER);
  const { cases, clocks, department } = await readForReport(stores, { quarter, clocks: {}, field: 'asOf' });
  return quarterlyReport(cases, { quarter, ...clocks, ...department });
}

const figureLines = ({ figures }: QuarterlyReport): readonly string[] =>
  figures.map(({ id, value }) => `  ${id.padEnd(3)} ${String(value).padStart(3)}  ${format(`figure.${id}`)}`);
