import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

/** A task of the sample whose acceptance session is due on 2023-03-10, the day of the log's clock. */
const TASK = 'BT-2023Q1-01';
const NOTICE = [
  '--reason',
  'Nghỉ bù theo thông báo',
  '--actor',
  'director',
  '--approved-by',
  'administrator',
];
const REPORT = ['report', 'quarterly', '--quarter', '2023-Q1', '--as-of', '2023-03-10'];

let stores: PortfolioStores;
/** When the last fact of the sample was recorded, and what the report said by then. */
let before: string;
let reported: unknown;
beforeAll(async () => {
  stores = await portfolioStores();
  const history = await body<readonly { readonly recordedAt: string }[]>('task', 'history', TASK);
  before = history.at(-1)?.recordedAt ?? '';
  reported = await body(...REPORT, '--known-at', before);
});
afterAll(() => stores.remove());

async function body<T = unknown>(...words: readonly string[]): Promise<T> {
  const called = await stores.lotrinh.json(...words);
  expect([words, called.code]).toEqual([words, 0]);
  return called.body as T;
}
/** When the council must sit (D39), where that is open. */
const sessionIn = (deadlines: readonly ShownDeadline[]) =>
  deadlines.filter(({ id, status }) => id === 'D39' && status === 'open');
const dueIn = (deadlines: readonly ShownDeadline[]) => sessionIn(deadlines).map(({ dueOn }) => dueOn);

interface PlannedReminder {
  readonly dueOn: string;
  readonly sendAt: string;
  readonly status: string;
  readonly reason?: string;
}

interface ShownDeadline {
  readonly id: string;
  readonly dueOn: string;
  readonly status: string;
  readonly basis: string;
}

interface Shown {
  readonly deadlines: readonly ShownDeadline[];
}

describe('a day off declared', () => {
  test('is taken once: again under its key changes nothing, again without it is refused', async () => {
    const declare = (...more: string[]) =>
      stores.lotrinh.json('calendar', 'declare', '2023-03-10', ...NOTICE, ...more);
    const [first, repeat] = [await declare('--key', 'TB-1'), await declare('--key', 'TB-1')];
    expect([first.code, first.body]).toMatchObject([
      0,
      { code: 'vietnam', revision: 0, events: [{ type: 'HolidayDeclared' }], repeated: false },
    ]);
    expect([repeat.code, repeat.body]).toMatchObject([0, { revision: 0, repeated: true }]);
    const again = await declare();
    expect([again.code, again.body]).toMatchObject([
      1,
      { error: { type: 'already-exists', message: 'Ngày 10/03/2023 đã là ngày nghỉ.' } },
    ]);
  });

  test('moves the open deadline, in the view and on the task, with who and why', async () => {
    const movedBy = [
      {
        stream: 'calendar-vietnam',
        revision: 0,
        from: '2023-03-10',
        to: '2023-03-13',
        actor: 'director',
        approvedBy: 'administrator',
        reason: 'Nghỉ bù theo thông báo',
      },
    ];
    expect(sessionIn(await body('deadlines', '--task', TASK))).toMatchObject([
      { dueOn: '2023-03-13', movedBy },
    ]);
    const { deadlines } = await body<Shown>('task', 'show', TASK);
    expect(sessionIn(deadlines)).toMatchObject([{ dueOn: '2023-03-13', movedBy }]);
  });

  test('is not known before it was recorded, nor there before its notice', async () => {
    const { deadlines } = await body<Shown>('task', 'show', TASK, '--known-at', before);
    expect(dueIn(deadlines)).toEqual(['2023-03-10']);
    expect(dueIn(await body('deadlines', '--task', TASK, '--as-of', '2023-03-09'))).toEqual(['2023-03-10']);
    expect(await body('task', 'diff', TASK, '--from', before, '--to', '2023-03-10')).toMatchObject({
      changes: [{ before: '2023-03-10', after: '2023-03-13', events: [], declared: [{ revision: 0 }] }],
    });
  });

  test('leaves the report of before as it was', async () => {
    expect(await body(...REPORT, '--known-at', before)).toEqual(reported);
  });

  test('plans the reminders anew: those of the day before are cancelled, none that is new lies on it', async () => {
    const list = await body<readonly PlannedReminder[]>('reminders', 'list', '--task', TASK);
    const of = (dueOn: string, status: string) =>
      list.filter((one) => one.dueOn === dueOn && one.status === status);
    expect(of('2023-03-10', 'pending')).toEqual([]);
    expect(of('2023-03-10', 'cancelled').some(({ reason }) => reason === 'moved')).toBe(true);
    expect(of('2023-03-13', 'pending').map(({ sendAt }) => sendAt.slice(0, 10))).toContain('2023-03-13');
  });

  test('the views are what a fresh fold says, and a rebuild says the same; the log is whole', async () => {
    expect(await body('views', 'verify')).toMatchObject({ ok: true, differences: [] });
    expect(await body('views', 'rebuild')).toMatchObject({ ok: true, switched: true });
    expect(await body('audit', 'verify')).toMatchObject({ ok: true, events: 113 });
  });

  test('stands in the calendar with its notice; a swap beside it, and what makes no sense is told in words', async () => {
    const swap = ['calendar', 'swap', '2023-03-20', '2023-03-25', ...NOTICE];
    expect((await stores.lotrinh.plain(...swap)).out).toContain('Công bố hoán đổi ngày làm việc');
    const listed = await body('calendar', 'list', '--year', '2023');
    expect(listed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          day: '2023-03-10',
          off: true,
          certainty: 'A',
          setBy: expect.objectContaining({ revision: 0 }),
        }),
        expect.objectContaining({ day: '2023-03-25', off: false }),
        { day: '2023-01-02', off: true, certainty: 'B' },
      ]),
    );
    const wrong = await stores.lotrinh.plain('calendar', 'swap', '2023-03-21', '2023-03-22', '--reason', 'x');
    expect([wrong.code, wrong.err]).toEqual([1, 'approvedBy: bắt buộc phải có.\n']);
    const people = await stores.lotrinh.plain('calendar', 'list', '--year', '2023');
    expect(people.out).toMatch(/^10\/03\/2023 +nghỉ +A \(đã đối chiếu với thông báo\) +Nghỉ bù/m);
    expect(people.out).not.toMatch(/[{}]|\d{4}-\d\d-\d\d/);
  });
});

