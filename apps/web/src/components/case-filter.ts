/** Words of the address for the levels of a case. */
const LEVELS = { tinh: 'provincial', 'co-so': 'facility' } as const;

/** What lists of cases are filtered by, as it stands in the address. */
export interface CaseFilter {
  readonly cap?: keyof typeof LEVELS;
  readonly tim?: string;
}

/** The address, read; what it does not know is left out. */
export function caseFilter({ cap, tim }: Record<string, unknown>): CaseFilter {
  return {
    ...(isIn(LEVELS, cap) && { cap }),
    // A number typed into the address is read as one.
    ...((typeof tim === 'string' || typeof tim === 'number') && tim !== '' && { tim: String(tim) }),
  };
}

/** The same as the API is asked. */
export const askedBy = ({ cap, tim }: CaseFilter) => ({
  ...(cap !== undefined && { level: LEVELS[cap] }),
  ...(tim !== undefined && { q: tim }),
});

/** Whether a part of the address is one of these words. */
export const isIn = <T extends object>(among: T, name: unknown): name is keyof T =>
  typeof name === 'string' && Object.hasOwn(among, name);
