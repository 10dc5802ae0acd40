import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import { handleBulk, type BulkRequest, type BulkResult } from '#commands/handle-bulk';
import { RefusedCalls } from '#access/refused-calls';
import { dryDeps } from '#commands/dry-command';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { V1 } from '../http/version-path.ts';
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
  constructor(
    @Inject(STORES) private readonly stores: Stores,
    private readonly refusedCalls: RefusedCalls,
  ) {}

  async execute({ bulk, dryRun, by }: RecordBulk): Promise<readonly BulkResult[]> {
    const deps = recordingAs(by, this.stores);
    const onRefused: BulkRequest['onRefused'] = (code, refusals) =>
      this.refusedCalls.record({ call: `POST /${V1}/bulk ${bulk.command} ${code}`, refusals }, by);
    if (!dryRun) return handleBulk({ ...bulk, onRefused }, deps);
    const results = await handleBulk({ ...bulk, onRefused }, dryDeps(deps));
    // The request of a dry run is kept nowhere: its id would lead to none.
    return results.map(({ approval: _none, ...result }) => result);
  }
}
