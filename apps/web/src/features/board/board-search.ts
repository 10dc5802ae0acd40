import type { paths } from '../../api/schema.gen.d.ts';
import { askedBy, caseFilter, isIn, type CaseFilter } from '../../components/case-filter.ts';

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
/** Columns that may be left out. */
export const COLUMNS = ['trang-thai', 'viec', 'han', 'kinh-phi'] as const;
export type Column = (typeof COLUMNS)[number];

/** As the API calls them: `DossiersOpened`. */
export type State = NonNullable<NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>['state']>;

/** What is chosen on the list of tasks, as it stands in the address. */
export interface BoardSearch extends CaseFilter {
  readonly view?: 'cot';
  readonly moc?: Place | 'ket-thuc';
  readonly quaHan?: true;
  readonly tt?: State;
  readonly sap?: SortWord;
  /** Columns left out, by commas. */
  readonly an?: string;
}

/** The address, read; what it does not know is left out. */
export function boardSearch({
  view,
  moc,
  quaHan,
  tt,
  sap,
  an,
  ...rest
}: Record<string, unknown>): BoardSearch {
  return {
    ...(view === 'cot' && { view }),
    ...((isIn(PLACES, moc) || moc === 'ket-thuc') && { moc }),
    ...caseFilter(rest),
    ...(quaHan === true && { quaHan }),
    // Which states there are is the API's to know: of another word it says so.
    ...(typeof tt === 'string' && tt !== '' && { tt: tt as State }),
    ...(isSort(sap) && { sap }),
    ...(typeof an === 'string' && an !== '' && { an }),
  };
}

const isSort = (name: unknown): name is SortWord =>
  typeof name === 'string' && isIn(SORTS, name.replace(/^-/, ''));

/** The same as the API is asked. */
export function askedOf({ moc, quaHan, tt, sap, ...filter }: BoardSearch) {
  return {
    ...(moc === 'ket-thuc' && { closed: true }),
    ...(moc !== undefined && moc !== 'ket-thuc' && { milestone: PLACES[moc], closed: false }),
    ...askedBy(filter),
    ...(quaHan === true && { overdue: true }),
    ...(tt !== undefined && { state: tt }),
    sort: sortOf(sap),
  };
}

type ApiSort = 'milestone' | (typeof SORTS)[keyof typeof SORTS] | `-${(typeof SORTS)[keyof typeof SORTS]}`;

function sortOf(sap: SortWord | undefined): ApiSort {
  if (sap === undefined) return 'milestone';
  const name = SORTS[sap.replace(/^-/, '') as keyof typeof SORTS];
  return sap.startsWith('-') ? `-${name}` : name;
}

export const hiddenIn = ({ an = '' }: { readonly an?: string | undefined }): readonly string[] =>
  an.split(',');
