import { caseAt } from '#history/case-at';
import { historyOf } from '#history/case-history';
import { departmentIn } from '#commands/department';
import type { CommandDeps } from '#commands/handle-command';
import type { EventStore } from '#event-store/event-store.port';
import { nextDeadline } from '#lifecycle/deadlines/next-deadline';
import { isJsonObject } from '#lifecycle/values/json';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { Clock } from '#runtime/clock';
import { dryDeps } from '#commands/dry-command';
import {
  importRecords,
  sentencesOf,
  type Import,
  type ImportResult,
  type Outcome,
} from './import-records.ts';
import type { ReadRecord } from './read-record.ts';
import { smallSumsIn, type Doubt } from './small-sums.ts';
import { caseNamedIn } from './to-request.ts';

/** What an import would make of a record. */
export interface PlannedRow {
  readonly line: number;
  /** null: the record names no case. */
  readonly code: string | null;
  /** What it is called in the file, or as it stands on record; null where neither says. */
  readonly title: string | null;
  /** null: the record names none. */
  readonly command: string | null;
  readonly outcome: 'accepted' | 'unchanged' | 'refused';
  /** Where its case would stand after it; null when it would not be there. */
  readonly state: string | null;
  /** The regulation that it would follow. */
  readonly definition: string | null;
  /** The deadline that would come next. */
  readonly nextDeadline: { readonly id: string; readonly dueOn: string } | null;
  /** Why not: all that is wrong, in sentences. */
  readonly why: readonly string[];
  /** Of one that would go in: what is worth a second look. */
  readonly doubts: readonly Doubt[];
}

interface DryDeps extends CommandDeps {
  readonly store: EventStore;
  readonly clock: Clock;
}

/** What an import would answer, with a row a record; nothing is written. */
export async function dryImport(
  of: Import,
  real: DryDeps,
): Promise<ImportResult & { readonly rows: readonly PlannedRow[] }> {
  const deps = dryDeps<CommandDeps & Pick<DryDeps, 'clock'>>(real);
  const rows: PlannedRow[] = [];
  const onRecord = async (read: ReadRecord, outcome: Outcome | undefined): Promise<void> => {
    if (outcome !== undefined)
      rows.push({
        ...(await planned(read, outcome, { store: deps.store, today: deps.clock.today() })),
        doubts: outcome === 'accepted' ? smallSumsIn(read, of.language) : [],
      });
    await of.onRecord?.(read, outcome);
  };
  return {
    ...(await importRecords({ ...of, onRecord }, deps)),
    rows,
  };
}

async function planned(
  read: ReadRecord,
  outcome: Outcome,
  { store, today }: Pick<CommandDeps, 'store'> & { readonly today: PlainDate },
): Promise<Omit<PlannedRow, 'doubts'>> {
  const record = 'record' in read ? read.record : undefined;
  const named = record === undefined ? undefined : caseNamedIn(record);
  const isRefused = typeof outcome === 'object';
  const history = named === undefined || isRefused ? undefined : await historyOf(store, named);
  const snapshot = history && caseAt(history, { clocks: {}, ...(await departmentIn(store)) });
  const next = nextDeadline(snapshot?.deadlines ?? [], today);
  const called = 'refusal' in read ? read : undefined;
  return {
    line: read.line,
    code: named?.code ?? called?.key ?? null,
    title: textAt(record, 'data', 'title') ?? snapshot?.title ?? called?.title ?? null,
    command: textAt(record, 'command') ?? null,
    outcome: isRefused ? 'refused' : outcome,
    state: snapshot?.state ?? null,
    definition: snapshot?.definition.id ?? null,
    nextDeadline: next === undefined ? null : { id: next.id, dueOn: next.dueOn },
    why: isRefused ? sentencesOf(outcome) : [],
  };
}

/** A text that a record holds there; undefined where it holds none. */
function textAt(record: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((at, name) => (isJsonObject(at) ? at[name] : undefined), record);
  return typeof found === 'string' ? found : undefined;
}
