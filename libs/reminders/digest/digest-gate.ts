import type { Pool } from 'pg';
import { departmentIn } from '#commands/department';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { waitForPosition } from '#subscriptions/wait-for-position';
import { VIEWS_READER } from '#views/case-projector';
import { listDeadlines } from '#views/deadline/query';
import { loadSubject } from '#views/subject-of';
import { addressed } from '../addressed.ts';
import { mailboxOf } from '../mailbox-of.ts';
import { Refusals } from '../refusals.ts';
import { DIGEST_RUN_ID } from '../reminder-id.ts';
import { SEND_WITHIN_MS, type SendGatePorts } from '../send-gate.ts';
import { digestItemsOf, type DigestItem } from './digest-items.ts';
import { recordFailed, recordSent, settledDigests } from './digest-log.ts';
import { digestText } from './digest-text.ts';
import { digestDays, planDigests, type Digest } from './plan-digests.ts';

export interface DigestPorts extends Omit<SendGatePorts, 'failed'> {
  readonly pool: Pool;
  /** Told what kept a digest from going out. */
  readonly failed?: (error: unknown, digest: Digest) => void;
}

export interface DigestGate {
  /** Sends the digests that are due; gives how many. @throws what database and log throw; the next call goes on */
  pass(): Promise<number>;
}

/**
 * The way out for digests, in the order of the send gate: claim (one for the whole run, committed) → due by the log
 * and not settled → send with a fixed Message-ID → append `DigestSent` → drop the claim. A crash between sending and
 * recording leaves the claim; when it is taken over, that digest goes out again under the same Message-ID.
 */
export function digestGate(ports: DigestPorts): DigestGate {
  const refusals = new Refusals();
  // The last day that needs no further look: planning reads every overdue case, and the sweep calls often.
  let settledFor: PlainDate | undefined;
  return {
    async pass() {
      const { calendar } = await departmentIn(ports.store);
      const days = digestDays(ports.clock.now(), calendar);
      const latest = days.at(-1);
      if (latest === undefined || latest === settledFor || !(await areViewsCurrent(ports))) return 0;
      const taken = await ports.claims.take([DIGEST_RUN_ID]);
      if (!taken.has(DIGEST_RUN_ID)) return 0;
      const until = performance.now() + SEND_WITHIN_MS;
      const due = await dueDigests(ports, days);
      const results = new Map<Digest, DigestResult>(due.map((digest) => [digest, 'later']));
      for (const digest of due) {
        if (performance.now() > until) break;
        // Throws what could not be recorded: the claim then stays, and what went out does not go out again at once.
        results.set(digest, await send(ports, digest, refusals));
      }
      await ports.claims.drop([DIGEST_RUN_ID]);
      const all = [...results.values()];
      if (!all.includes('later')) settledFor = latest;
      return all.filter((result) => result === 'sent').length;
    },
  };
}

type DigestResult = 'sent' | 'failed' | 'later';

/** The views only name the cases to look at, but they must have heard of all that was recorded by now. */
async function areViewsCurrent({ store, pool }: DigestPorts): Promise<boolean> {
  const position = await store.head();
  return position !== undefined && waitForPosition(pool, { reader: VIEWS_READER, position });
}

async function dueDigests(ports: DigestPorts, days: readonly PlainDate[]): Promise<readonly Digest[]> {
  try {
    const latest = days.at(-1);
    if (latest === undefined) return [];
    const items = await itemsOn(ports, latest);
    return planDigests({ days, items, settled: await settledDigests(ports.store, latest) });
  } catch (error) {
    // Nothing has gone out yet.
    await ports.claims.drop([DIGEST_RUN_ID]);
    throw error;
  }
}

async function itemsOn({ pool, store }: DigestPorts, day: PlainDate): Promise<readonly DigestItem[]> {
  const overdue = await listDeadlines(pool, { today: day, overdue: true });
  const cases = new Map(overdue.map(({ kind, task: code }) => [`${kind}/${code}`, { kind, code }]));
  const items: DigestItem[] = [];
  for (const of of cases.values()) {
    const subject = await loadSubject(store, of);
    if (subject !== undefined) items.push(...digestItemsOf(subject, day));
  }
  return items;
}

async function send(ports: DigestPorts, digest: Digest, refusals: Refusals): Promise<DigestResult> {
  const { id, recipient } = digest;
  const fixedMessageId = `<${id}@lotrinh>`;
  try {
    const channel = ports.channels[digest.channel];
    if (channel === undefined) throw new Error(`no channel ${digest.channel}`);
    const { profiles } = await departmentIn(ports.store);
    const mustAct = digest.items[0]?.mustAct ?? '';
    const { to, called } = await addressed(
      { recipient, mustAct },
      { ...ports, mailboxOf: (role) => mailboxOf(role, { profiles, now: ports.clock.now() }) },
    );
    await channel.send({ id, ...to, fixedMessageId, ...digestText(digest, called) });
  } catch (error) {
    ports.failed?.(error, digest);
    const reason = refusals.hear(id, error);
    if (reason === undefined) return 'later';
    await recordFailed(ports, digest, { at: ports.clock.now(), reason });
    return 'failed';
  }
  await recordSent(ports, digest, { at: ports.clock.now(), messageId: fixedMessageId });
  refusals.forget(id);
  return 'sent';
}
