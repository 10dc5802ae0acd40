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
import { readCursor } from '#subscriptions/cursor';
import { waitForPosition } from '#subscriptions/wait-for-position';
import { VIEWS_READER } from '#views/case-projector';
import { refuse } from '#commands/refused';
import { STORES } from '../tokens.ts';
import { AFTER } from './queried.ts';

/** True of every position that a log ever gave out: padded decimal text (decision 002). */
const POSITION = /^\d[\d-]{0,63}$/;

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
    if (!(await this.mayBe(position))) refuse('invalid-field', { expected: 'position' }, AFTER);
    const reached = await waitForPosition(this.stores.pool, {
      reader: VIEWS_READER,
      position: position as Position,
    });
    if (!reached) refuse('views-behind');
  }

  /** The positions of one log are of one shape, so the reader's own tells which texts are none. */
  private async mayBe(position: unknown): Promise<boolean> {
    if (typeof position !== 'string' || !POSITION.test(position)) return false;
    const cursor = await readCursor(this.stores.pool, { reader: VIEWS_READER });
    return cursor === undefined || shapeOf(position) === shapeOf(cursor);
  }
}

const shapeOf = (position: string): string => position.replace(/\d/g, '0');
