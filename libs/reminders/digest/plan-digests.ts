import type { Calendar } from '#lifecycle/calendar/calendar';
import { dayOf, dayOfWeek, plusDays, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import { sendInstant } from '../offsets.ts';
import { digestId } from '../reminder-id.ts';
import type { DigestItem } from './digest-items.ts';

/**
 * A deadline stands in a recipient's digest at most once a calendar week: on the week's first working day, or, when
 * it became known later in the week, on the next working day. More often: daily noise that nobody reads. Less often:
 * what was taken over already overdue, or is overdue for over a year, is asked for by nobody.
 */
const DAYS_OF_A_WEEK = 7;

/** One letter about all that a recipient would hear of in no other way. */
export interface Digest {
  readonly id: string;
  readonly recipient: string;
  readonly channel: string;
  /** The working day at whose 07:30 it was due. */
  readonly day: PlainDate;
  /** At least one, the longest overdue first. */
  readonly items: readonly DigestItem[];
}

/** A digest of this week that is done with. */
export interface SettledDigest {
  readonly recipient: string;
  readonly day: PlainDate;
  /** False: given up. */
  readonly sent: boolean;
}

export interface DigestRequest {
  /** This week's digest days so far, as `digestDays` gives them. */
  readonly days: readonly PlainDate[];
  readonly items: readonly DigestItem[];
  readonly settled: readonly SettledDigest[];
}

const CHANNEL = 'email';

/** The Monday of a day's week. */
export function mondayOf(day: PlainDate): PlainDate {
  return plusDays(day, 1 - dayOfWeek(day));
}

/** The working days of this week whose 07:30 has come. */
export function digestDays(now: Instant, calendar: Calendar): readonly PlainDate[] {
  const monday = mondayOf(dayOf(now));
  return Array.from({ length: DAYS_OF_A_WEEK }, (_, index) => plusDays(monday, index)).filter(
    (day) => calendar.isWorkingDay(day) && sendInstant(day) <= now,
  );
}

/**
 * The digests that are due and not settled: pure, so that whoever asks twice gets the same ids. An item is named when
 * it was known and overdue by the digest's 07:30, its recipient was not reminded of it alone since the Monday of the
 * week before (nor will be today), and no digest of this week has named it. A digest missed on its day goes out late.
 */
export function planDigests({ days, items, settled }: DigestRequest): readonly Digest[] {
  const latest = days.at(-1);
  if (latest === undefined) return [];
  const unheard = items.filter((item) => !isHeard(item, latest));
  const recipients = [...new Set(unheard.map(({ recipient }) => recipient))].toSorted();
  return recipients.flatMap((recipient) =>
    ofRecipient({
      days,
      items: unheard.filter((item) => item.recipient === recipient).toSorted(byDueDate),
      settled: settled.filter((one) => one.recipient === recipient),
    }),
  );
}

function ofRecipient({ days, items, settled }: DigestRequest): readonly Digest[] {
  const due: Digest[] = [];
  let last: PlainDate | undefined;
  for (const day of days) {
    const known = settled.find((one) => one.day === day);
    if (known?.sent === true) last = day;
    if (known !== undefined) continue;
    const named = items.filter(
      (item) => isKnownBy(item, day) && !(last !== undefined && isKnownBy(item, last)),
    );
    const [first] = named;
    if (first === undefined) continue;
    const of = { recipient: first.recipient, day, channel: CHANNEL };
    due.push({ id: digestId(of), ...of, items: named });
    last = day;
  }
  return due;
}

/** What was known and overdue at the last digest stood in it: who has heard nothing by now had heard nothing then. */
function isKnownBy({ dueOn, recordedAt }: DigestItem, day: PlainDate): boolean {
  return dueOn < day && recordedAt <= sendInstant(day);
}

/**
 * From the Monday of the week before: with a window of seven days, what falls silent on a Thursday would make a digest
 * of its own every Thursday.
 */
function isHeard({ own }: DigestItem, day: PlainDate): boolean {
  const from = plusDays(mondayOf(day), -DAYS_OF_A_WEEK);
  return own.some((sendAt) => sendAt >= sendInstant(from) && sendAt <= sendInstant(day));
}

function byDueDate(one: DigestItem, other: DigestItem): number {
  const [first, second] = [one, other].map(({ dueOn, code, deadline }) => `${dueOn} ${code} ${deadline}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
