import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { dryImport } from '#importing/dry-import';
import { readRecords, type Format } from '#importing/read-file';
import { soundRecords } from '#importing/sound-records';
import { votesStayOut } from '#importing/approvals/votes-stay-out';
import type { Language } from '#messages/language';
import { recordingOn } from '#people/recording-on';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** What an import would answer, with a row a record. */
export type Plan = Awaited<ReturnType<typeof dryImport>>;

interface TriedFile {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly by: string;
  readonly language: Language;
  /** It was taken when it was handed in: what would be refused as a whole today is told by its records. */
  readonly isKept: boolean;
}

/** What an import of a file would answer; nothing is written. */
export class TryImport extends Query<Plan> {
  constructor(readonly file: TriedFile) {
    super();
  }
}

@QueryHandler(TryImport)
export class TryImportHandler implements IQueryHandler<TryImport> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws UnreadableFile the bytes are none of that format */
  async execute({ file: { bytes, format, by, language, isKept } }: TryImport): Promise<Plan> {
    const deps = { ...recordingOn(this.stores), may: votesStayOut };
    const records = await (isKept ? readRecords : soundRecords)(bytes, format);
    return dryImport({ records, bytes, by, language }, deps);
  }
}
