import { randomNumbers } from '../random-numbers.ts';
import { chanceOf, later, type Chance, type LivedStep } from './life.ts';
import { taskLife } from './task-life.ts';

/** A case of the generator's own list: what it says happened is what the report is held against. */
export interface GeneratedCase {
  readonly kind: 'task' | 'dossier';
  readonly code: string;
  /** Of a dossier: none. */
  readonly level?: string;
  readonly steps: readonly LivedStep[];
}

/** Three years of a department. Whatever would come after is not there yet. */
export const YEARS = ['2021', '2022', '2023'] as const;
export const LAST_DAY = '2023-12-31';
const FIRST_DAY = '2021-01-04';
const OPENED_WITHIN_DAYS = 1050;
export const TASKS = 300;
const DOSSIERS = 120;

const RADIATION = 'Năng lượng nguyên tử, an toàn bức xạ và hạt nhân';
/** Results of radiation dossiers as the figures spell them, and one that none of them names. */
const RESULTS = [
  'Cấp Giấy phép',
  'Gia hạn Giấy phép tiến hành công việc bức xạ',
  'Cấp Chứng chỉ nhân viên bức xạ cho người phụ trách an toàn',
  'Cấp Giấy xác nhận khai báo thiết bị X-quang chẩn đoán trong y tế',
  'Trả lại hồ sơ',
] as const;

/** A portfolio, the same for a seed: tasks of both levels and administrative dossiers over three years. */
export function generatedPortfolio(seed: number): readonly GeneratedCase[] {
  const chance = chanceOf(randomNumbers(seed));
  const tasks = Array.from({ length: TASKS }, (_, at): GeneratedCase => {
    const level = chance.happens(30) ? 'facility' : 'provincial';
    const code = `GT-${String(at + 1).padStart(3, '0')}`;
    const on = later(FIRST_DAY, chance.between(0, OPENED_WITHIN_DAYS));
    return { kind: 'task', code, level, steps: taskLife({ code, level, on, chance }).filter(isPast) };
  });
  const dossiers = Array.from({ length: DOSSIERS }, (_, at) => dossier(`GH-${at + 1}`, chance));
  return [...tasks, ...dossiers];
}

const isPast = ({ on }: LivedStep): boolean => on <= LAST_DAY;

function dossier(code: string, chance: Chance): GeneratedCase {
  const on = later(FIRST_DAY, chance.between(0, OPENED_WITHIN_DAYS + 30));
  const dueOn = later(on, chance.between(5, 30));
  const field = chance.happens(60) ? RADIATION : 'Sở hữu trí tuệ';
  const received = { field, procedure: 'Cấp phép', applicant: 'Bệnh viện', dueOn };
  const resolvedOn = later(dueOn, chance.between(-4, 3));
  const result = RESULTS[chance.between(0, RESULTS.length - 1)] ?? '';
  const steps: readonly LivedStep[] = [
    { command: 'receive-administrative-dossier', on, data: received },
    // Some are never returned.
    ...(chance.happens(92)
      ? [{ command: 'return-administrative-dossier', on: resolvedOn, data: { result } }]
      : []),
  ];
  return { kind: 'dossier', code, steps: steps.filter(isPast) };
}

/** The portfolio as a file to import: a record a step, case after case. */
export function portfolioInNdjson(cases: readonly GeneratedCase[]): Uint8Array {
  const records = cases.flatMap(({ kind, code, steps }) =>
    steps.map(({ command, on, data }, at) =>
      JSON.stringify({ key: `${code}/${at}`, [kind]: code, command, occurredOn: on, data }),
    ),
  );
  return Buffer.from(records.join('\n'));
}