describe('a profile adopted', () => {
  const file = (name: string, count: number) => {
    const path = join(stores.home.path, name);
    const deadlines = { D39: { count, unit: 'days', basis: 'Điều 2 QĐ 12/2023/QĐ-UBND' } };
    const profile = {
      name: 'Sở KH&CN',
      source: 'QĐ 12/2023/QĐ-UBND',
      definitions: { 'provincial-2014': { deadlines } },
    };
    writeFileSync(path, JSON.stringify(profile));
    return path;
  };
  const adopt = (path: string, on: string) =>
    stores.lotrinh.json('profile', 'adopt', path, '--occurred-on', on, ...NOTICE);
  const due = async () => sessionIn(await body('deadlines', '--task', TASK));

  test('binds facts of its day and later: what began before keeps its own, until one says that it held then too', async () => {
    const before = await due();
    expect((await adopt(file('now.json', 40), '2023-03-10')).body).toMatchObject({
      code: 'department',
      events: [{ type: 'ProfileAdopted' }],
    });
    expect(await due()).toEqual(before);
    expect((await adopt(file('then.json', 45), '2023-01-01')).code).toBe(0);
    const [after] = await due();
    expect(after?.basis).toBe('Điều 2 QĐ 12/2023/QĐ-UBND (profile: Sở KH&CN)');
    expect(after?.dueOn).not.toBe(before[0]?.dueOn);
    expect(await body('views', 'verify')).toMatchObject({ ok: true, differences: [] });
  });

  test('is what a regulation of its day rests on, as it is shown', async () => {
    interface Shown {
      readonly deadlines: readonly { readonly id: string; readonly offset: number; readonly basis: string }[];
    }
    const d39 = async (...asOf: readonly string[]) =>
      (await body<Shown>('definition', 'show', 'provincial-2014', ...asOf)).deadlines.find(
        ({ id }) => id === 'D39',
      );
    expect(await d39('--as-of', '2023-03-09')).toMatchObject({
      offset: 45,
      basis: 'Điều 2 QĐ 12/2023/QĐ-UBND (profile: Sở KH&CN)',
    });
    expect(await d39('--as-of', '2022-12-31')).toEqual(await d39());
  });

  test('is shown as a file may say it again, and refused with the place of what is wrong in it', async () => {
    const { profile } = await body<{ profile: object }>('profile', 'show', '--as-of', '2023-03-09');
    expect(profile).toMatchObject({
      definitions: { 'provincial-2014': { deadlines: { D39: { count: 45 } } } },
    });
    const wrong = await adopt(file('wrong.json', 4000), '2023-03-10');
    expect([wrong.code, wrong.body]).toMatchObject([
      1,
      { error: { field: 'data.profile.definitions.provincial-2014.deadlines.D39.count' } },
    ]);
  });
});
