import type { EventStore } from '#event-store/event-store.port';
import { streamName } from '#event-store/stream-name';
import type { Profiles } from '#lifecycle/profile/profile';
import type { Subject } from '#views/case-view';
import { loadSubject } from '#views/subject-of';
import type { Clock } from '#runtime/clock';
import { addressed, type Addressees } from './addressed.ts';
import type { Channel } from './channel.ts';
import type { Claims } from './claims.ts';
import { inParallel } from './in-parallel.ts';
import { ledgerOf, type LedgerEntry } from './ledger/ledger-entry.ts';
import { mailboxOf } from './mailbox-of.ts';
import { recordOutcome } from './record-outcome.ts';
import { Refusals } from './refusals.ts';
import { failedData, REMINDER_FAILED, REMINDER_SENT, sentData } from './reminder-facts.ts';
import { reminderText, type TaskReminder } from './reminder-text.ts';

/** Cases served at once: mails under way to one server. */
const CASES_AT_ONCE = 8;

/**
 * No further mail is started so long after the claim. With the longest a channel may take for one (under 2 minutes) it
 * stays below the claim's ten: a hanging mail server must not outlive the claim.
 */
export const SEND_WITHIN_MS = 8 * 60_000;

/** A reminder that may be due. */
export interface ReminderRef {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
}

/**
 * `sent`; `not-due`: the log no longer wants it, or not yet, or has it sent already; `held`: another gate is at it;
 * `failed`: given up, recorded; `later`: it did not go out, the claim is free again.
 */
type GateResult = 'sent' | 'not-due' | 'held' | 'failed' | 'later';

export interface SendGate {
  /** Sends what is due of these. Never throws for one reminder's sake. @throws what the database throws when no claim can be had */
  pass(refs: readonly ReminderRef[]): Promise<ReadonlyMap<string, GateResult>>;
}

export interface SendGatePorts {
  readonly store: EventStore;
  readonly claims: Claims;
  /** By name: `email`. */
  readonly channels: Readonly<Record<string, Channel>>;
  readonly clock: Clock;
  /** Who persons are; absent: nobody has an address of their own. */
  readonly addressees?: Addressees;
  /** Told what kept a reminder from going out. */
  readonly failed?: (error: unknown, ref: ReminderRef) => void;
}

/**
 * The only way out for a reminder (architecture section 7): claim, committed → still due and not sent, by the log →
 * send with a fixed Message-ID → append `ReminderSent` → drop the claim. A crash between sending and recording
 * leaves the claim: after ten minutes it is taken over and the mail goes out again under the same Message-ID.
 */
export function sendGate(ports: SendGatePorts): SendGate {
  const refusals = new Refusals();
  return {
    async pass(refs) {
      const results = new Map<string, GateResult>(refs.map(({ id }) => [id, 'held']));
      const taken = await ports.claims.take([...results.keys()]);
      const until = performance.now() + SEND_WITHIN_MS;
      const byCase = groupByCase(refs.filter(({ id }) => taken.has(id)));
      await inParallel(byCase, CASES_AT_ONCE, async (ofCase) => {
        for (const [id, result] of await passCase(ports, { refs: ofCase, until }, refusals))
          results.set(id, result);
      });
      return results;
    },
  };
}

/** Claimed reminders of one case, and when (`performance.now()`) no further one may be started. */
interface ClaimedCase {
  readonly refs: readonly [ReminderRef, ...ReminderRef[]];
  readonly until: number;
}

async function passCase(
  ports: SendGatePorts,
  { refs, until }: ClaimedCase,
  refusals: Refusals,
): Promise<ReadonlyMap<string, GateResult>> {
  const results = new Map<string, GateResult>(refs.map(({ id }) => [id, 'later']));
  const untouched = new Set(results.keys());
  try {
    const subject = await loadSubject(ports.store, refs[0]);
    const entries = new Map(
      (subject === undefined ? [] : ledgerOf(subject)).map((entry) => [entry.id, entry]),
    );
    for (const { id } of refs) {
      const entry = entries.get(id);
      if (performance.now() > until) break;
      untouched.delete(id);
      const isDue = entry?.status === 'pending' && entry.sendAt <= ports.clock.now();
      results.set(id, isDue ? await send(ports, { entry, ...toldOf(entry, subject) }, refusals) : 'not-due');
      await ports.claims.drop([id]);
    }
  } catch (error) {
    // What was sent and could not be recorded keeps its claim until it is taken over: it may not go out at once again.
    ports.failed?.(error, refs[0]);
  }
  if (untouched.size > 0) await ports.claims.drop([...untouched]);
  return results;
}

/** What a letter says that the ledger does not keep, and what the department declared. */
interface Told extends Pick<TaskReminder, 'title' | 'mustAct'> {
  readonly profiles: Profiles | undefined;
}

function toldOf({ deadline, occurrence }: LedgerEntry, subject: Subject | undefined): Told {
  const row = subject?.snapshot.deadlines.find(
    (one) => one.id === deadline && (one.occurrence ?? null) === occurrence,
  );
  return {
    title: subject?.snapshot.title ?? '',
    mustAct: row?.mustAct ?? '',
    profiles: subject?.department.profiles,
  };
}

function groupByCase(refs: readonly ReminderRef[]): ClaimedCase['refs'][] {
  const cases = new Map<string, [ReminderRef, ...ReminderRef[]]>();
  for (const ref of refs) {
    const name = streamName(ref);
    const known = cases.get(name);
    if (known === undefined) cases.set(name, [ref]);
    else known.push(ref);
  }
  return [...cases.values()];
}

async function send(
  ports: SendGatePorts,
  due: { readonly entry: LedgerEntry } & Told,
  refusals: Refusals,
): Promise<GateResult> {
  const { entry, profiles, ...told } = due;
  const { id, code, recipient } = entry;
  const fixedMessageId = `<${id}@lotrinh>`;
  let sentTo: string | undefined;
  try {
    const channel = ports.channels[entry.channel];
    if (channel === undefined) throw new Error(`no channel ${entry.channel}`);
    const { to, called, ...instead } = await addressed(
      { recipient, mustAct: told.mustAct },
      { ...ports, mailboxOf: (role) => mailboxOf(role, { profiles, now: ports.clock.now() }) },
    );
    await channel.send({ id, ...to, fixedMessageId, ...reminderText({ ...entry, ...told, called }) });
    sentTo = instead.sentTo;
  } catch (error) {
    ports.failed?.(error, entry);
    const reason = refusals.hear(id, error);
    if (reason === undefined) return 'later';
    const data = failedData(entry, { at: ports.clock.now(), reason });
    await recordOutcome(ports, { code, type: REMINDER_FAILED, data });
    return 'failed';
  }
  const data = sentData(entry, { at: ports.clock.now(), messageId: fixedMessageId, sentTo });
  await recordOutcome(ports, { code, type: REMINDER_SENT, data });
  refusals.forget(id);
  return 'sent';
}
