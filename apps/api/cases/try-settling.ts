import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DryResult } from '#commands/dry-command';
import { dryCountersign } from '#commands/dry-countersign';
import { isDepartmentKind } from '#commands/handle-department-command';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { settlerIn } from '../access/settler-in.ts';
import { STORES } from '../tokens.ts';
import { CaseReader } from './case-reader.ts';
import type { Settling } from './settle-approval.ts';

/** What countersigning would answer; nothing of the case is recorded. @throws Refused not-found, as of reading it */
export class TrySettling extends Query<DryResult> {
  constructor(readonly settling: Settling) {
    super();
  }
}

@QueryHandler(TrySettling)
export class TrySettlingHandler implements IQueryHandler<TrySettling> {
  constructor(
    @Inject(STORES) private readonly stores: Stores,
    private readonly reader: CaseReader,
  ) {}

  async execute({ settling: { by, ...request } }: TrySettling): Promise<DryResult> {
    const { kind, code } = request;
    // What the department declares is everybody's to read.
    if (!isDepartmentKind(kind)) await this.reader.historyOf({ kind, code, by });
    return dryCountersign(
      { ...request, ...(await settlerIn(by, this.stores)) },
      recordingAs(by, this.stores),
    );
  }
}
