import type { ClientBase, Pool } from 'pg';
import type { Position } from '../recorded-event.ts';
import { ask } from './ask.ts';
import { positionOf } from '../position.ts';

/** The last position. Reads one index entry. */
const lastPosition = /* sql */ `select position from log.event order by position desc limit 1`;

/** Position of the last event, or undefined when the log is empty. @throws StoreUnreachable */
export async function readHead(on: Pool | ClientBase): Promise<Position | undefined> {
  const [last] = await ask<[string]>(on, { name: 'log-head', text: lastPosition });
  return last === undefined ? undefined : positionOf(last[0]);
}
