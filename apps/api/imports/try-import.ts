import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { dryImport } from '#importing/dry-import';
import { readRecords, type Format } from '#importing/read-file';
import { votesStayOut } from '#importing/approvals/votes-stay-out';
import { recordingOn } from '#people/recording-on';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** What an import of a file would answer, with a row a record; nothing is written. */
export class TryImport extends Query<Awaited<ReturnType<typeof dryImport>>> {
  constructor(readonly file: { readonly bytes: Uint8Array; readonly format: Format; readonly by: string }) {
    super();
  }
}

@QueryHandler(TryImport)
export class TryImportHandler implements IQueryHandler<TryImport> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws UnreadableFile the bytes are none of that format */
  async execute({ file: { bytes, format, by } }: TryImport) {
    const deps = { ...recordingOn(this.stores), may: votesStayOut };
    return dryImport({ records: await readRecords(bytes, format), bytes, by }, deps);
  }
}
