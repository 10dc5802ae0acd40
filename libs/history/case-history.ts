import { toFact } from '#commands/to-fact';
import type { EventStore } from '#event-store/event-store.port';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import type { Fact } from '#lifecycle/fact';
import { KINDS } from '#lifecycle/kinds';
import { presentLife } from '#lifecycle/lives';
import { isCaseCode } from '#lifecycle/values/case-code';

/** A case and its facts, in the order they were recorded. */
export interface CaseHistory {
  readonly kind: string;
  readonly code: string;
  readonly facts: readonly Fact[];
}

/** The case of that kind and code, or undefined when nothing was ever recorded of it. */
export async function historyOf(
  store: Pick<EventStore, 'readStream'>,
  of: { kind: string; code: string },
): Promise<CaseHistory | undefined> {
  if (!isCaseCode(of.code)) return undefined;
  const facts = (await wholeStream(store, streamName(of))).map(toFact);
  return facts.length === 0 ? undefined : { ...of, facts };
}

/**
 * Every case of that code, whatever its kind: a code of two kinds is ambiguous (contract section 3). One that is void is
 * meant only where no other is there.
 */
export async function historiesOf(store: EventStore, code: string): Promise<readonly CaseHistory[]> {
  const found = await Promise.all(KINDS.map(({ kind }) => historyOf(store, { kind, code })));
  const all = found.filter((history) => history !== undefined);
  const standing = all.filter(({ facts }) => presentLife(facts).length > 0);
  return standing.length > 0 ? standing : all;
}
