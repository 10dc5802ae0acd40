import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '#commands/refused';
import type { OpenedFile } from '#files/file-store.port';
import { bytesOf, importApprovals } from '#importing/approvals/hand-in';
import type { ImportApproval } from '#importing/approvals/import-approvals-of';
import type { Language } from '#messages/language';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';
import { shownImport } from './shown-import.ts';
import { TryImport, type Plan } from './try-import.ts';

/** The files that were handed in, newest first. */
export class WaitingImports extends Query<{
  readonly items: readonly ReturnType<typeof shownImport>[];
  readonly next: null;
}> {}

@QueryHandler(WaitingImports)
export class WaitingImportsHandler implements IQueryHandler<WaitingImports> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute() {
    return { items: (await importApprovals(this.stores.store)).toReversed().map(shownImport), next: null };
  }
}

/** A file that was handed in, and what would become of each of its records today: of one that was imported, what is not in yet. */
export interface TriedImport {
  readonly approval: ImportApproval;
  readonly bytes: Uint8Array;
  readonly plan: Plan;
}

export class ShowImport extends Query<TriedImport> {
  constructor(
    readonly approval: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ShowImport)
export class ShowImportHandler implements IQueryHandler<ShowImport> {
  constructor(
    @Inject(STORES) private readonly stores: Stores,
    private readonly queries: QueryBus,
  ) {}

  /** @throws Refused there is none of that id */
  async execute({ approval: id, language }: ShowImport): Promise<TriedImport> {
    const approval = await handedInAs(id, this.stores);
    const bytes = await bytesOf(approval, this.stores.files);
    const of = { bytes, format: approval.format, by: approval.account, language, isKept: true };
    return { approval, bytes, plan: await this.queries.execute(new TryImport(of)) };
  }
}

/** A list is saved and opened by an office program, whatever its bytes look like. */
const ANY_BYTES = 'application/octet-stream';

/** The bytes that were handed in, as they came. */
export class OpenImport extends Query<OpenedFile & { readonly name: string }> {
  constructor(readonly approval: string) {
    super();
  }
}

@QueryHandler(OpenImport)
export class OpenImportHandler implements IQueryHandler<OpenImport> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws Refused there is none of that id */
  async execute({ approval }: OpenImport): Promise<OpenedFile & { readonly name: string }> {
    const { sha256, format } = await handedInAs(approval, this.stores);
    const opened = (await this.stores.files.open(sha256)) ?? refuse('not-found', { code: sha256 });
    const file = { ...opened.file, type: ANY_BYTES };
    return { ...opened, file, name: `${sha256.slice(0, 8)}.${format}` };
  }
}

async function handedInAs(id: string, { store }: Pick<Stores, 'store'>): Promise<ImportApproval> {
  const found = (await importApprovals(store)).find(({ approval }) => approval === id);
  return found ?? refuse('not-found', { approval: id });
}
