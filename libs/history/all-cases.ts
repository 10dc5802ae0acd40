import { caseOfStream } from '#commands/case-of-stream';
import { toFact } from '#commands/to-fact';
import type { EventStore } from '#event-store/event-store.port';
import type { StreamName } from '#event-store/recorded-event';
import type { Fact } from '#lifecycle/fact';
import { KINDS } from '#lifecycle/kinds';
import type { CaseHistory } from './case-history.ts';

/**
 * Every case of the log with its facts, in the order the cases were opened. One department has some 20 000 events
 * (architecture section 8): they fit in memory together.
 */
export async function allCases(store: EventStore): Promise<readonly CaseHistory[]> {
  const byStream = new Map<StreamName, Fact[]>();
  for await (const event of store.readAll({ filter: { kinds: KINDS.map(({ kind }) => kind) } })) {
    const facts = byStream.get(event.stream);
    if (facts === undefined) byStream.set(event.stream, [toFact(event)]);
    else facts.push(toFact(event));
  }
  return [...byStream].flatMap(([stream, facts]) => {
    const of = caseOfStream(stream);
    return of === undefined ? [] : [{ ...of, facts }];
  });
}
