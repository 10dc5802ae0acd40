import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '#commands/refused';
import type { OpenedFile } from '#files/file-store.port';
import type { Fact, FileRef } from '#lifecycle/fact';
import { CaseReader, type CaseRef } from './case-reader.ts';

/** A file of a case, and what it is to be called. */
export interface FileOfCase extends OpenedFile {
  readonly name: string;
}

/** A file that a document of the case names. */
export class CaseFile extends Query<FileOfCase> {
  constructor(
    readonly of: CaseRef,
    readonly sha256: string,
  ) {
    super();
  }
}

@QueryHandler(CaseFile)
export class CaseFileHandler implements IQueryHandler<CaseFile> {
  constructor(private readonly cases: CaseReader) {}

  /** @throws Refused not-found: no document of the case names it, or it is gone */
  async execute({ of, sha256 }: CaseFile): Promise<FileOfCase> {
    const { facts } = await this.cases.historyOf(of);
    const named = fileNamed(facts, sha256) ?? refuse('not-found', { code: sha256 });
    const opened = (await this.cases.stores.files.open(sha256)) ?? refuse('not-found', { code: sha256 });
    return { ...opened, name: named.name ?? sha256 };
  }
}

/** As the newest document that names it calls it. */
function fileNamed(facts: readonly Fact[], sha256: string): FileRef | undefined {
  return facts
    .flatMap(({ metadata }) => metadata.document?.files ?? [])
    .findLast((file) => file.sha256 === sha256);
}
