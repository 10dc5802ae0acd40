import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandRequest, CommandResult } from '#commands/command-request';
import { handleCommand } from '#commands/handle-command';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** Records one command of one case. */
export class RecordCommand extends Command<CommandResult> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}

@CommandHandler(RecordCommand)
export class RecordCommandHandler implements ICommandHandler<RecordCommand> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ request }: RecordCommand): Promise<CommandResult> {
    const { store, clock } = this.stores;
    return handleCommand(request, { store, clock });
  }
}
