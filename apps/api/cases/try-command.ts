import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import type { CommandRequest } from '#commands/command-request';
import { dryCommand, type DryResult } from '#commands/dry-command';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { STORES } from '../tokens.ts';

/** What recording a command would answer; nothing is recorded. */
export class TryCommand extends Query<DryResult> {
  constructor(
    readonly request: CommandRequest,
    readonly by: Principal,
  ) {
    super();
  }
}

@QueryHandler(TryCommand)
export class TryCommandHandler implements IQueryHandler<TryCommand> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ request, by }: TryCommand): Promise<DryResult> {
    return dryCommand(request, recordingAs(by, this.stores));
  }
}
