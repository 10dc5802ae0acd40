import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '#commands/refused';
import { bytesOf, importApprovals } from '#importing/approvals/hand-in';
import type { ImportApproval } from '#importing/approvals/import-approvals-of';
import type { PlannedRow } from '#importing/dry-import';
import type { ImportResult } from '#importing/import-records';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';
import { TryImport } from './try-import.ts';

/** The files that were handed in, newest first. */
export class WaitingImports extends Query<{
  readonly items: readonly ImportApproval[];
  readonly next: null;
}> {}

@QueryHandler(WaitingImports)
export class WaitingImportsHandler implements IQueryHandler<WaitingImports> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute() {
    return { items: (await importApprovals(this.stores.store)).toReversed(), next: null };
  }
}

/** A file that was handed in; while it waits, with what would become of each of its records today. */
export interface ShownImport extends ImportApproval {
  readonly plan?: ImportResult & { readonly rows: readonly PlannedRow[] };
}

export class ShowImport extends Query<ShownImport> {
  constructor(readonly approval: string) {
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
  async execute({ approval: id }: ShowImport): Promise<ShownImport> {
    const found = (await importApprovals(this.stores.store)).find(({ approval }) => approval === id);
    if (found === undefined) return refuse('not-found', { approval: id });
    if (found.status !== 'pending') return found;
    const bytes = await bytesOf(found, this.stores.files);
    const of = { bytes, format: found.format, by: found.account };
    return { ...found, plan: await this.queries.execute(new TryImport(of)) };
  }
}
