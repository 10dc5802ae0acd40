import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { verifyLog } from '#event-store/verify-log';
import { wholeStream } from '#event-store/whole-stream';
import { clockOver } from '#runtime/clock';
import { LOG_SERVERS, type LogServer } from '../../test/support/log-servers.ts';
import { ACCESS_STREAM } from './access-facts.ts';
import { accessIn } from './access-in.ts';
import { isInUse } from './access-of.ts';
import type { AccessAct } from './decide-access.ts';
import { recordAct } from './record-act.ts';
import { OPERATOR } from './testing/access-world.ts';

describe.each(LOG_SERVERS)('access in %s', (_name, start) => {
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

  const clock = clockOver(Date.now);
  const record = async (act: AccessAct, store: EventStore): Promise<string> => {
    const result = await recordAct(act, OPERATOR, { store, clock });
    return result.status === 'accepted' ? 'accepted' : result.refusals[0].type;
  };
  const rolesIn = async (store: EventStore) => (await accessIn(store)).accounts.get('a')?.roles;
  const grant = (role: string): AccessAct => ({ name: 'grant-role', accountId: 'a', role });

  test('a role given or taken by another process holds with the next question', async () => {
    const [one, other] = stores;
    expect([isInUse(await accessIn(one)), isInUse(await accessIn(other))]).toEqual([false, false]);
    await record({ name: 'open-account', accountId: 'a', personId: 'p-1' }, one);
    await record(grant('accountant'), other);
    expect([await rolesIn(one), await rolesIn(other)]).toEqual([['accountant'], ['accountant']]);
    await record({ name: 'withdraw-role', accountId: 'a', role: 'accountant' }, one);
    expect(await rolesIn(other)).toEqual([]);
  });

  test('two administrators who close each other at once: one is left', async () => {
    const [one, other] = stores;
    for (const accountId of ['x', 'y']) {
      await record({ name: 'open-account', accountId }, one);
      await record({ name: 'grant-role', accountId, role: 'administrator' }, one);
    }
    const ends = await Promise.all([
      record({ name: 'close-account', accountId: 'x' }, one),
      record({ name: 'close-account', accountId: 'y' }, other),
    ]);
    expect(ends.toSorted()).toEqual(['accepted', 'last-administrator']);
  });

  test('its events are in the chain, say who did it, and name nobody', async () => {
    expect(await verifyLog(stores[0])).toMatchObject({ ok: true });
    const [first] = await wholeStream(stores[0], ACCESS_STREAM);
    expect(first).toMatchObject({
      stream: 'operator-access',
      type: 'AccountOpened',
      data: { accountId: 'a', personId: 'p-1' },
      metadata: {
        actor: 'operator:test',
        recordedBy: { by: 'operator:test', via: 'operator' },
        occurredOn: clock.today(),
      },
    });
  });
});
