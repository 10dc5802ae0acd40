import type { JsonObject } from '#lifecycle/values/json';
import type { Instant } from '#lifecycle/values/plain-date';
import type { LedgerEntry } from './ledger/ledger-entry.ts';

/** Types on `reminder-{code}`. Storage format: fields may be added, none renamed. */
export const REMINDER_SENT = 'ReminderSent';
export const REMINDER_FAILED = 'ReminderFailed';
/** Types on `reminder-digest-{Monday of the week}`. They name no case: no ledger counts them. */
export const DIGEST_SENT = 'DigestSent';
export const DIGEST_FAILED = 'DigestFailed';

/** What a reminder fact says of its reminder: enough to show it when no plan asks for it any more. */
function identityOf(entry: LedgerEntry): JsonObject {
  return {
    reminderId: entry.id,
    kind: entry.kind,
    code: entry.code,
    deadline: entry.deadline,
    ...(entry.occurrence === null ? {} : { occurrence: entry.occurrence }),
    dueOn: entry.dueOn,
    recipient: entry.recipient,
    channel: entry.channel,
    sendAt: entry.sendAt,
    rule: entry.rule,
    basis: entry.basis,
  };
}

/** Data of `ReminderSent`. `sentTo`: the role that got it in a person's stead. */
export function sentData(
  entry: LedgerEntry,
  sent: { readonly at: Instant; readonly messageId: string; readonly sentTo: string | undefined },
): JsonObject {
  const { at: sentAt, messageId, sentTo } = sent;
  return { ...identityOf(entry), sentAt, messageId, ...(sentTo !== undefined && { sentTo }) };
}

/** Data of `ReminderFailed`: no further try will be made. `reason` never holds an address. */
export function failedData(
  entry: LedgerEntry,
  failed: { readonly at: Instant; readonly reason: string },
): JsonObject {
  return { ...identityOf(entry), failedAt: failed.at, reason: failed.reason };
}
