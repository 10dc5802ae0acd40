/** Under which all calls stand; probes and scrapers know no version and find theirs at the root. */
export const V1 = 'api/v1';
