import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import type { CommandResult } from '#commands/command-request';
import { handIn } from '#importing/approvals/hand-in';
import type { Format } from '#importing/read-file';
import type { Stores } from '#runtime/open-stores';
import { recordedAs } from '../access/recording-as.ts';
import { STORES } from '../tokens.ts';

/** A file as it was sent, and by whom. */
interface SentFile {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly by: Principal;
  /** The caller's own: the same file under it is asked for once. */
  readonly key: string | undefined;
}

/** Hands a file in: a second person says whether it is imported. */
export class HandInFile extends Command<CommandResult> {
  constructor(readonly file: SentFile) {
    super();
  }
}

@CommandHandler(HandInFile)
export class HandInFileHandler implements ICommandHandler<HandInFile> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws UnreadableFile the bytes are none of that format */
  execute({ file: { by, key, ...file } }: HandInFile): Promise<CommandResult> {
    return handIn(file, { ...recordedAs(by), key }, this.stores);
  }
}
