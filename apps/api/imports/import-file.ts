import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import { RefusedCalls } from '#access/refused-calls';
import { dryImport } from '#importing/dry-import';
import { importRecords, type Import, type ImportResult } from '#importing/import-records';
import { readRecords, type Format } from '#importing/read-file';
import type { Recording } from '#lifecycle/command';
import { refusal, type Refusal } from '#lifecycle/decision';
import { ballotsOn } from '#people/ballot-keys';
import type { Stores } from '#runtime/open-stores';
import { V1 } from '../http/version-path.ts';
import { REFUSED_CALLS, STORES } from '../tokens.ts';

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
  readonly by: Principal;
}

@CommandHandler(ImportFile)
export class ImportFileHandler implements ICommandHandler<ImportFile> {
  constructor(
    @Inject(STORES) private readonly stores: Stores,
    @Inject(REFUSED_CALLS) private readonly refusedCalls: RefusedCalls,
  ) {}

  /** @throws UnreadableFile the bytes are none of that format */
  async execute({ file: { bytes, format, dryRun, by } }: ImportFile): Promise<ImportResult> {
    const { store, clock, files } = this.stores;
    const records = await readRecords(bytes, format);
    const deps = { store, clock, files, ballots: ballotsOn(this.stores), may: notFromAFile };
    const onRecord: Import['onRecord'] = async (_, outcome) => {
      if (typeof outcome !== 'object') return;
      const refusals = [outcome, ...(outcome.also ?? [])].map(({ type }) => ({ type, params: {} }));
      await this.refusedCalls.record({ call: `POST /${V1}/imports`, refusals }, by);
    };
    const of = { records, bytes, by: by.id, onRecord };
    return dryRun ? dryImport(of, deps) : importRecords(of, deps);
  }
}

/**
 * One person hands a file in: what needs two is not taken from it, nor what each member casts unseen and the secretary
 * counts, or a file would be the way round them (contract section 6). At the command line, where the operator of the
 * machine works, it is.
 */
function notFromAFile({ step }: Recording): Refusal | undefined {
  if (step.countersigners !== undefined)
    return refusal('not-allowed', undefined, { why: 'needs-second-person' });
  const isVote = step.seals !== undefined || step.unseals !== undefined;
  return isVote ? refusal('not-allowed', undefined, { why: 'vote-in-a-file' }) : undefined;
}
