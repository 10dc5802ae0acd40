import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { mayRead, type Asking, type CaseFacts } from '#access/may-do';
import { refuse } from '#commands/refused';
import type { Position } from '#event-store/recorded-event';
import { historyOf } from '#history/case-history';
import { partiesOf } from '#history/parties-of';
import type { Instant } from '#lifecycle/values/plain-date';
import type { Stores } from '#runtime/open-stores';
import { readCursor } from '#subscriptions/cursor';
import { CursorWatch } from '#subscriptions/watch-cursor';
import { VIEWS_READER } from '#views/case-projector';
import { changesBetween, type ChangedCase, type Changes } from '#views/changes';
import { partiesIn } from '#views/task-current/parties';
import type { CaseId } from '#views/view-table';
import { STORES } from '../tokens.ts';

/** Longest silence of a stream. Larger: proxies give up on it (60 s is usual), and an ended session is noticed that late. */
const ALIVE_EVERY_MS = 20_000;
/** Streams of one account: windows of one person. More: a program that forgets to close them takes the places of others. */
const OF_ONE = 12;
/** Streams of this process: a department has sixty people. More: each change is written that many times. */
const OF_ALL = 500;

/** A stretch of the log: after one position, up to another. */
export interface Stretch {
  readonly after: Position | undefined;
  readonly until: Position;
}

/** A case that changed, and by what it is told who may read it; undefined: nothing is known of it any more. */
type Told = readonly [ChangedCase, CaseFacts | undefined];
interface Read {
  readonly isAll: boolean;
  readonly cases: readonly Told[];
}

/** What changes of cases, as soon as the views hold it: looked up once for all who follow, and each is told their own. */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private readonly closing = new AbortController();
  private readonly watch: CursorWatch;
  private readonly open = new Map<string, number>();
  private last: { readonly name: string; readonly read: Promise<Read> } | undefined;

  constructor(@Inject(STORES) private readonly stores: Stores) {
    this.watch = new CursorWatch({ pool: stores.pool, reader: VIEWS_READER });
  }

  /** Ends all streams before the server waits for its connections. */
  onModuleDestroy(): void {
    this.closing.abort();
  }

  /** Ends with the program. */
  get signal(): AbortSignal {
    return this.closing.signal;
  }

  /** The time of the log. */
  now(): Instant {
    return this.stores.clock.now();
  }

  /** How far the views are. */
  cursor(): Promise<Position | undefined> {
    return readCursor(this.stores.pool, { reader: VIEWS_READER });
  }

  /** The same once it is another than that, or after the longest silence. @throws the signal's reason; what the database throws */
  moved(than: Position | undefined, signal: AbortSignal): Promise<Position | undefined> {
    return this.watch.next({ than, withinMs: ALIVE_EVERY_MS, signal });
  }

  /** What changed of the cases that somebody reads. @throws StoreUnreachable */
  async changes(stretch: Stretch, by: Asking): Promise<Changes> {
    const name = `${stretch.after ?? ''} ${stretch.until}`;
    // Whoever follows asks for the same stretch at the same moment.
    if (this.last?.name !== name) this.last = { name, read: this.read(stretch) };
    const { isAll, cases } = await this.last.read;
    const own = cases.filter(([, facts]) => facts !== undefined && mayRead(by, facts));
    return { isAll, cases: own.map(([one]) => one) };
  }

  /** Takes one of the places of an account; gives it back when it is called. @throws Refused too-many-requests */
  enter(account: string): () => void {
    const own = this.open.get(account) ?? 0;
    const all = [...this.open.values()].reduce((sum, count) => sum + count, 0);
    if (own >= OF_ONE || all >= OF_ALL) refuse('too-many-requests');
    this.open.set(account, own + 1);
    return () => {
      const left = (this.open.get(account) ?? 0) - 1;
      if (left > 0) this.open.set(account, left);
      else this.open.delete(account);
    };
  }

  private async read(stretch: Stretch): Promise<Read> {
    const { store, pool } = this.stores;
    const { isAll, cases } = await changesBetween(store, stretch);
    if (cases.length === 0) return { isAll, cases: [] };
    const factsOf = await partiesIn(pool, cases);
    const told = cases.map(async (one): Promise<Told> => [
      one,
      factsOf(one) ?? (await this.factsOfVoid(one)),
    ]);
    return { isAll, cases: await Promise.all(told) };
  }

  /** Of a case whose opening was voided the views hold nothing: who read it is told that it is gone. */
  private async factsOfVoid(of: CaseId): Promise<CaseFacts | undefined> {
    const history = await historyOf(this.stores.store, of);
    return history === undefined ? undefined : partiesOf(history);
  }
}
