import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DryResult } from '#commands/dry-command';
import { dryCountersign } from '#commands/dry-countersign';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { settlerIn } from '../access/settler-in.ts';
import { STORES } from '../tokens.ts';
import type { Settling } from './settle-approval.ts';

/** What countersigning would answer; nothing is recorded. */
export class TrySettling extends Query<DryResult> {
  constructor(readonly settling: Settling) {
    super();
  }
}

@QueryHandler(TrySettling)
export class TrySettlingHandler implements IQueryHandler<TrySettling> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ settling: { by, ...request } }: TrySettling): Promise<DryResult> {
    return dryCountersign(
      { ...request, ...(await settlerIn(by, this.stores)) },
      recordingAs(by, this.stores),
    );
  }
}
