import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CommandRequest, CommandResult } from '#commands/command-request';
import { handleCommand } from '#commands/handle-command';
import { dryRunStore } from '#importing/dry-run-store';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** What recording a command would answer; nothing is recorded. */
export class TryCommand extends Query<CommandResult> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}

@QueryHandler(TryCommand)
export class TryCommandHandler implements IQueryHandler<TryCommand> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ request }: TryCommand): Promise<CommandResult> {
    const { store, clock } = this.stores;
    return handleCommand(request, { store: dryRunStore(store, clock), clock });
  }
}
