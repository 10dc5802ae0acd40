import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handleBulk, type BulkRequest, type BulkResult } from '#commands/handle-bulk';
import { dryRunStore } from '#commands/dry-run-store';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** Records one command on each of several tasks. */
export class RecordBulk extends Command<readonly BulkResult[]> {
  constructor(
    readonly bulk: BulkRequest,
    readonly dryRun: boolean,
  ) {
    super();
  }
}

@CommandHandler(RecordBulk)
export class RecordBulkHandler implements ICommandHandler<RecordBulk> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ bulk, dryRun }: RecordBulk): Promise<readonly BulkResult[]> {
    const { store, clock, files } = this.stores;
    const target = dryRun ? dryRunStore(store, clock) : store;
    return handleBulk(bulk, { store: target, clock, files });
  }
}
