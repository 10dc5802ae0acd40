import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import type { Position } from '#event-store/recorded-event';
import type { Stores } from '#runtime/open-stores';
import { waitForPosition } from '#subscriptions/wait-for-position';
import { VIEWS_READER } from '#views/case-projector';
import { refuse } from '#commands/refused';
import { STORES } from '../tokens.ts';
import { AFTER } from './queried.ts';

/** A position is opaque here; this much is true of every one that was ever given out. */
const POSITION = /^[\w-]{1,64}$/;

/** `?after=POSITION` on any query waits until the views have reached it (architecture section 7), bounded: 503 after that. */
@Injectable()
export class AfterPositionInterceptor implements NestInterceptor {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const position = request.method === 'GET' ? request.query[AFTER] : undefined;
    if (position !== undefined) await this.reached(position);
    return next.handle();
  }

  private async reached(position: unknown): Promise<void> {
    if (typeof position !== 'string' || !POSITION.test(position))
      refuse('invalid-field', { expected: 'position' }, AFTER);
    const reached = await waitForPosition(this.stores.pool, {
      reader: VIEWS_READER,
      position: position as Position,
    });
    if (!reached) refuse('views-behind');
  }
}
