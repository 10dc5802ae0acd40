import { StoreUnreachable } from '../errors.ts';
import type { OpenHeadLine } from '../head-watch.ts';
import { positionOf } from '../position.ts';
import { APPENDED_CHANNEL } from './append-batch-function.ts';
import { connect } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { readHead } from './read-head.ts';
import { unreachable } from './translate-error.ts';

const POLL_EVERY_MS = 250;

/** A connection of its own that listens for appends. */
export function listenForAppends(options: ConnectionOptions): OpenHeadLine {
  return async ({ grown, lost }) => {
    const client = await connect(options).catch((error: unknown) => Promise.reject(unreachable(error)));
    client.on('error', (error) => lost(unreachable(error)));
    client.on('end', () => lost(new StoreUnreachable('the log closed the link')));
    client.on('notification', ({ payload }) => grown(positionOf(payload ?? '')));
    const close = (): void => void client.end().catch(() => undefined);
    try {
      await client.query(`listen ${APPENDED_CHANNEL}`);
    } catch (error) {
      close();
      throw unreachable(error);
    }
    return { pollEveryMs: POLL_EVERY_MS, readHead: () => readHead(client), close };
  };
}
