/** A official notice read · B computed and confirmed by a second source · C recalled · U undecided (domain 3.3). */
export type Certainty = 'A' | 'B' | 'C' | 'U';

/** A day or a span of days (`from..to`, inclusive) that differs from an ordinary week. */
export type DayEntry = readonly [days: string, certainty: Certainty];

interface YearTable {
  /** Holidays and compensatory days off. */
  readonly off: readonly DayEntry[];
  /** Saturdays worked in exchange. */
  readonly work: readonly DayEntry[];
  /** Ordinary working days that may yet be made days off. */
  readonly undecided?: readonly string[];
}

/**
 * Public holidays, compensatory days and swapped Saturdays of Vietnam, 2019–2027. Basis: BLLĐ 2019 art. 111–112 and
 * the yearly notices; table and certainty of each day: domain 3.3. 24/11 (Ngày Văn hóa Việt Nam) is a working day
 * until the owner switches it on.
 */
export const VIETNAM_DAYS: Readonly<Record<number, YearTable>> = {
  2019: {
    off: [
      ['2019-01-01', 'B'],
      ['2019-02-04..2019-02-08', 'B'],
      ['2019-04-15', 'B'],
      ['2019-04-29..2019-05-01', 'B'],
      ['2019-09-02', 'B'],
    ],
    work: [
      ['2019-01-05', 'B'],
      ['2019-05-04', 'B'],
    ],
  },
  2020: {
    off: [
      ['2020-01-01', 'B'],
      ['2020-01-23..2020-01-29', 'B'],
      ['2020-04-02', 'B'],
      ['2020-04-30..2020-05-01', 'B'],
      ['2020-09-02', 'B'],
    ],
    work: [],
  },
  2021: {
    off: [
      ['2021-01-01', 'B'],
      ['2021-02-10..2021-02-16', 'B'],
      ['2021-04-21', 'B'],
      ['2021-04-30', 'B'],
      ['2021-05-03', 'B'],
      ['2021-09-02..2021-09-03', 'B'],
    ],
    work: [],
  },
  2022: {
    off: [
      ['2022-01-03', 'B'],
      ['2022-01-31..2022-02-04', 'B'],
      ['2022-04-11', 'B'],
      ['2022-05-02..2022-05-03', 'B'],
      ['2022-09-01..2022-09-02', 'B'],
    ],
    work: [],
  },
  2023: {
    off: [
      ['2023-01-02', 'B'],
      ['2023-01-20..2023-01-26', 'A'],
      ['2023-05-01..2023-05-03', 'B'],
      ['2023-09-01', 'B'],
      ['2023-09-04', 'B'],
    ],
    work: [],
  },
  2024: {
    off: [
      ['2024-01-01', 'B'],
      ['2024-02-08..2024-02-14', 'B'],
      ['2024-04-18', 'B'],
      ['2024-04-29..2024-05-01', 'B'],
      ['2024-09-02..2024-09-03', 'B'],
    ],
    work: [['2024-05-04', 'B']],
  },
  2025: {
    off: [
      ['2025-01-01', 'B'],
      ['2025-01-27..2025-01-31', 'A'],
      ['2025-04-07', 'B'],
      ['2025-04-30..2025-05-01', 'B'],
      ['2025-05-02', 'C'],
      ['2025-09-01..2025-09-02', 'B'],
    ],
    work: [['2025-04-26', 'C']],
  },
  2026: {
    off: [
      ['2026-01-01', 'B'],
      ['2026-01-02', 'A'],
      ['2026-02-16..2026-02-20', 'A'],
      ['2026-04-27', 'B'],
      ['2026-04-30..2026-05-01', 'B'],
      ['2026-08-31', 'C'],
      ['2026-09-01..2026-09-02', 'B'],
    ],
    work: [
      ['2026-01-10', 'C'],
      ['2026-08-22', 'C'],
    ],
    undecided: ['2026-11-24'],
  },
  2027: {
    off: [
      ['2027-01-01', 'B'],
      ['2027-02-04..2027-02-10', 'U'],
      ['2027-04-16', 'B'],
      ['2027-04-30', 'B'],
      ['2027-05-03', 'B'],
      ['2027-09-02', 'B'],
      ['2027-09-03', 'U'],
    ],
    work: [],
    undecided: ['2027-11-24'],
  },
};

/** Off in a year that has no table: the four fixed days of BLLĐ 2019 art. 112 (month-day). */
export const FIXED_DAYS_OFF: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];
