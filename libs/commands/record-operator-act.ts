import type { JsonObject } from '#event-store/json';
import type { StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { checkKey } from '#lifecycle/check-command';
import { answerToKey } from '#lifecycle/decide';
import { accepted, isNonEmpty, refused, type Decision } from '#lifecycle/decision';
import type { Fact } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { commandOf } from './command-of.ts';
import type { CommandResult } from './command-request.ts';
import { recordDecided, type CommandStore } from './record-decided.ts';

/** Kind of the streams of what is done about no case: `operator-access`, `operator-people` and others (contract section 6). */
export const OPERATOR_KIND = 'operator';

/** An act that is about no case, on the day it is done. */
export interface OperatorAct {
  /** Of its stream, after `operator-`. */
  readonly code: string;
  readonly name: string;
  readonly data: JsonObject;
  readonly actor: string;
  readonly recordedBy: JsonObject;
  /** As in `Recording`. */
  readonly whateverStands?: boolean;
  /** The caller's own: the same act under the same key is done once, and answered as it was then. */
  readonly key?: string | undefined;
}

/**
 * Records an act in its stream, decided on the acts before it: of two at once, the second is decided on the first.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export function recordOperatorAct(
  { code, name, data, actor, recordedBy, whateverStands = false, key }: OperatorAct,
  decide: (history: readonly Fact[], today: PlainDate) => Decision,
  { store, clock }: { readonly store: CommandStore; readonly clock: { today(): PlainDate } },
): Promise<CommandResult> {
  const today = clock.today();
  const request = {
    kind: OPERATOR_KIND,
    code,
    command: name,
    data,
    actor,
    occurredOn: today,
    recordedBy,
    ...(key !== undefined && { key }),
  };
  const command = commandOf(request, { kind: OPERATOR_KIND, recorder: undefined });
  const wrong = checkKey(key);
  const stream = streamName({ kind: OPERATOR_KIND, code });
  return inTurn({ store, stream }, () =>
    recordDecided(
      {
        request,
        command,
        stream,
        context: () => undefined,
        decide: (history) =>
          isNonEmpty(wrong) ? refused(wrong) : (answerToKey(command, history) ?? decide(history, today)),
        whateverStands,
      },
      store,
    ),
  );
}

/**
 * Records what is a fact whatever stands before it. @throws EventStoreError as above; BrokenInvariant other processes were
 * faster each time: then it is not on record
 */
export async function recordOperatorFact(
  act: Omit<OperatorAct, 'whateverStands' | 'key'>,
  type: string,
  deps: Parameters<typeof recordOperatorAct>[2],
): Promise<void> {
  const result = await recordOperatorAct(
    { ...act, whateverStands: true },
    (_, occurredOn) => accepted({ type, occurredOn, data: act.data }),
    deps,
  );
  invariant(result.status === 'accepted', 'what is a fact whatever stands is recorded', { type });
}

interface Turn {
  readonly store: CommandStore;
  readonly stream: StreamName;
}

/** The last act on its way into each stream. */
const last = new WeakMap<CommandStore, Map<StreamName, Promise<unknown>>>();

/** One after the other into one stream: of forty at once each would be told five times that others were faster, and lost. */
function inTurn<T>({ store, stream }: Turn, act: () => Promise<T>): Promise<T> {
  const turns = last.get(store) ?? new Map<StreamName, Promise<unknown>>();
  last.set(store, turns);
  const own = (turns.get(stream) ?? Promise.resolve()).then(act);
  const settled = own.catch(() => undefined);
  turns.set(stream, settled);
  return own;
}
