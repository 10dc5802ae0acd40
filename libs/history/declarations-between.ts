import type { Clocks } from '#lifecycle/clocks';
import { declarationsOf, departmentAt, type Department } from '#lifecycle/department/department';
import type { FactRef } from '#lifecycle/fact-ref';
import { instantOf } from '#lifecycle/values/plain-date';

/** A declaration of the department by its stream and revision. */
export interface DeclarationRef {
  readonly stream: string;
  readonly revision: number;
}

/** What a reading was before a declaration was recorded, and with it. */
export interface DeclarationStride<T> {
  readonly by: DeclarationRef;
  readonly before: T;
  readonly after: T;
}

/** The declarations that count at one of two points only, in the order they were recorded, each with what it made of a reading. */
export function declarationsBetween<T>(
  department: Department,
  [then, now]: readonly [Clocks, Clocks],
  read: (by: Department) => T,
): readonly DeclarationStride<T>[] {
  const [older, newer] = [then, now].map((clocks) => declarationsOf(departmentAt(department, clocks)));
  const known = (recordedAt: FactRef['recordedAt']) =>
    read(departmentAt(department, { knownAt: recordedAt }));
  return [...onlyIn(older, newer), ...onlyIn(newer, older)]
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
    .map(({ stream = '', revision, recordedAt }) => ({
      by: { stream, revision },
      before: known(instantOf(Date.parse(recordedAt) - 1)),
      after: known(recordedAt),
    }));
}

const onlyIn = (some: readonly FactRef[] = [], others: readonly FactRef[] = []): readonly FactRef[] =>
  some.filter(
    ({ stream, revision }) => !others.some((other) => other.stream === stream && other.revision === revision),
  );
