import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import { handleBulk, type BulkRequest, type BulkResult } from '#commands/handle-bulk';
import type { Position } from '#event-store/recorded-event';
import { RefusedCalls } from '#access/refused-calls';
import { dryDeps } from '#commands/dry-command';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';

/** What became of it on each, and how far the log had come by then: a query with `?after=` waits for it. */
interface Bulk {
  readonly results: readonly BulkResult[];
  readonly position?: Position;
}

/** Records one command on each of several tasks. */
export class RecordBulk extends Command<Bulk> {
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

  async execute({ bulk, dryRun, by }: RecordBulk): Promise<Bulk> {
    const deps = recordingAs(by, this.stores);
    const onRefused: BulkRequest['onRefused'] = (code, refusals) =>
      this.refusedCalls.record({ call: `POST /${V1}/bulk ${bulk.command} ${code}`, refusals }, by);
    const results = await handleBulk({ ...bulk, onRefused }, dryRun ? dryDeps(deps) : deps);
    // The request of a dry run is kept nowhere: its id would lead to none.
    if (dryRun) return { results: results.map(({ approval: _none, ...result }) => result) };
    const position = await this.stores.store.head();
    return { results, ...(position !== undefined && { position }) };
  }
}
