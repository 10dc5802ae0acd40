import { readFileSync } from 'node:fs';
import { KurrentDBClient, jsonEvent } from '@kurrent/kurrentdb-client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine } from '../support/command-line.ts';
import type { Caller } from '../support/command-line.ts';
import { freeHome } from '../support/free-home.ts';
import type { FreeHome } from '../support/free-home.ts';
import { startStandin } from '../support/kurrentdb-standin/standin.ts';
import type { Standin } from '../support/kurrentdb-standin/standin.ts';
import { SAMPLE } from '../support/memory-log.ts';

const golden = JSON.parse(readFileSync('test/golden/expected-2023q1.json', 'utf8')) as {
  figures: { id: string; value: number }[];
};

/** A log in the stand-in and views in the embedded PostgreSQL of a home of its own. */
interface Installation {
  readonly home: FreeHome;
  readonly standin: Standin;
  readonly lotrinh: Caller;
  remove(): Promise<void>;
}

async function installation(settings: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const [home, standin] = [freeHome(), await startStandin()];
  const url = standin.url.replace('//', '//operator:s3cret@');
  return {
    home,
    standin,
    lotrinh: commandLine({ EVENT_STORE_URL: url, LOTRINH_HOME: home.path, ...settings }),
    remove: async () => {
      await home.remove();
      await standin.stop();
    },
  };
}

describe('the log in KurrentDB (stand-in), the views embedded', () => {
  let at: Installation;
  beforeAll(async () => {
    at = await installation();
  });
  afterAll(() => at.remove());

  test('the sample goes in once, and the same again changes nothing', async () => {
    const first = await at.lotrinh.json('import', SAMPLE);
    expect([first.code, first.body]).toEqual([0, { accepted: 111, unchanged: 0, refused: [] }]);
    const again = await at.lotrinh.json('import', SAMPLE);
    expect([again.code, again.body]).toEqual([0, { accepted: 0, unchanged: 111, refused: [] }]);
  });

  test('the report has the figures of the source', async () => {
    const { body } = await at.lotrinh.json(
      ...['report', 'quarterly', '--quarter', '2023-Q1', '--as-of', '2023-03-10'],
    );
    const { figures } = body as typeof golden;
    const wanted = golden.figures.map(({ id, value }) => ({ id, value }));
    expect(figures.map(({ id, value }) => ({ id, value }))).toEqual(wanted);
  });

  test.each([
    ['views verify', { ok: true, differences: [] }],
    ['views rebuild', { ok: true, differences: [], switched: true }],
    ['audit verify', { ok: true, streams: 25, events: 111 }],
  ])('%s', async (words, wanted) => {
    const { code, body } = await at.lotrinh.json(...words.split(' '));
    expect([code, body]).toMatchObject([0, wanted]);
  });

  test('a day off declared in it moves an open deadline, and a fresh fold agrees', async () => {
    const home = ['--occurred-on', '2023-03-10', '--reason', 'Bão', '--approved-by', 'director'];
    const declared = await at.lotrinh.json('calendar', 'declare', '2023-03-10', ...home);
    expect([declared.code, declared.body]).toMatchObject([0, { code: 'vietnam', revision: 0 }]);
    const { body } = await at.lotrinh.json('deadlines', '--task', 'BT-2023Q1-01');
    expect(body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          dueOn: '2023-03-13',
          movedBy: [expect.objectContaining({ from: '2023-03-10', reason: 'Bão' })],
        }),
      ]),
    );
    expect((await at.lotrinh.json('views', 'verify')).body).toMatchObject({ ok: true });
  });

  test('config shows the address without its password', async () => {
    const { out } = await at.lotrinh.json('config');
    expect(out).toContain('kurrentdb://operator:***@127.0.0.1');
    expect(out).not.toContain('s3cret');
  });

  test('an event that another program put into a task: audit verify names it, exit 4', async () => {
    const other = KurrentDBClient.connectionString(at.standin.url);
    await other.appendToStream('task-BT-2023Q1-03', jsonEvent({ type: 'TaskApproved', data: {} }));
    await other.dispose();
    const { code, body } = await at.lotrinh.json('audit', 'verify');
    expect([code, body]).toMatchObject([4, { ok: false, firstBad: { stream: 'task-BT-2023Q1-03' } }]);
  });

  test('a server that is down: exit 3, one JSON document, and no password in what is said', async () => {
    await at.standin.down();
    const { code, body, out, err } = await at.lotrinh.json('task', 'list');
    expect([code, body]).toMatchObject([3, { error: { type: 'store-unreachable' } }]);
    expect(out + err).not.toContain('s3cret');
  });
});

describe('the clock of LOTRINH_NOW', () => {
  test('begins a new log, and every later process runs on it', async () => {
    const at = await installation({ LOTRINH_NOW: '2023-03-10T08:00:00+07:00' });
    const begun = await at.lotrinh.json('config');
    expect(begun.body).toMatchObject({ simulatedClock: true });
    const later = commandLine({ EVENT_STORE_URL: at.standin.url, LOTRINH_HOME: at.home.path });
    expect((await later.json('config')).body).toMatchObject({ simulatedClock: true });
    const proposal = { title: 'Đề tài', level: 'provincial', managingBody: 'Sở KH&CN' };
    const words = ['task', 'do', 'NV-01', 'propose', '--data', JSON.stringify(proposal)];
    expect((await later.json(...words, '--actor', 'program-manager')).code).toBe(0);
    const history = await later.json('task', 'history', 'NV-01');
    expect(history.body).toMatchObject([{ occurredOn: '2023-03-10' }]);
    expect(history.out).toContain('"recordedAt":"2023-03-10T');
    await at.remove();
  });
});
