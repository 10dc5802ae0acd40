import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import type { Principal } from '#access/principal';
import { RefusedCalls } from '#access/refused-calls';
import type { Told } from '#commands/refusal-message';
import { settleImport, type Settled } from '#importing/approvals/hand-in';
import type { Settling } from '#lifecycle/countersigning/decide-settling';
import type { JsonObject } from '#lifecycle/values/json';
import { recordingOn } from '#people/recording-on';
import type { Language } from '#messages/language';
import type { Stores } from '#runtime/open-stores';
import { settlerIn } from '../access/settler-in.ts';
import { V1 } from '../http/version-path.ts';
import { LOG, STORES } from '../tokens.ts';

/** What is to be done with a file that waits, and who does it. */
interface SettlingOf {
  readonly settling: Settling;
  readonly approval: string;
  readonly data: JsonObject;
  readonly by: Principal;
  readonly key: string | undefined;
  /** In which the records that are refused are told. */
  readonly language: Language;
}

export class SettleImport extends Command<Settled> {
  constructor(readonly of: SettlingOf) {
    super();
  }
}

@CommandHandler(SettleImport)
export class SettleImportHandler implements ICommandHandler<SettleImport> {
  constructor(
    @Inject(STORES) private readonly stores: Stores,
    @Inject(LOG) private readonly log: Logger,
    private readonly refusedCalls: RefusedCalls,
  ) {}

  async execute({ of: { by, key, language, ...settling } }: SettleImport): Promise<Settled> {
    const { recordedBy, ...settler } = await settlerIn(by, this.stores);
    const tried: (readonly Told[])[] = [];
    const settled = await settleImport(
      { ...settling, ...settler },
      { actor: settler.actor, recordedBy, key },
      { ...recordingOn(this.stores), language, onRefused: (refusals) => tried.push(refusals) },
    );
    await this.tellAuditors(tried, { ...settling, by });
    return settled;
  }

  /** What a file would have got round is on record as a call of its own would be. */
  private async tellAuditors(
    tried: readonly (readonly Told[])[],
    { approval, by }: Pick<SettlingOf, 'approval' | 'by'>,
  ): Promise<void> {
    const call = `POST /${V1}/imports/approvals/${approval}/countersign`;
    for (const refusals of tried)
      await this.refusedCalls.record({ call, refusals }, by).catch((error: unknown) => {
        this.log.error({ err: error, call }, 'refused-call-not-recorded');
      });
  }
}
