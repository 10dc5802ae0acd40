import type { ViewSchema } from '#subscriptions/cursor';
import type { Transaction } from '#subscriptions/reader';
import type { CaseView, Subject } from './case-view.ts';
import { asText, hashOf, keyOf, storedRows, type TextRow } from './stored-rows.ts';
import { columnsOf, tableRow } from './view-table.ts';

/** A row that is not what the log says. Without `field`: the row is there on one side only (null on the other). */
export interface Difference {
  readonly view: string;
  readonly key: string;
  readonly field?: string;
  readonly inView: string | null;
  readonly folded: string | null;
}

/** Differences named at most: one broken view must not print a million lines. */
const MOST_DIFFERENCES = 200;

/** Hashes of the rows that the log says, by view and key. */
export class FoldedRows {
  private readonly hashes = new Map<CaseView, Map<string, string>>();
  count = 0;

  constructor(views: readonly CaseView[]) {
    for (const view of views) this.hashes.set(view, new Map());
  }

  /** Counts a case's rows in. @throws when a view names two rows alike */
  add(view: CaseView, row: TextRow): void {
    const key = keyOf(view, row);
    const hashes = this.of(view);
    if (hashes.has(key)) throw new Error(`view ${view.name} has two rows ${key}`);
    hashes.set(key, hashOf(row));
    this.count += 1;
  }

  of(view: CaseView): Map<string, string> {
    const hashes = this.hashes.get(view);
    if (hashes === undefined) throw new Error(`view ${view.name} was not folded`);
    return hashes;
  }
}

/** A case's rows of one view, as the table should print them. */
export function foldedRows(view: CaseView, subject: Subject): readonly TextRow[] {
  return view.rowsOf(subject).map((row) => asText(tableRow(view, subject, row)));
}

/** A row of which view and hash differ, with what the view holds; undefined: the view lacks it. */
interface Suspect {
  readonly view: CaseView;
  readonly key: string;
  readonly stored: TextRow | undefined;
}

/**
 * Compares all rows of a schema with what was folded; `refold` folds the log again, asked only when something
 * differs, to say in which field. Sees changed, missing and extra rows.
 */
export async function compareRows(
  tx: Transaction,
  with_: {
    readonly schema: ViewSchema;
    readonly views: readonly CaseView[];
    readonly folded: FoldedRows;
    readonly refold: () => AsyncIterable<Subject>;
  },
): Promise<readonly Difference[]> {
  const suspects: Suspect[] = [];
  for (const view of with_.views) {
    const missing = new Map(with_.folded.of(view));
    for await (const stored of storedRows(tx, { view, schema: with_.schema })) {
      const key = keyOf(view, stored);
      if (missing.get(key) !== hashOf(stored)) suspects.push({ view, key, stored });
      missing.delete(key);
    }
    for (const key of missing.keys()) suspects.push({ view, key, stored: undefined });
  }
  return suspects.length === 0 ? [] : explain(suspects.slice(0, MOST_DIFFERENCES), with_.refold());
}

async function explain(
  suspects: readonly Suspect[],
  subjects: AsyncIterable<Subject>,
): Promise<Difference[]> {
  const folded = new Map<string, TextRow>();
  const views = new Set(suspects.map(({ view }) => view));
  const wanted = new Set(suspects.map(({ view, key }) => `${view.name} ${key}`));
  for await (const subject of subjects) {
    for (const view of views) {
      for (const row of foldedRows(view, subject)) {
        const name = `${view.name} ${keyOf(view, row)}`;
        if (wanted.has(name)) folded.set(name, row);
      }
    }
  }
  return suspects.flatMap((suspect) =>
    differencesOf(suspect, folded.get(`${suspect.view.name} ${suspect.key}`)),
  );
}

function differencesOf({ view, key, stored }: Suspect, folded: TextRow | undefined): Difference[] {
  const at = { view: view.name, key };
  if (stored === undefined || folded === undefined) {
    return [{ ...at, inView: stored?.join(' ') ?? null, folded: folded?.join(' ') ?? null }];
  }
  return columnsOf(view).flatMap(([field], index) => {
    const inView = stored[index] ?? null;
    const said = folded[index] ?? null;
    return inView === said ? [] : [{ ...at, field, inView, folded: said }];
  });
}
