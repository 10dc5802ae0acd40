/** Words of the address for the milestones; `ket-thuc`: ended in an outcome. */
export const PLACES = {
  'dang-ky': 'registered',
  'tham-dinh': 'appraised',
  'hop-dong': 'contracted',
  'nghiem-thu': 'accepted',
} as const;
export type Place = keyof typeof PLACES;
const SORTS = { ten: 'title', han: 'nextDeadline', tu: 'stateSince' } as const;
export type SortWord = keyof typeof SORTS | `-${keyof typeof SORTS}`;
const LEVELS = { tinh: 'provincial', 'co-so': 'facility' } as const;
/** Columns that may be left out. */
export const COLUMNS = ['trang-thai', 'viec', 'han', 'kinh-phi'] as const;
export type Column = (typeof COLUMNS)[number];

/** What is chosen on the list of tasks, as it stands in the address. */
export interface BoardSearch {
  readonly view?: 'cot';
  readonly moc?: Place | 'ket-thuc';
  readonly cap?: keyof typeof LEVELS;
  readonly quaHan?: true;
  readonly tim?: string;
  readonly sap?: SortWord;
  /** Columns left out, by commas. */
  readonly an?: string;
}

/** The address, read; what it does not know is left out. */
export function boardSearch({ view, moc, cap, quaHan, tim, sap, an }: Record<string, unknown>): BoardSearch {
  return {
    ...(view === 'cot' && { view }),
    ...((isIn(PLACES, moc) || moc === 'ket-thuc') && { moc }),
    ...(isIn(LEVELS, cap) && { cap }),
    ...(quaHan === true && { quaHan }),
    ...((typeof tim === 'string' || typeof tim === 'number') && tim !== '' && { tim: String(tim) }),
    ...(isSort(sap) && { sap }),
    ...(typeof an === 'string' && an !== '' && { an }),
  };
}

const isIn = <T extends object>(among: T, name: unknown): name is keyof T =>
  typeof name === 'string' && Object.hasOwn(among, name);
const isSort = (name: unknown): name is SortWord =>
  typeof name === 'string' && isIn(SORTS, name.replace(/^-/, ''));

/** The same as the API is asked. */
export function askedOf({ moc, cap, quaHan, tim, sap }: BoardSearch) {
  return {
    ...(moc === 'ket-thuc' && { closed: true }),
    ...(moc !== undefined && moc !== 'ket-thuc' && { milestone: PLACES[moc], closed: false }),
    ...(cap !== undefined && { level: LEVELS[cap] }),
    ...(quaHan === true && { overdue: true }),
    ...(tim !== undefined && { q: tim }),
    sort: sortOf(sap),
  };
}

type ApiSort = 'milestone' | (typeof SORTS)[keyof typeof SORTS] | `-${(typeof SORTS)[keyof typeof SORTS]}`;

function sortOf(sap: SortWord | undefined): ApiSort {
  if (sap === undefined) return 'milestone';
  const name = SORTS[sap.replace(/^-/, '') as keyof typeof SORTS];
  return sap.startsWith('-') ? `-${name}` : name;
}

export const hiddenIn = ({ an = '' }: BoardSearch): readonly string[] => an.split(',');
