import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { caseAt } from '#history/case-at';
import { departmentIn } from '#commands/department';
import { refuse } from '#commands/refused';
import type { FileStore } from '#files/file-store.port';
import { documentsIn, isMissing, type StepAhead, type StepOnPaper } from '#lifecycle/documents-in';
import type { FileRef } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';
import { definitionOf, kindNamed } from '#lifecycle/kinds';
import { labelOf } from '#lifecycle/labels';
import { CaseReader, type CaseRef } from './case-reader.ts';

/** A file that a document names; whether its bytes are whole is known once they are read. */
interface ListedFile extends FileRef {
  /** Nothing is stored under its hash. */
  readonly isGone: boolean;
}

type Shown = Awaited<ReturnType<typeof shownStep>>;

interface ShownDocuments {
  readonly items: readonly Shown[];
  readonly ahead: readonly ReturnType<typeof shownAhead>[];
  readonly next: null;
}

/** What stands on paper in a case, what of it was not given, and what the next steps will need. */
export class CaseDocuments extends Query<ShownDocuments> {
  constructor(readonly of: CaseRef) {
    super();
  }
}

@QueryHandler(CaseDocuments)
export class CaseDocumentsHandler implements IQueryHandler<CaseDocuments> {
  constructor(private readonly reader: CaseReader) {}

  async execute({ of }: CaseDocuments): Promise<ShownDocuments> {
    const history = await this.reader.historyOf(of);
    const { files, store } = this.reader.stores;
    const department = await departmentIn(store);
    const snapshot = caseAt(history, { ...department, clocks: {} }) ?? refuse('not-found', { code: of.code });
    const kind = kindNamed(of.kind);
    invariant(kind !== undefined, 'every kind in the log is known', { kind: of.kind });
    const definition = definitionOf(kind, snapshot.definition);
    const { recorded, ahead } = documentsIn({ facts: history.facts, definition, state: snapshot.state });
    const items = await Promise.all(recorded.map((step) => shownStep(step, files)));
    return { items, ahead: ahead.map(shownAhead), next: null };
  }
}

async function shownStep(step: StepOnPaper, store: FileStore) {
  const { document } = step;
  const files: readonly ListedFile[] = await Promise.all(
    (document?.files ?? []).map(async (file) => ({
      ...file,
      isGone: (await store.find(file.sha256)) === undefined,
    })),
  );
  return {
    ...step,
    label: labelOf('event', step.event),
    missing: isMissing(step),
    ...(document !== undefined && { document: { ...document, files } }),
  };
}

const shownAhead = (step: StepAhead) => ({ ...step, label: labelOf('command', step.command) });
