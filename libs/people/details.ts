/** What the vault keeps of a person, and nothing else does: contract rule 13. */
export const DETAIL_FIELDS = ['name', 'email', 'phone', 'idNumber', 'organisation'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

export type Details = { readonly name: string } & Readonly<Partial<Record<DetailField, string>>>;

/** What becomes of details when some are said anew: what is not said stays. */
export const withDetails = (before: Details | undefined, said: Details): Details => ({ ...before, ...said });

/** The fields in which the two differ. */
export const changedFields = (before: Details | undefined, after: Details): readonly DetailField[] =>
  DETAIL_FIELDS.filter((field) => before?.[field] !== after[field]);
