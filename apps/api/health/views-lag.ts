import { Inject, Injectable } from '@nestjs/common';
import type { Stores } from '#runtime/open-stores';
import { lagOf, type Lag } from '#subscriptions/lag';
import { parkedEvents } from '#subscriptions/park';
import { VIEWS_READER } from '#views/case-projector';
import { STORES } from '../tokens.ts';

/** Parked events that are counted; more than this is "many". */
const COUNTED = 10_000;
const SECOND_MS = 1_000;

/** How a reader stands. */
export interface ReaderState extends Lag {
  /** How long its first unread event has been waiting; 0 when there is none. */
  readonly lagSeconds: number;
  /** Events it gave up on. */
  readonly parked: number;
}

/** How far the views are behind the log, whichever process keeps them. */
@Injectable()
export class ViewsLag {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws StoreUnreachable, and what the database throws when it is away or has no views yet */
  async state(): Promise<ReaderState> {
    const { store, pool, clock } = this.stores;
    const lag = await lagOf({ store, pool, reader: VIEWS_READER });
    const parked = await parkedEvents(pool, { reader: VIEWS_READER, limit: COUNTED });
    const waitedMs = lag.waitingSince === null ? 0 : Date.parse(clock.now()) - Date.parse(lag.waitingSince);
    return { ...lag, lagSeconds: Math.max(0, waitedMs) / SECOND_MS, parked: parked.length };
  }
}
