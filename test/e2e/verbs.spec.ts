import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE } from '../support/memory-log.ts';
import { STORE_SETS } from '../support/fresh-stores.ts';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

describe.each(STORE_SETS)('on %s', (_stores, start) => {
  let stores: PortfolioStores;
  beforeAll(async () => {
    stores = await portfolioStores(start);
  });
  afterAll(() => stores.remove());

  const listOf = (one: object): unknown => expect.arrayContaining([expect.objectContaining(one)]);
  const text = expect.stringMatching(/\S/) as unknown;
  const count = expect.any(Number) as unknown;
  const list = expect.any(Array) as unknown;

  /** A reminder of the sample's ledger. */
  async function anyReminder(): Promise<string> {
    const { body } = await stores.lotrinh.json('reminders', 'list');
    return (body as readonly { readonly id: string }[])[0]?.id ?? '';
  }

  describe('each verb answers in its shape', () => {
    test('import: all records of the sample, none again', async () => {
      expect([stores.imported.code, stores.imported.body]).toEqual([
        0,
        { accepted: 111, unchanged: 0, refused: [] },
      ]);
      const again = await stores.lotrinh.json('import', SAMPLE);
      expect([again.code, again.body]).toEqual([0, { accepted: 0, unchanged: 111, refused: [] }]);
    });

    const deadline = {
      id: text,
      dueOn: text,
      status: text,
      overdue: expect.any(Boolean),
      basis: text,
      startedBy: { revision: count, type: text },
    };

    test.each<readonly [string, unknown]>([
      [
        'task list',
        listOf({
          code: 'BT-2023Q1-01',
          kind: 'task',
          level: 'provincial',
          title: text,
          state: 'AcceptanceCouncil',
          milestone: 'contracted',
          revision: 18,
          nextDeadline: expect.objectContaining({ dueOn: '2023-03-10' }),
        }),
      ],
      ['task list --kind dossier', listOf({ code: 'HC-2023Q1-15', kind: 'dossier', milestone: null })],
      [
        'task show BT-2023Q1-01',
        expect.objectContaining({
          code: 'BT-2023Q1-01',
          state: 'AcceptanceCouncil',
          revision: 18,
          definition: { id: text, version: count },
          contract: expect.objectContaining({ number: text }),
          uncertain: listOf({ field: 'occurredOn', revision: 0 }),
          asOf: null,
          knownAt: null,
          deadlines: listOf(deadline),
        }),
      ],
      [
        'task show BT-2023Q1-01 --as-of 2020-01-05 --known-at 2023-03-11T00:00:00+07:00',
        expect.objectContaining({
          state: 'Appraised',
          asOf: '2020-01-05',
          knownAt: '2023-03-10T17:00:00.000Z',
        }),
      ],
      [
        'task history BT-2023Q1-01',
        listOf({
          id: text,
          revision: 18,
          type: 'AcceptanceCouncilEstablished',
          occurredOn: '2023-02-08',
          recordedAt: text,
          actor: 'director',
          data: { membersTotal: 9 },
          metadata: expect.objectContaining({ uncertain: ['occurredOn', 'data'] }),
        }),
      ],
      [
        'task diff BT-2023Q1-01 --from 0 --to 1',
        {
          from: '0',
          to: '1',
          changes: listOf({ field: 'state', before: 'Proposed', after: 'Ordered', events: [1] }),
        },
      ],
      [
        'task actions BT-2023Q1-01',
        {
          items: listOf({ command: 'conclude-acceptance', roles: list, form: expect.anything() }),
          next: null,
        },
      ],
      ['deadlines', listOf({ ...deadline, task: 'BT-2023Q1-02' })],
      ['deadlines --as-of 2023-03-10 --overdue', listOf({ id: 'D36', dueOn: '2023-02-22', overdue: true })],
      [
        'reminders list',
        listOf({
          id: text,
          task: text,
          deadline: text,
          dueOn: text,
          recipient: text,
          channel: text,
          sendAt: text,
          status: text,
        }),
      ],
      ['reminders reconcile', { added: count, removed: count, kept: count }],
      [
        'reminders report --from 2023-03-01 --to 2023-04-30',
        {
          expected: count,
          sent: 0,
          pending: count,
          cancelled: count,
          failed: 0,
          byReason: expect.objectContaining({ past: count }),
        },
      ],
      [
        'report quarterly --quarter 2023-Q1 --as-of 2023-03-10',
        expect.objectContaining({
          quarter: '2023-Q1',
          asOf: '2023-03-10',
          knownAt: null,
          figures: listOf({ id: 'C1', value: 2, subjects: ['BT-2023Q1-01', 'BT-2023Q1-02'] }),
          byMilestone: { registered: 5, appraised: 3, contracted: 2, accepted: 0 },
          closed: 0,
          byLevel: { provincial: 8, facility: 2 },
          dossiers: { received: 15, early: 13, onTime: 1, late: 0, pending: 1, overdue: 0 },
          simulated: true,
        }),
      ],
      ['audit verify', { ok: true, streams: count, events: count }],
      ['views verify', { ok: true, rows: count, differences: [] }],
      ['views rebuild', { ok: true, rows: count, differences: [], switched: true }],
      ['definition list', listOf({ id: 'provincial-2014', version: 1, kind: 'task', inForceFrom: text })],
      ['definition show provincial-2014', expect.objectContaining({ commands: list, deadlines: list })],
      [
        'config',
        expect.objectContaining({ LOTRINH_HOME: text, EVENT_STORE_URL: text, simulatedClock: true }),
      ],
    ])('%s', async (words, shape) => {
      const { code, body, err } = await stores.lotrinh.json(...words.split(' '));
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(body).toEqual(shape);
    });

    test.each(['open', 'met', 'late', 'cancelled'])(
      'deadlines: %s by the view and by the log are the same',
      async (status) => {
        const words = ['deadlines', '--status', status];
        const byCode = (body: unknown): unknown[] =>
          [...(body as { task: string; id: string; overdue: boolean }[])]
            .map(({ task, id, overdue }) => `${task} ${id} ${String(overdue)}`)
            .sort();
        const view = (await stores.lotrinh.json(...words)).body;
        expect(byCode((await stores.lotrinh.json(...words, '--as-of', '2023-03-10')).body)).toEqual(
          byCode(view),
        );
      },
    );

    test('reminders why: the deadline, the rule and the events behind one', async () => {
      const id = await anyReminder();
      expect((await stores.lotrinh.json('reminders', 'why', id)).body).toMatchObject({
        id,
        task: text,
        deadline: text,
        basis: text,
        rule: text,
        recipient: text,
        sendAt: text,
        status: text,
        events: listOf({ revision: count, type: text, occurredOn: text }),
      });
    });

    test('reminders report: its sums add up, and span by span they are the whole', async () => {
      type Sums = Readonly<Record<'expected' | 'sent' | 'pending' | 'cancelled' | 'failed', number>>;
      const report = async (from: string, to: string): Promise<Sums> =>
        (await stores.lotrinh.json('reminders', 'report', '--from', from, '--to', to)).body as Sums;
      const all = await report('2019-01-01', '2030-12-31');
      const halves = [await report('2019-01-01', '2023-03-10'), await report('2023-03-11', '2030-12-31')];
      const listed = (await stores.lotrinh.json('reminders', 'list')).body as readonly unknown[];
      expect(all.expected).toBe(all.sent + all.pending + all.cancelled + all.failed);
      expect([all.expected, halves.reduce((sum, half) => sum + half.expected, 0)]).toEqual([
        listed.length,
        listed.length,
      ]);
      expect(all.pending).toBeGreaterThan(0);
    });

    test('task do: code, revision, position and events; the same key again is a repeat', async () => {
      const words = [
        'task',
        'do',
        'E2E-1',
        'register-facility-task',
        '--occurred-on',
        '2023-03-09',
        '--key',
        'k',
      ];
      const data = ['--data', '{"title":"Nuôi ếch","managingBody":"Huyện"}'];
      const first = await stores.lotrinh.json(...words, ...data);
      expect([first.code, first.body]).toEqual([
        0,
        {
          code: 'E2E-1',
          revision: 0,
          position: text,
          events: [{ id: text, type: 'FacilityTaskRegistered' }],
          repeated: false,
        },
      ]);
      expect((await stores.lotrinh.json(...words, ...data)).body).toEqual({
        ...(first.body as object),
        repeated: true,
      });
    });

    test('report in Markdown, printed or in a file, is the same text', async () => {
      const words = [
        'report',
        'quarterly',
        '--quarter',
        '2023-Q1',
        '--as-of',
        '2023-03-10',
        '--format',
        'md',
      ];
      const file = join(stores.home.path, 'report.md');
      const printed = await stores.lotrinh.plain(...words);
      const written = await stores.lotrinh.plain(...words, '--out', file);
      expect(written.out).toBe(`Đã ghi báo cáo quý 2023-Q1, dạng md, vào ${file}.\n`);
      expect(printed.out.trimEnd()).toBe(readFileSync(file, 'utf8').trimEnd());
      expect(printed.out).toContain('đồng hồ mô phỏng');
    });
  });
});
