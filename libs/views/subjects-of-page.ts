import { DEPARTMENT_STREAMS, departmentOf, isOfDepartment } from '#commands/department';
import type { EventStore } from '#event-store/event-store.port';
import { streamName } from '#event-store/stream-name';
import type { Department } from '#lifecycle/department/department';
import { snapshotOf } from '#lifecycle/snapshot-of';
import type { Page } from '#subscriptions/reader';
import type { CaseView, Subject } from './case-view.ts';
import { foldLog } from './fold-log.ts';
import type { StreamCache } from './stream-cache.ts';
import { subjectOf } from './subject-of.ts';
import type { CaseId } from './view-table.ts';

interface Projecting {
  readonly store: EventStore;
  readonly views: readonly CaseView[];
  /** The page was taken in. */
  readonly cache: StreamCache;
  /** The cases that the page touches. */
  readonly touched: readonly CaseId[];
}

/**
 * The cases whose rows a page changes, each as of the page's end: those that it touches and, where it says something of
 * the department (a holiday, another profile), every other one whose rows then differ. @throws StoreUnreachable
 */
export async function subjectsOf(page: Page, of: Projecting): Promise<readonly Subject[]> {
  const declared = (await Promise.all(DEPARTMENT_STREAMS.map((name) => of.cache.stream(name)))).flat();
  if (!page.events.some(isOfDepartment)) return touchedSubjects(of, departmentOf(declared));
  const { after } = page;
  const before = departmentOf(declared.filter(({ position }) => after !== undefined && position <= after));
  const touched = new Set(of.touched.map(streamName));
  const subjects: Subject[] = [];
  // All cases are asked: one pass over the log, as often as the department speaks, some ten times a year.
  for await (const subject of foldLog({ store: of.store, until: page.until })) {
    if (touched.has(streamName(subject)) || differs(subject, before, of.views)) subjects.push(subject);
  }
  return subjects;
}

async function touchedSubjects(
  { cache, touched }: Projecting,
  department: Department,
): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  for (const of of touched) {
    const own = await cache.stream(streamName(of));
    const reminders = await cache.stream(streamName({ kind: 'reminder', code: of.code }));
    const subject = subjectOf(of, { own, reminders }, department);
    if (subject !== undefined) subjects.push(subject);
  }
  return subjects;
}

/** Whether a case that nothing happened to has other rows than it had with the department of before. */
function differs(subject: Subject, department: Department, views: readonly CaseView[]): boolean {
  const snapshot = snapshotOf({ ...department, kind: subject.kind, facts: subject.history });
  if (snapshot === undefined) return false;
  const before = { ...subject, department, snapshot };
  return views.some((view) => JSON.stringify(view.rowsOf(subject)) !== JSON.stringify(view.rowsOf(before)));
}
