import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import type { CommandResult } from '#commands/command-request';
import { settleCountersign, type SettleRequest } from '#commands/countersign';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { settlerIn } from '../access/settler-in.ts';
import { STORES } from '../tokens.ts';

/** What is to be done with a request for a second person, and who does it. */
export interface Settling extends Omit<
  SettleRequest,
  'roles' | 'account' | 'isGone' | 'isTried' | 'recordedBy' | 'actor'
> {
  readonly by: Principal;
}

export class SettleApproval extends Command<CommandResult> {
  constructor(readonly settling: Settling) {
    super();
  }
}

@CommandHandler(SettleApproval)
export class SettleApprovalHandler implements ICommandHandler<SettleApproval> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ settling: { by, ...request } }: SettleApproval): Promise<CommandResult> {
    return settleCountersign(
      { ...request, ...(await settlerIn(by, this.stores)) },
      recordingAs(by, this.stores),
    );
  }
}
