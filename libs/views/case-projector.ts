import type { EventStore } from '#event-store/event-store.port';
import { streamName } from '#event-store/stream-name';
import type { ViewSchema } from '#subscriptions/cursor';
import type { Page, Reader, Transaction } from '#subscriptions/reader';
import type { CaseView, Value } from './case-view.ts';
import { StreamCache } from './stream-cache.ts';
import { caseTouchedBy } from './subject-of.ts';
import { subjectsOf } from './subjects-of-page.ts';
import { deleteRows, insertRows, tableRow, type CaseId } from './view-table.ts';

/** Name of the one reader behind all case views: they stand at one position, so that a query may join them. */
export const VIEWS_READER = 'views';

export interface CaseProjector {
  readonly store: EventStore;
  readonly views: readonly CaseView[];
  /** Default `views`. */
  readonly schema?: ViewSchema;
}

/**
 * The reader that keeps the case views. Each case whose rows a page changes is folded once, as of the page's end, and
 * its rows are replaced: delivery may repeat and pages may be of any size, the rows come out the same.
 */
export function caseProjector({ store, views, schema = 'views' }: CaseProjector): Reader {
  const cache = new StreamCache(store);
  return {
    name: VIEWS_READER,
    async project(page: Page, tx: Transaction): Promise<void> {
      cache.take(page);
      const touched = casesTouchedBy(page);
      const rows = new Map<CaseView, (readonly Value[])[]>(views.map((view) => [view, []]));
      const subjects = await subjectsOf(page, { store, views, cache, touched });
      for (const subject of subjects) {
        for (const [view, into] of rows)
          into.push(...view.rowsOf(subject).map((row) => tableRow(view, subject, row)));
      }
      for (const [view, replacing] of rows) {
        await deleteRows(tx, { view, schema }, [...touched, ...subjects]);
        await insertRows(tx, { view, schema }, replacing);
      }
    },
  };
}

/** A case that a page touches, and the first of its own revisions in it; MAX_SAFE_INTEGER where only a reminder was noted. */
export interface TouchedCase extends CaseId {
  readonly since: number;
}

/** The cases that a page touches, each once. */
export function casesTouchedBy(page: Page): readonly TouchedCase[] {
  const cases = new Map<string, TouchedCase>();
  for (const event of page.events) {
    const of = caseTouchedBy(event);
    if (of === undefined) continue;
    const name = streamName(of);
    const since = event.stream === name ? event.revision : Number.MAX_SAFE_INTEGER;
    cases.set(name, { ...of, since: Math.min(since, cases.get(name)?.since ?? since) });
  }
  return [...cases.values()];
}
