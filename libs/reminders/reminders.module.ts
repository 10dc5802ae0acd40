import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { EventStore } from '#event-store/event-store.port';
import type { Clock } from '#runtime/clock';
import type { Addressees } from './addressed.ts';
import { emailChannel } from './channels/email.ts';
import { claimsIn } from './claims.ts';
import { digestGate } from './digest/digest-gate.ts';
import { openQueue } from './jobs/queue.ts';
import { reconcile, reconcileCase, type Reconciled } from './reconcile.ts';
import { repeating } from './repeating.ts';
import { sendGate } from './send-gate.ts';
import { sweep } from './sweep.ts';

/** Pause between sweeps. Larger: a reminder whose job was lost is that much later. Smaller: the ledger is asked for nothing. */
const SWEEP_EVERY_MS = 20_000;
/** Pause between full reconciles: rolls the horizon on and mends what was lost. */
const RECONCILE_EVERY_MS = 5 * 60_000;

export interface RemindersOf {
  readonly pool: Pool;
  /** Where BullMQ keeps its jobs: `redis://…` or `postgres://…`. */
  readonly jobsUrl: string;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Who persons are, asked as a letter leaves; absent: nobody has an address of their own. */
  readonly addressees?: Addressees;
  /** `LOTRINH_HOME`: mails go to its `outbox` without `smtpUrl`. */
  readonly home: string;
  /** Told what failed; everything is tried again by itself. */
  readonly failed: (error: unknown) => void;
}

export interface Reminders {
  /** Once, now: what the command line does. */
  reconcile(): Promise<Reconciled>;
  /** After something happened to a case; `since`: the revision of the first thing that did. */
  reconcileCase(of: { readonly kind: string; readonly code: string; readonly since: number }): Promise<void>;
  /** Worker, sweep and timer, until `close`. */
  start(): void;
  /** Ends what was started: a reminder under way is finished first. */
  close(): Promise<void>;
}

/**
 * Puts the parts together: the one place that knows the channels. A plain function; import it only where reminders are
 * sent, BullMQ costs 0.4 s. @throws StoreUnreachable, SettingsError of `openQueue`
 */
export async function openReminders(of: RemindersOf): Promise<Reminders> {
  const stopping = new AbortController();
  let afterReturn: Promise<void> | undefined;
  const email = emailOf(of);
  const queue = await openQueue({
    url: of.jobsUrl,
    failed: of.failed,
    // Redis may have lost all it held: asked at once, not with the next turn of the timer.
    returned: () => {
      if (stopping.signal.aborted) return;
      // One at a time: a Redis that comes and goes must not pile them up.
      afterReturn ??= reconcile(ports)
        .then(() => undefined, of.failed)
        .finally(() => (afterReturn = undefined));
    },
  });
  const claims = claimsIn(of.pool, `${hostname()}/${process.pid}/${randomUUID()}`);
  const sending = { ...of, claims, channels: { email } };
  const gate = sendGate(sending);
  const digests = digestGate(sending);
  const running: Promise<void>[] = [];
  let worker: { close(): Promise<void> } | undefined;
  const ports = { ...of, queue, gate };
  const repeat = (work: () => Promise<unknown>, everyMs: number): Promise<void> =>
    repeating(work, { everyMs, signal: stopping.signal, failed: of.failed });
  return {
    reconcile: () => reconcile(ports),
    reconcileCase: (which) => reconcileCase(ports, which),
    start() {
      worker ??= queue.work(async (ref) => {
        await gate.pass([ref]);
      });
      running.push(
        repeat(async () => {
          await claims.dropExpired();
          await sweep(ports);
          await digests.pass();
        }, SWEEP_EVERY_MS),
        repeat(() => reconcile(ports), RECONCILE_EVERY_MS),
      );
    },
    async close() {
      stopping.abort();
      await Promise.all([...running, worker?.close()]);
      await afterReturn;
      await queue.close();
      email.close();
    },
  };
}

/** Made before anything is opened: it holds nothing before there is a letter, but a setting may be of no use to it. */
function emailOf({ smtpUrl, mailFrom, home, clock }: RemindersOf): ReturnType<typeof emailChannel> {
  return emailChannel({
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    from: mailFrom,
    outbox: join(home, 'outbox'),
    now: () => Date.parse(clock.now()),
  });
}
