import fc from 'fast-check';
import { stepOf, type Definition } from '../definition.ts';
import { provincial2014 } from '../definitions/provincial-2014/definition.ts';
import { definitionOf, kindNamed } from '../kinds.ts';
import type { Fact } from '../fact.ts';
import { countRatings } from '../guards/ratings.ts';
import { invariant } from '../invariant.ts';
import type { CaseSnapshot } from '../snapshot.ts';
import { snapshotOf } from '../snapshot-of.ts';
import type { Step } from '../step.ts';
import type { TaskState } from '../task/state.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { plainDate, plusDays, type PlainDate } from '../values/plain-date.ts';
import { sumVnd } from '../values/vnd.ts';
import { CONTEXT, decideSaid, recorded, type Said } from './record.ts';
import { PLAIN } from './task-in.ts';

/** One command of a walk, as numbers: which, how many days after the last, what is made wrong about it. */
export interface Choice {
  readonly which: number;
  readonly days: number;
  readonly flaw: number;
}

/** A walk: how the task is opened, and what is tried after. */
export const walks: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({
    which: fc.nat(1000),
    days: fc.oneof(
      fc.integer({ min: 0, max: 45 }),
      fc.integer({ min: 0, max: 45 }),
      fc.integer({ min: -400, max: 200 }),
    ),
    flaw: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
  }),
  { minLength: 1, maxLength: 45, size: 'max' },
);

/** What was tried at a step of the walk, and what stood before. */
interface Tried {
  readonly said: Said;
  readonly before: readonly Fact[];
}

interface Walk {
  readonly facts: readonly Fact[];
  readonly saids: readonly Said[];
  readonly tried: readonly Tried[];
}

export const seenAt = (facts: readonly Fact[]): CaseSnapshot | undefined =>
  snapshotOf({ kind: 'task', facts, calendar: CONTEXT.calendar });

