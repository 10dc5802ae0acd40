import type { StreamName } from '#event-store/recorded-event';
import type { Command } from '#lifecycle/command';
import { refused, type DecidedFact, type Decision, type Refusal } from '#lifecycle/decision';
import { effectiveHistory } from '#lifecycle/effective-history';
import type { Fact } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';
import type { Kind } from '#lifecycle/kind';
import { anyStepOf, kindNamed, sealingOf } from '#lifecycle/kinds';
import { presentLife } from '#lifecycle/lives';
import { besideSealed, isShut, opened, sealedText, sealOf, type Sealing } from '#lifecycle/sealing';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { BallotKeyLost, type BallotBox, type SessionBox } from './ballot-box.ts';

/** A decision on a command that may cast or count what is sealed. */
interface Deciding {
  readonly command: Command;
  readonly stream: StreamName;
  /** Absent: there is none to seal or open with, and what needs one is not decided. */
  readonly ballots: BallotBox | undefined;
  decide(command: Command, history: readonly Fact[]): Decision;
}

/**
 * Decides, with what is sealed: a ballot or rating that is accepted comes out sealed, imported ones apart, which were
 * counted on paper; a count that nothing else refuses is decided on what is opened of its session. Nothing opened leaves
 * but in the fact of an accepted count.
 * @throws BallotKeyLost, DamagedBallot; what the box throws where its store is out of reach
 */
export async function decideSealed(of: Deciding, history: readonly Fact[]): Promise<Decision> {
  const kind = kindNamed(of.command.kind);
  const step = kind && anyStepOf(kind, of.command.name);
  if (kind === undefined || (step?.seals === undefined && step?.unseals === undefined))
    return of.decide(of.command, history);
  const command = { ...of.command, requestHash: await hashAsThen(of, history) };
  const decision = of.decide(command, history);
  if (decision.status === 'accepted' && step.seals !== undefined && command.imported !== true)
    return { ...decision, fact: await sealedFact(decision.fact, { of, kind, seals: step.seals, history }) };
  if (decision.status !== 'refused' || step.unseals === undefined) return decision;
  const others = decision.refusals.filter(({ type }) => type !== 'ballots-sealed');
  const [first, ...rest] = others;
  if (first !== undefined)
    return refused([overSealed(first, { kind, history, unseals: step.unseals }), ...rest]);
  return of.decide(command, await openedFor(of, { kind, history, broughtIn: step.unseals }));
}

/** A refused count of what is sealed is told apart, `shut: true`: the auditor sees it. */
function overSealed(
  found: Refusal,
  { kind, history, unseals }: Pick<Casting, 'kind' | 'history'> & { readonly unseals: string },
): Refusal {
  const isOver = kind.opened(presentLife(history)).some((fact) => {
    const seals = sealingOf(kind, fact.type);
    return seals?.broughtIn === unseals && isShut(fact, seals);
  });
  return isOver ? { ...found, params: { ...found.params, shut: true } } : found;
}

/** As the fact of the same key has it: twelve small numbers are guessed from a plain hash in seconds, so a ballot's lies under its session's key. */
async function hashAsThen({ command, stream, ballots }: Deciding, history: readonly Fact[]): Promise<string> {
  const { key, requestHash } = command;
  const then = presentLife(history).find(({ metadata }) => key !== undefined && metadata.key === key);
  const seal = then && sealOf(then);
  if (seal === undefined) return requestHash;
  const box = await boxOf(ballots, { stream, session: seal.session, begin: false });
  return box.hash(requestHash);
}

interface Casting {
  readonly of: Deciding;
  readonly kind: Kind;
  readonly seals: Sealing;
  readonly history: readonly Fact[];
}

async function sealedFact(
  fact: DecidedFact,
  { of: { command, stream, ballots }, kind, seals, history }: Casting,
): Promise<DecidedFact> {
  const session = sessionOn(kind, { history, seals, day: fact.occurredOn });
  invariant(session !== undefined, 'what is sealed is cast in a session', { type: fact.type });
  const begin = !history.some((one) => sealOf(one)?.session === session);
  const box = await boxOf(ballots, { stream, session, begin });
  const beside = besideSealed(fact.data, seals);
  const sealed = box.seal(sealedText(fact.data, seals), { beside, paddedTo: seals.paddedTo });
  return {
    ...fact,
    data: { ...beside, session, sealed },
    envelope: { ...fact.envelope, requestHash: box.hash(command.requestHash) },
  };
}

interface Counting extends Pick<Casting, 'kind' | 'history'> {
  /** What it brings: nothing else is opened for it. */
  readonly broughtIn: string;
}

/** The history with the ballots open of the session that sat on the day of the count. */
async function openedFor(
  { command, stream, ballots }: Deciding,
  { kind, history, broughtIn }: Counting,
): Promise<readonly Fact[]> {
  const facts = kind.opened(history);
  const sat = effectiveHistory(kind, history, { asOf: command.occurredOn as PlainDate });
  const stands = (id: string, begunBy: readonly string[]): boolean =>
    sat.findIndex((one) => one.id === id) > sat.findLastIndex((one) => begunBy.includes(one.type));
  // One key a session, however many ballots lie under it.
  const boxes = new Map<string, Promise<SessionBox>>();
  const boxFor = (session: string): Promise<SessionBox> => {
    const box = boxes.get(session) ?? boxOf(ballots, { stream, session, begin: false });
    boxes.set(session, box);
    return box;
  };
  return Promise.all(
    facts.map(async (fact) => {
      const seals = sealingOf(kind, fact.type);
      const seal = sealOf(fact);
      if (seals?.broughtIn !== broughtIn || seal === undefined || !isShut(fact, seals)) return fact;
      const { session, sealed } = seal;
      if (!stands(fact.id, seals.begunBy)) return fact;
      const box = await boxFor(session);
      const beside = besideSealed(fact.data, seals);
      return opened(fact, seals, box.open(sealed, beside));
    }),
  );
}

/** The session that sat at the end of a day. */
function sessionOn(
  kind: Kind,
  { history, seals, day }: { history: readonly Fact[]; seals: Sealing; day: PlainDate },
): string | undefined {
  return effectiveHistory(kind, history, { asOf: day }).findLast(({ type }) => seals.begunBy.includes(type))
    ?.id;
}

async function boxOf(
  ballots: BallotBox | undefined,
  { begin, ...ref }: { stream: StreamName; session: string; begin: boolean },
): Promise<SessionBox> {
  invariant(ballots !== undefined, 'whoever records ballots has where to keep their keys', { ...ref });
  const box = await ballots.of(ref, { begin });
  if (box === undefined) throw new BallotKeyLost(ref);
  return box;
}
