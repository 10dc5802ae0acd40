import { refusal, type Refusal } from '#lifecycle/decision';
import type { ReadRecord } from '../read-record.ts';
import type { TaskList } from './find-list.ts';
import { recordsOfRow } from './row-records.ts';

/**
 * The records of a list, row by row. A code that stands in several rows is refused in each of them, which names the
 * others: which one is meant is not for us to say, and whichever came first would take the code.
 */
export function recordsOfList(list: TaskList): readonly ReadRecord[] {
  const rows = list.rows.map((row) => recordsOfRow(row, list));
  const lines = new Map<string, readonly number[]>();
  for (const [first] of rows) {
    const code = codeOf(first);
    if (first !== undefined && code !== undefined) lines.set(code, [...(lines.get(code) ?? []), first.line]);
  }
  return rows.flatMap((records) => {
    const [first] = records;
    const code = codeOf(first);
    const others = (lines.get(code ?? '') ?? []).filter((line) => line !== first?.line);
    return first === undefined || code === undefined || others.length === 0
      ? records
      : [refusedFor(first, code, others)];
  });
}

/** The code that a row names, whether or not it could be read. */
function codeOf(read: ReadRecord | undefined): string | undefined {
  if (read === undefined) return undefined;
  if ('refusal' in read) return read.key;
  const { key } = read.record as { readonly key?: unknown };
  return typeof key === 'string' ? key : undefined;
}

function refusedFor(read: ReadRecord, code: string, others: readonly number[]): ReadRecord {
  const twice: Refusal = refusal('already-exists', 'task', { id: code, otherLines: others.join(', ') });
  if ('refusal' in read) return { ...read, also: [...(read.also ?? []), twice] };
  const { line, headings } = read;
  return { line, ...(headings !== undefined && { headings }), refusal: twice, key: code };
}
