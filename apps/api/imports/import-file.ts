import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dryImport } from '#importing/dry-import';
import { importRecords, type ImportResult } from '#importing/import-records';
import { readRecords, type Format } from '#importing/read-file';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** Before accounts exist nobody is logged in. */
const BY = 'http';

/** Takes in a file's records, each through the decider. */
export class ImportFile extends Command<ImportResult> {
  constructor(
    readonly bytes: Uint8Array,
    readonly format: Format,
    readonly dryRun: boolean,
  ) {
    super();
  }
}

@CommandHandler(ImportFile)
export class ImportFileHandler implements ICommandHandler<ImportFile> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws UnreadableFile the bytes are none of that format */
  async execute({ bytes, format, dryRun }: ImportFile): Promise<ImportResult> {
    const { store, clock, files } = this.stores;
    const records = await readRecords(bytes, format);
    const deps = { store, clock, files };
    const of = { records, bytes, by: BY };
    return dryRun ? dryImport(of, deps) : importRecords(of, deps);
  }
}
