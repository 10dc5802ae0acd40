import type { QuarterlyReport } from './quarterly-report.ts';

/** Numbers of a report that are to add up to another. */
export interface CrossSum {
  readonly id: 'tasks' | 'dossiers' | 'radiation';
  readonly parts: readonly number[];
  readonly whole: number;
  /** Of the whole, what no part counts; a case without its result yet, a task whose step the report does not speak of. */
  readonly rest: number;
  /** What two parts count; none where the report is right. */
  readonly twice: number;
}

type Sum = Pick<CrossSum, 'id'> & { readonly parts: readonly string[]; readonly whole?: string };
const SUMS: readonly Sum[] = [
  { id: 'tasks', parts: ['C1', 'C2', 'C3', 'C4'] },
  { id: 'dossiers', parts: ['C6', 'C7', 'C8', 'C9'], whole: 'C5' },
  { id: 'radiation', parts: ['C12', 'C13', 'C14', 'C15'], whole: 'C10' },
];

/** What to look at before a report is signed: nothing left out, nothing twice. Pure. */
export function crossSums({ figures, byLevel }: QuarterlyReport): readonly CrossSum[] {
  const subjects = (id: string) => figures.find((figure) => figure.id === id)?.subjects ?? [];
  const tasks = Object.values(byLevel).reduce((sum, count) => sum + count, 0);
  return SUMS.map(({ id, parts, whole }) => {
    const each = parts.map(subjects);
    const counted = each.flat();
    const distinct = new Set(counted).size;
    const of = whole === undefined ? tasks : subjects(whole).length;
    return {
      id,
      parts: each.map(({ length }) => length),
      whole: of,
      rest: of - distinct,
      twice: counted.length - distinct,
    };
  });
}
