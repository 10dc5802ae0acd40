import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startStandin } from '../../../test/support/kurrentdb-standin/standin.ts';
import type { Standin } from '../../../test/support/kurrentdb-standin/standin.ts';
import { append, counted, newStream } from '../contract/fixture.contract.ts';
import { OutcomeUnknown, StoreUnreachable } from '../errors.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { StreamName } from '../recorded-event.ts';
import { openKurrentdbEventStore } from './kurrentdb-event-store.ts';

const NEVER = new Promise<never>(() => undefined);
/** An answer that takes longer than any test may. */
const PATIENT = { answerWithinMs: 600_000 };

let standin: Standin;
beforeEach(async () => {
  standin = await startStandin();
});
afterEach(async () => {
  standin.faults.plan = () => undefined;
  await standin.stop();
});

/** Appends to these are done and never answered. */
function unanswered(streams: readonly StreamName[]): void {
  standin.faults.plan = ({ stream }) =>
    streams.some((one) => one === stream) ? { kind: 'answer-waits', until: NEVER } : undefined;
}

const opened = (resendForMs: number) =>
  openKurrentdbEventStore({ url: standin.url, now: Date.now, resendForMs, ...PATIENT });

test('one append that cannot be settled holds up nobody behind it', async () => {
  const store = await opened(600_000);
  const stuck = newStream();
  unanswered([stuck]);
  const first = append(store, stuck, { events: counted(1) });
  // The group of the first is on its way: this one comes behind it.
  await new Promise(setImmediate);
  await append(store, newStream(), { events: counted(1) });
  standin.faults.plan = () => undefined;
  standin.links.cutAll();
  expect(await first).toHaveLength(1);
  await store.close();
});

test('as many as may be under way, none to be settled: each ends as unknown in time, and those behind go on', async () => {
  const store = await opened(300);
  const stuck = Array.from({ length: 12 }, () => newStream());
  unanswered(stuck);
  const told = stuck.map((stream) =>
    expect(store.append(stream, NO_STREAM, counted(1))).rejects.toBeInstanceOf(OutcomeUnknown),
  );
  await append(store, newStream(), { events: counted(1) });
  await Promise.all(told);
  await store.close();
});

test.each(['kurrentdb', 'kurrentdb+discover'])(
  'a node that takes the call and keeps silent is out of reach in time: %s',
  async (scheme) => {
    const held: Socket[] = [];
    const silent = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `${scheme}://127.0.0.1:${String((silent.address() as AddressInfo).port)}?tls=false`;
    const opening = openKurrentdbEventStore({ url, now: Date.now, answerWithinMs: 300 });
    await expect(opening).rejects.toBeInstanceOf(StoreUnreachable);
    silent.close();
    for (const socket of held) socket.destroy();
  },
  10_000,
);
