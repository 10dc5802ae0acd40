import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import { refuse } from '#commands/refused';
import type { OpenedFile } from '#files/file-store.port';
import { bytesOf, importHistory } from '#importing/approvals/hand-in';
import { importApprovalsOf, type ImportApproval } from '#importing/approvals/import-approvals-of';
import type { Fact } from '#lifecycle/fact';
import type { Language } from '#messages/language';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';
import { settlingsFor, shownImport } from './shown-import.ts';
import { TryImport, type Plan } from './try-import.ts';

/** The files that were handed in, newest first. */
export class WaitingImports extends Query<{
  readonly items: readonly ReturnType<typeof shownImport>[];
  readonly next: null;
}> {
  constructor(readonly by: Principal) {
    super();
  }
}

@QueryHandler(WaitingImports)
export class WaitingImportsHandler implements IQueryHandler<WaitingImports> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ by }: WaitingImports) {
    const history = await importHistory(this.stores.store);
    const settlings = await settlingsFor(by, history, this.stores);
    const files = importApprovalsOf(history).toReversed();
    return { items: files.map((file) => shownImport(file, settlings(file))), next: null };
  }
}

/** A file that was handed in, and what would become of each of its records today: of one that was imported, what is not in yet. */
export interface TriedImport {
  readonly approval: ReturnType<typeof shownImport>;
  readonly bytes: Uint8Array;
  readonly plan: Plan;
}

export class ShowImport extends Query<TriedImport> {
  constructor(
    readonly approval: string,
    readonly by: Principal,
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
  async execute({ approval: id, by, language }: ShowImport): Promise<TriedImport> {
    const history = await importHistory(this.stores.store);
    const file = handedInAs(id, history);
    const settlings = await settlingsFor(by, history, this.stores);
    const bytes = await bytesOf(file, this.stores.files);
    const of = { bytes, format: file.format, by: file.account, language, isKept: true };
    const plan = await this.queries.execute(new TryImport(of));
    return { approval: shownImport(file, settlings(file)), bytes, plan };
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
    const { sha256, format } = handedInAs(approval, await importHistory(this.stores.store));
    const opened = (await this.stores.files.open(sha256)) ?? refuse('not-found', { code: sha256 });
    const file = { ...opened.file, type: ANY_BYTES };
    return { ...opened, file, name: `${sha256.slice(0, 8)}.${format}` };
  }
}

function handedInAs(id: string, history: readonly Fact[]): ImportApproval {
  const found = importApprovalsOf(history).find(({ approval }) => approval === id);
  return found ?? refuse('not-found', { approval: id });
}
