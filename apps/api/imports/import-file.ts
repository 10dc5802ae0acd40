import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dryImport } from '#importing/dry-import';
import { importRecords, type ImportResult } from '#importing/import-records';
import { readRecords, type Format } from '#importing/read-file';
import type { Recording } from '#lifecycle/command';
import { refusal, type Refusal } from '#lifecycle/decision';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** Takes in a file's records, each through the decider. */
export class ImportFile extends Command<ImportResult> {
  constructor(readonly file: SentFile) {
    super();
  }
}

/** A file as it was sent. */
interface SentFile {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly dryRun: boolean;
  /** Who handed it in. */
  readonly by: string;
}

@CommandHandler(ImportFile)
export class ImportFileHandler implements ICommandHandler<ImportFile> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws UnreadableFile the bytes are none of that format */
  async execute({ file: { bytes, format, dryRun, by } }: ImportFile): Promise<ImportResult> {
    const { store, clock, files } = this.stores;
    const records = await readRecords(bytes, format);
    const deps = { store, clock, files, may: needsSecondPerson };
    const of = { records, bytes, by };
    return dryRun ? dryImport(of, deps) : importRecords(of, deps);
  }
}

/**
 * One person hands a file in: what needs two is not taken from it, or a file would be the way round (contract section 6).
 * At the command line, where the operator of the machine works, it is.
 */
const needsSecondPerson = ({ step }: Recording): Refusal | undefined =>
  step.countersigners === undefined
    ? undefined
    : refusal('not-allowed', undefined, { why: 'needs-second-person' });
