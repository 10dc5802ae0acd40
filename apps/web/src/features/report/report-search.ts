/** What is chosen beside the quarter, as it stands in the address. */
export interface ReportSearch {
  /** Happened up to the end of this day; the API's own default else. */
  readonly asOf?: string;
  /** As recorded by this instant; now else. */
  readonly knownAt?: string;
  /** The figure that is taken apart. */
  readonly so?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The address, read; what it does not know is left out. */
export function reportSearch({ asOf, knownAt, so }: Record<string, unknown>): ReportSearch {
  return {
    ...(typeof asOf === 'string' && DAY.test(asOf) && { asOf }),
    ...(typeof knownAt === 'string' && !Number.isNaN(Date.parse(knownAt)) && { knownAt }),
    ...(typeof so === 'string' && /^C\d{1,2}$/.test(so) && { so }),
  };
}
