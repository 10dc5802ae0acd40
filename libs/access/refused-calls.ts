import { recordOperatorFact } from '#commands/record-operator-act';
import type { CommandStore } from '#commands/record-decided';
import type { Told } from '#commands/refusal-message';
import type { JsonObject } from '#event-store/json';
import { BALLOTS, RATINGS } from '#lifecycle/task/sub-step-events';
import { CONCLUDES } from '#lifecycle/task/votes';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { actorOf, recordedByOf, type Principal } from './principal.ts';

/** Fact and stream of what somebody logged in tried to do and may not: for the auditor (contract section 6, domain 5.3). */
const REFUSED = 'CallRefused';
const CODE = 'refusals';

/** The same try of the same caller is on record once in this time. Smaller: whoever hammers at a door fills the log. */
const ONCE_IN_MS = 10 * 60 * 1000;
/** Tries of one caller on record in that time, then one fact that there were more. Larger: whoever makes up addresses fills the log. */
const MOST_OF_ONE = 100;
/** Fact of that, version 1: `{most}`. */
const MORE_REFUSED = 'MoreCallsRefused';
/** Why somebody is refused in a case that is there: no made-up address comes so far, and each such try is on record. */
const IN_A_CASE: readonly string[] = [
  'another-persons-act',
  'same-person',
  'not-a-countersigner',
  'another-was-asked',
  'vote-in-a-file',
  'not-of-the-council',
];
/** Tries remembered; the oldest goes first. */
const MOST_REMEMBERED = 10_000;

/** STORAGE FORMAT, version 1: data of `CallRefused`. */
interface RefusedCall {
  /** Method and path, without its query. */
  readonly call: string;
  /** Type of the refusal, and why. */
  readonly type: string;
  readonly why?: string;
}

/** A call, and what was said against it. */
interface Tried {
  /** Method and path, without its query. */
  readonly call: string;
  readonly refusals: readonly Told[];
}

/** Refusals of who somebody is, not of what they wrote, and of what would get round the seal of a vote. */
const FOR_AUDITORS: readonly string[] = [
  'not-allowed',
  'conflict-of-interest',
  'ballots-counted',
  'ballots-sealed',
];
/** What `expected` names where something else is recommended than was counted. */
const NOT_AS_COUNTED: readonly string[] = ['winner', 'no-winner', 'counted-mean'];
const VOTES_AND_RESULTS: readonly string[] = [
  ...[BALLOTS, RATINGS].flatMap(({ cast, counted }) => [cast, counted]),
  ...Object.values(CONCLUDES).flat(),
];
/** The same of types that ordinary mistakes have too: told apart by what they speak of. */
const OF_VOTES: Readonly<Record<string, (params: Told['params']) => boolean>> = {
  // A second vote.
  'already-exists': ({ what }) => what === 'ballot' || what === 'rating',
  // A result said while votes stand uncounted, a council anew over them, or over a count not concluded on.
  'illegal-state': ({ missing, waiting, unconcluded }) =>
    missing === BALLOTS.counted ||
    missing === RATINGS.counted ||
    waiting !== undefined ||
    unconcluded !== undefined,
  // By a day before the vote.
  'out-of-order': ({ votedLater }) => votedLater === true,
  // A result with other numbers than were cast, or of another dossier than won.
  'votes-do-not-add-up': ({ asCast }) => asCast === true,
  // A vote without a seat.
  'invalid-field': ({ expected, vote }) =>
    (expected === 'council-member' && vote === true) || NOT_AS_COUNTED.includes(String(expected)),
  // What would change a vote, its count or what was said upon it.
  'correction-changes-outcome': ({ event }) => VOTES_AND_RESULTS.includes(String(event)),
  'council-size-differs': ({ vote }) => vote === true,
};
/** A correction that only one of these rules stands against is a try to get round it. */
const isForAuditors = ({ type, params }: Told): boolean =>
  FOR_AUDITORS.includes(type) ||
  // A count of what is sealed, whatever it is refused for.
  params.shut === true ||
  OF_VOTES[type]?.(params) === true ||
  (type === 'correction-changes-outcome' && FOR_AUDITORS.includes(String(params.why)));

/** What stands for a part of an address that could be no code of ours. */
const WORDS = '…';
/** A made-up address may hold anything, a name or a mail address too: no event does (contract rule 13). Codes are plain. */
const withoutWords = (call: string): string =>
  call.replace(/[^\s/]+/gu, (part) => (/^[\w.~-]{1,80}$/.test(part) ? part : WORDS));

/** Keeps what callers tried and may not do. */
export class RefusedCalls {
  private readonly recent = new Map<string, number>();
  private readonly counts = new Map<string, { readonly since: number; readonly count: number }>();

  constructor(
    private readonly deps: {
      readonly store: CommandStore;
      readonly clock: { today(): PlainDate };
      /** Milliseconds since 1970. */
      readonly now: () => number;
    },
  ) {}

  /** Of several refusals the first that is for auditors; where none is, nothing is kept. @throws EventStoreError */
  async record({ call, refusals }: Tried, by: Principal): Promise<void> {
    const refusal = refusals.find(isForAuditors);
    if (refusal === undefined) return;
    const { type, params } = refusal;
    await this.keep({ call, type, ...(typeof params.why === 'string' && { why: params.why }) }, by);
  }

  private async keep(call: RefusedCall, by: Principal): Promise<void> {
    const { now } = this.deps;
    const key = [by.id, call.call, call.type, call.why].join(' ');
    const before = this.recent.get(key);
    if (before !== undefined && now() - before < ONCE_IN_MS) return;
    const isInCase = call.type !== 'not-allowed' || IN_A_CASE.includes(call.why ?? '');
    const earlier = isInCase ? 0 : this.counted(by.id);
    if (earlier > MOST_OF_ONE) return;
    remember(this.recent, key, now());
    try {
      const told = isInCase ? call : { ...call, call: withoutWords(call.call) };
      if (earlier < MOST_OF_ONE) await this.append(REFUSED, { ...told }, by);
      else await this.append(MORE_REFUSED, { most: MOST_OF_ONE }, by);
    } catch (error) {
      // It is not on record: the next time it is tried again.
      this.recent.delete(key);
      throw error;
    }
  }

  private async append(type: string, data: JsonObject, by: Principal): Promise<void> {
    const act = { code: CODE, name: 'refuse-call', data, actor: actorOf(by), recordedBy: recordedByOf(by) };
    await recordOperatorFact(act, type, this.deps);
  }

  /** Counts a try of the caller's, and tells how many there were before it within the time. */
  private counted(id: string): number {
    const { now } = this.deps;
    const { since = now(), count = 0 } = this.counts.get(id) ?? {};
    const isOver = now() - since >= ONCE_IN_MS;
    remember(this.counts, id, isOver ? { since: now(), count: 1 } : { since, count: count + 1 });
    return isOver ? 0 : count;
  }
}

/** Sets it as the newest; of too many, the oldest goes. */
function remember<T>(among: Map<string, T>, key: string, value: T): void {
  among.delete(key);
  among.set(key, value);
  const oldest = among.keys().next();
  if (among.size > MOST_REMEMBERED && oldest.done !== true) among.delete(oldest.value);
}
