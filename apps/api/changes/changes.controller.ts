import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { withoutRight } from '#access/may-do';
import type { Principal } from '#access/principal';
import { refuse } from '#commands/refused';
import type { Position } from '#event-store/recorded-event';
import type { Stores } from '#runtime/open-stores';
import { Caller } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { principalIn } from '../access/principal-in.ts';
import { AFTER, AsksNothing } from '../http/queried.ts';
import { GONE } from '../http/send-file.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';
import { ChangeFeed } from './change-feed.ts';
import { EVENT_STREAM } from './event-stream.ts';
import { followChanges } from './follow-changes.ts';

/** Which is sent where both may be: a caller that names neither wants an answer that ends. */
const TYPES = ['application/json', EVENT_STREAM] as const;
/** As a browser resumes a stream. */
const LAST_EVENT_ID = 'last-event-id';

/** Which cases changed, of those that the caller reads: as a stream as it happens, or what there is by now. */
@ApiTags('changes')
@Needs('cases')
@Controller(`${V1}/changes`)
export class ChangesController {
  constructor(
    private readonly feed: ChangeFeed,
    @Inject(STORES) private readonly stores: Stores,
  ) {}

  @Get()
  @AsksNothing()
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string' } })
  async changes(@Caller() caller: Principal, @Req() request: Request, @Res() response: Response) {
    const until = await this.feed.cursor();
    const { headers, query } = request as Request<object, unknown, unknown, { readonly [AFTER]?: string }>;
    const asked = headers[LAST_EVENT_ID] ?? query[AFTER];
    const after = asked === undefined ? until : resumedAt(asked.toString(), until);
    if (request.accepts(...TYPES) === EVENT_STREAM) await this.stream(request, response, { after, caller });
    else response.json(await this.soFar({ after, until, caller }));
  }

  private async soFar({ after, until, caller }: Resumed & { readonly until: Position | undefined }) {
    if (until === undefined) return { position: null, reset: false, items: [] };
    if (after === undefined) return { position: until, reset: true, items: [] };
    const { isAll, cases } = await this.feed.changes({ after, until }, caller);
    return { position: until, reset: isAll, items: isAll ? [] : cases };
  }

  /** @throws Refused not-ready the program is ending; too-many-requests */
  private async stream(request: Request, response: Response, { after, caller }: Resumed): Promise<void> {
    if (this.feed.signal.aborted) refuse('not-ready', { why: 'stopping' });
    const leave = this.feed.enter(caller.accountId ?? caller.id);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.feed.signal]);
    const who = async (): Promise<Principal | undefined> => {
      const now = await principalIn(request, this.stores, { isSeen: false });
      return now === undefined || withoutRight(now, 'cases') !== undefined ? undefined : now;
    };
    try {
      // Proxies pass on each piece as it comes (nginx reads this word), and change none.
      response.writeHead(200, {
        'Content-Type': EVENT_STREAM,
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
      });
      await pipeline(Readable.from(followChanges(this.feed, { after, who, signal })), response);
    } catch (error) {
      // Who followed has gone: nobody is left to be told.
      if ((error as NodeJS.ErrnoException).code !== GONE) throw error;
    } finally {
      gone.abort();
      leave();
    }
  }
}

interface Resumed {
  /** Undefined: from nowhere that is known. */
  readonly after: Position | undefined;
  readonly caller: Principal;
}

/** Where a caller goes on; undefined where the views never were: they are of another log than the caller saw, or anew. */
const resumedAt = (id: string, until: Position | undefined): Position | undefined =>
  id.length === until?.length && id <= until ? (id as Position) : undefined;