/** Walks on by the choices; what was refused leaves no trace but in `tried`. */
export function walk(choices: readonly Choice[], { corrections }: { corrections: boolean }): Walk {
  let facts: readonly Fact[] = [];
  const saids: Said[] = [];
  const tried: Tried[] = [];
  for (const choice of choices) {
    const said = saidBy(choice, facts, corrections);
    tried.push({ said, before: facts });
    const decision = decideSaid(said, facts);
    if (decision.status !== 'accepted') continue;
    facts = deepFrozen([...facts, recorded(decision.fact, { said, revision: facts.length })]);
    saids.push(said);
  }
  return { facts, saids, tried };
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

function saidBy(choice: Choice, facts: readonly Fact[], corrections: boolean): Said {
  const snapshot = seenAt(facts);
  if (snapshot === undefined) {
    const name = choice.which % 2 === 0 ? 'propose' : 'register-facility-task';
    return { name, on: '2019-06-03', data: flawed(PLAIN[name]?.data ?? {}, choice.flaw) };
  }
  const definition = followedBy(snapshot);
  const all = definition.steps.filter((step) => corrections || !['correct', 'void'].includes(step.command));
  const legal = all.filter((step) => step.from.includes(snapshot.state));
  // One in six is any command at all, legal or not.
  const any = all[Math.floor(choice.which / 6) % all.length];
  const step = (choice.which % 6 === 0 ? any : chosen(legal, choice)) ?? definition.steps[0];
  invariant(step !== undefined, 'a definition has steps');
  const last = facts.at(-1)?.metadata.occurredOn ?? plainDate('2019-06-03');
  const on = plusDays(last, choice.days);
  const data = rewriting(step.command, choice, facts) ?? plausible(step.command, snapshot, on);
  const day = step.command === 'close-call' && choice.which % 3 > 0 ? closingDay(snapshot, on) : on;
  return { name: step.command, on: day, data: flawed(data, choice.flaw) };
}

const followedBy = ({ kind, definition }: CaseSnapshot): Definition => {
  const found = kindNamed(kind);
  invariant(found !== undefined, 'a snapshot is of a known kind');
  return definitionOf(found, definition);
};

const ENDS: readonly string[] = ['withdraw', 'cancel', 'terminate', 'decline-order', 'refuse', 'fail-round'];

/** Mostly on, along the main line; now and then a sub-step, an end, a rewriting: so walks come far and see much. */
function chosen(steps: readonly Step[], { which, days }: Choice): Step | undefined {
  const isMain = ({ command }: Step): boolean => stepOf(provincial2014, command) !== undefined;
  const keeps = ({ command, keepsRecord }: Step): boolean => keepsRecord || command === 'correct';
  const ends = steps.filter(({ command }) => ENDS.includes(command));
  const kept = steps.filter(keeps);
  const main = steps.filter((step) => isMain(step) && !ends.includes(step) && !keeps(step));
  const sub = steps.filter((step) => !isMain(step) && !keeps(step));
  const turn = Math.floor(which / 6) % 20;
  const group = [main, sub, ends, kept][turn < 14 ? 0 : turn < 17 ? 1 : turn < 19 ? 2 : 3] ?? main;
  const among = group.length > 0 ? group : main.length > 0 ? main : steps;
  return among[(Math.floor(which / 120) + Math.abs(days)) % Math.max(1, among.length)];
}

/** What such a command would say of the case as it stands. */
export function plausible(command: string, snapshot: CaseSnapshot, on: PlainDate): JsonObject {
  const plain = PLAIN[command]?.data ?? {};
  const of = snapshot.details as unknown as Partial<TaskState>;
  const dossiers = (of.dossiers ?? []).filter((d) => d.round === of.call?.round && !d.withdrawn);
  const fresh = `D-${String(snapshot.revision)}`;
  const fitting: Readonly<Record<string, JsonObject>> = {
    'open-call': { round: (of.call?.round ?? 0) + 1, closesOn: plusDays(on, 30) },
    'invite-direct': { closesOn: plusDays(on, 31) },
    'receive-dossier': { dossierId: fresh },
    'withdraw-dossier': { dossierId: dossiers[0]?.dossierId ?? fresh },
    'open-dossiers': { dossiers: dossiers.map(({ dossierId }) => ({ dossierId, valid: true })) },
    recommend: recommended(of, dossiers.find((d) => d.valid)?.dossierId ?? fresh),
    'sign-contract': { effectiveFrom: on, endsOn: plusDays(on, 800) },
    'pay-tranche': { number: (of.tranches ?? []).length + 1, amountVnd: '90000000' },
    'grant-extension': { newEndsOn: plusDays(of.contract?.endsOn ?? on, 150) },
    'conclude-acceptance': concluded(of),
    terminate: { refundVnd: paidAtMost(of, 1n) },
  };
  return { ...plain, ...fitting[command], ...subStepFitting(command, { of, fresh, on }) };
}

/** The dossier, or the one that the ballots were counted for, with their mean, by the council that sits. */
function recommended({ selection }: Partial<TaskState>, dossierId: string): JsonObject {
  const won = selection?.ranking?.find((one) => one.dossierId === (selection.winner ?? dossierId));
  return {
    dossierId: won?.dossierId ?? dossierId,
    ...(won !== undefined && { meanScore: won.score }),
    ...ofSelection(selection),
  };
}

const ofSelection = (selection: TaskState['selection']): JsonObject => {
  const council = selection?.council?.membersTotal;
  return council === undefined ? {} : { membersTotal: council, membersPresent: council };
};

/** Everybody says excellent, unless ratings were cast: then what they come to. */
function concluded({ acceptance }: Partial<TaskState>): JsonObject {
  const membersTotal = acceptance?.council?.membersTotal ?? 9;
  const ratings = acceptance?.ratings ?? [];
  const votes =
    ratings.length === 0 ? { excellent: membersTotal, passed: 0, failed: 0 } : countRatings(ratings);
  return { membersTotal, membersPresent: ratings.length || membersTotal, votes };
}

/** As much, where at least so much was paid under the contract. */
function paidAtMost({ tranches = [], advances = [] }: Partial<TaskState>, most: bigint): string {
  const paid = BigInt(sumVnd([...tranches, ...advances].map(({ amountVnd }) => amountVnd)));
  return String(paid < most ? paid : most);
}

/** What of the plain body of a sub-step must fit the task as it stands. */
function subStepFitting(
  command: string,
  { of, fresh, on }: { of: Partial<TaskState>; fresh: string; on: PlainDate },
): JsonObject {
  const dossiers = (of.dossiers ?? []).filter((d) => d.round === of.call?.round && !d.withdrawn);
  const dossierId = (dossiers.find((d) => d.valid) ?? dossiers[0])?.dossierId ?? fresh;
  const openOf = (selfDecided: boolean): string =>
    (of.adjustments ?? []).find((one) => one.selfDecided === selfDecided && one.outcome === undefined)
      ?.adjustmentId ?? fresh;
  const ofCouncil = of.acceptance?.council?.membersTotal ?? 9;
  const fitting: Readonly<Record<string, JsonObject>> = {
    'replace-dossier': { dossierId },
    'supplement-dossier': { dossierId },
    'establish-selection-council': { members: null, membersTotal: 7 },
    'declare-conflict': { personId: 'c-1' },
    'recuse-member': { personId: 'c-2' },
    'cast-score': { dossierId, personId: `m-${fresh}` },
    'cast-rating': { personId: `m-${fresh}` },
    'count-ballots': { membersPresent: of.selection?.council?.membersTotal ?? 9 },
    'hold-council-session': ofSelection(of.selection),
    'pay-advance': { number: (of.advances ?? []).length + 1, amountVnd: '50000000' },
    'settle-advance': { amountVnd: '30000000' },
    'make-final-payment': { amountVnd: '10000000' },
    'request-adjustment': { adjustmentId: fresh },
    'self-decide-adjustment': { adjustmentId: fresh },
    'approve-adjustment': { adjustmentId: openOf(false) },
    'refuse-adjustment': { adjustmentId: openOf(false) },
    'report-adjustment': { adjustmentId: openOf(true) },
    'shorten-duration': { newEndsOn: plusDays(of.contract?.endsOn ?? on, -5) },
    'announce-inspection': { inspectionOn: plusDays(on, 20) },
    'determine-refund': { refundVnd: paidAtMost(of, 50_000_000n) },
    'collect-refund': { amountVnd: '1' },
    'report-application': { year: Number(on.slice(0, 4)) },
    'hold-acceptance-session': { membersTotal: ofCouncil, membersPresent: ofCouncil },
  };
  return fitting[command] ?? {};
}

const closingDay = ({ details }: CaseSnapshot, on: PlainDate): PlainDate =>
  (details as unknown as Partial<TaskState>).call?.closesOn ?? on;

/** What a correction or a voiding says of some fact; undefined of any other command. */
function rewriting(command: string, choice: Choice, facts: readonly Fact[]): JsonObject | undefined {
  if (command === 'correct') return correction(choice, facts);
  if (command !== 'void') return undefined;
  return { targetEventId: facts[choice.days % facts.length]?.id ?? 'none', reason: 'r' };
}

function correction({ which, days }: Choice, facts: readonly Fact[]): JsonObject {
  const target = facts[which % facts.length];
  const fields = Object.keys(target?.data ?? {});
  const name = fields[days % Math.max(1, fields.length)] ?? 'title';
  const ofDay = which % 2 === 0;
  return {
    targetEventId: target?.id ?? 'none',
    field: ofDay ? 'occurredOn' : `data.${name}`,
    to: ofDay
      ? plusDays(target?.metadata.occurredOn ?? plainDate('2020-01-01'), days % 5)
      : (target?.data[name] ?? 'x'),
    reason: 'r',
  };
}

const JUNK: readonly Json[] = [null, '', 0, -1, '1', 'x', [], {}, true, '2999-01-01', '\ud800'];

/** The data with one member made wrong: another value, none, or one too many. 0: as it is. */
function flawed(data: JsonObject, flaw: number): JsonObject {
  if (flaw === 0) return data;
  const names = Object.keys(data);
  const name = names[flaw % Math.max(1, names.length)];
  if (name === undefined || flaw % 7 === 0) return { ...data, extra: 1 };
  if (flaw % 7 === 1) return Object.fromEntries(Object.entries(data).filter(([other]) => other !== name));
  return { ...data, [name]: JUNK[flaw % JUNK.length] ?? null };
}
