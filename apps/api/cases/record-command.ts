import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import type { CommandRequest, CommandResult } from '#commands/command-request';
import { recordCommand } from '#commands/record-command';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { STORES } from '../tokens.ts';

/** Records one command of one case, or of the department. */
export class RecordCommand extends Command<CommandResult> {
  constructor(
    readonly request: CommandRequest,
    readonly by: Principal,
  ) {
    super();
  }
}

@CommandHandler(RecordCommand)
export class RecordCommandHandler implements ICommandHandler<RecordCommand> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ request, by }: RecordCommand): Promise<CommandResult> {
    return recordCommand(request, recordingAs(by, this.stores));
  }
}
