import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import { handleBulk, type BulkRequest, type BulkResult } from '#commands/handle-bulk';
import { dryRunStore } from '#commands/dry-run-store';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { STORES } from '../tokens.ts';

/** Records one command on each of several tasks. */
export class RecordBulk extends Command<readonly BulkResult[]> {
  constructor(
    readonly bulk: BulkRequest,
    readonly dryRun: boolean,
    readonly by: Principal,
  ) {
    super();
  }
}

@CommandHandler(RecordBulk)
export class RecordBulkHandler implements ICommandHandler<RecordBulk> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ bulk, dryRun, by }: RecordBulk): Promise<readonly BulkResult[]> {
    const { store, clock } = this.stores;
    const target = dryRun ? dryRunStore(store, clock) : store;
    return handleBulk(bulk, { ...recordingAs(by, this.stores), store: target });
  }
}
