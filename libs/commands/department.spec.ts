import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { plainDate } from '#lifecycle/values/plain-date';
import { LOG_SERVERS, type LogServer } from '../../test/support/log-servers.ts';
import { departmentIn } from './department.ts';
import { handleCommand } from './handle-command.ts';
import { declareForDepartment } from './handle-department-command.ts';
import { ON_A_DAY, propose } from './testing/proposed.ts';

describe.each(LOG_SERVERS)('the department in %s', (_name, start) => {
  let log: LogServer;
  let stores: readonly [EventStore, EventStore];
  beforeAll(async () => {
    log = await start();
    const open = (): Promise<EventStore> => openEventStore({ url: log.url, now: Date.now });
    stores = [await open(), await open()];
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await log.stop();
  });

  const isOff = async (store: EventStore, day: string): Promise<boolean> =>
    !(await departmentIn(store)).calendar.isWorkingDay(plainDate(day));
  const declare = (store: EventStore, date: string, key: string) =>
    declareForDepartment(
      'calendar',
      {
        command: 'declare-holiday',
        data: { date, off: true, source: 'Thông báo' },
        occurredOn: '2024-03-01',
        approvedBy: 'director',
        key,
        recordedBy: { by: 'operator:test' },
      },
      { ...ON_A_DAY, store },
    );

  test('another process hears of a notice with its next question, and of the one after', async () => {
    const [one, other] = stores;
    expect([await isOff(one, '2024-08-05'), await isOff(other, '2024-08-05')]).toEqual([false, false]);
    expect((await declare(one, '2024-08-05', 'a')).status).toBe('accepted');
    expect(await isOff(other, '2024-08-05')).toBe(true);
    expect((await declare(other, '2024-08-12', 'b')).status).toBe('accepted');
    expect([await isOff(one, '2024-08-12'), await isOff(one, '2024-08-05')]).toEqual([true, true]);
  });

  test('many writers of one day: one is taken, the others are told that it is off', async () => {
    const results = await Promise.all(
      ['p', 'q', 'r', 's'].map((key, place) => declare(stores[place % 2 === 0 ? 0 : 1], '2024-08-19', key)),
    );
    const taken = results.filter(({ status }) => status === 'accepted');
    const told = results.flatMap((one) => (one.status === 'refused' ? [one.refusals[0].type] : []));
    expect([taken.length, told]).toEqual([1, ['already-exists', 'already-exists', 'already-exists']]);
  });

  test('a step is decided on a notice that another process has just recorded', async () => {
    const code = 'C-1';
    const call = (round: number, closesOn: string) => ({ callId: `TB-${round}`, round, closesOn });
    const story: readonly [string, string, object][] = [
      ['order', '2024-01-15', { route: 'selection', year: 2024 }],
      ['open-call', '2024-02-13', call(1, '2024-03-14')],
      ['close-call', '2024-03-14', {}],
      ['open-dossiers', '2024-03-20', { dossiers: [] }],
      ['fail-round', '2024-03-21', { reason: 'Không có hồ sơ' }],
    ];
    const say = ([command, occurredOn, data]: readonly [string, string, object]) =>
      handleCommand({ ...propose(code), command, occurredOn, data }, { ...ON_A_DAY, store: stores[0] });
    await handleCommand(propose(code), { ...ON_A_DAY, store: stores[0] });
    for (const step of story) expect([step[0], (await say(step)).status]).toEqual([step[0], 'accepted']);
    const second = ['open-call', '2024-08-14', call(2, '2024-09-20')] as const;
    expect(await say(second)).toMatchObject({ refusals: [{ type: 'second-call-too-late' }] });
    await declare(stores[1], '2024-08-13', 'c');
    expect((await say(second)).status).toBe('accepted');
  });
});
