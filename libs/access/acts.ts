import { OPERATOR_KIND } from '#commands/record-operator-act';
import type { EventStore } from '#event-store/event-store.port';
import type { JsonObject } from '#event-store/json';

/** An act of an operator or administrator, or a call that was refused, as an auditor reads it. */
export interface Act {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly data: JsonObject;
  readonly reason?: string;
}

/** Every act in the order of the log: streams `operator-…`. @throws StoreUnreachable, DamagedEvent */
export async function actsIn(store: Pick<EventStore, 'readAll'>): Promise<readonly Act[]> {
  const acts: Act[] = [];
  for await (const { stream, revision, type, data, metadata } of store.readAll({
    filter: { kinds: [OPERATOR_KIND] },
  })) {
    const { recordedAt, actor, reason } = metadata;
    acts.push({
      stream,
      revision,
      type,
      recordedAt,
      actor: typeof actor === 'string' ? actor : '',
      data,
      ...(typeof reason === 'string' && { reason }),
    });
  }
  return acts;
}
