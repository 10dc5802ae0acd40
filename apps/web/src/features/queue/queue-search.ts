import type { WorkGroup } from '../../api/work.ts';

/** The tabs, in their order; `undefined` stands for all. Words of the address are the page's own, in Vietnamese. */
export const TABS = {
  'qua-han': 'overdue',
  'hom-nay': 'today',
  'cho-duyet': 'countersign',
  '7-ngay': 'week',
  've-sau': 'later',
  'cho-ben-khac': 'waiting',
  'chua-co-han': 'undated',
} as const satisfies Readonly<Record<string, WorkGroup>>;
export type Tab = keyof typeof TABS;

const LEVELS = { tinh: 'provincial', 'co-so': 'facility' } as const;
export type LevelWord = keyof typeof LEVELS;

/** What is chosen in the queue, as it stands in the address. */
export interface QueueSearch {
  readonly nhom?: Tab;
  readonly cap?: LevelWord;
  readonly tim?: string;
  readonly theo?: 'nhiem-vu';
}

export const levelOf = (word: LevelWord) => LEVELS[word];

/** The address, read; what it does not know is left out. */
export function queueSearch({ nhom, cap, tim, theo }: Record<string, unknown>): QueueSearch {
  return {
    ...(isIn(TABS, nhom) && { nhom }),
    ...(isIn(LEVELS, cap) && { cap }),
    // A number typed into the address is read as one.
    ...((typeof tim === 'string' || typeof tim === 'number') && tim !== '' && { tim: String(tim) }),
    ...(theo === 'nhiem-vu' && { theo }),
  };
}

const isIn = <T extends object>(among: T, name: unknown): name is keyof T =>
  typeof name === 'string' && Object.hasOwn(among, name);
