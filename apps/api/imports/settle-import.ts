import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import { settleImport, type Settled } from '#importing/approvals/hand-in';
import type { Settling } from '#lifecycle/countersigning/decide-settling';
import type { JsonObject } from '#lifecycle/values/json';
import type { Stores } from '#runtime/open-stores';
import { recordedAs } from '../access/recording-as.ts';
import { STORES } from '../tokens.ts';

/** What is to be done with a file that waits, and who does it. */
interface SettlingOf {
  readonly settling: Settling;
  readonly approval: string;
  readonly data: JsonObject;
  readonly by: Principal;
}

export class SettleImport extends Command<Settled> {
  constructor(readonly of: SettlingOf) {
    super();
  }
}

@CommandHandler(SettleImport)
export class SettleImportHandler implements ICommandHandler<SettleImport> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ of: { by, ...settling } }: SettleImport): Promise<Settled> {
    const who = recordedAs(by);
    return settleImport({ ...settling, actor: who.actor, account: by.id, roles: by.roles }, who, this.stores);
  }
}
