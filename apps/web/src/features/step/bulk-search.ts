/** Which tasks a step is recorded of at once, as it stands in the address: codes, a comma between them. No code has one. */
export interface BulkSearch {
  readonly ma?: string;
}

export const bulkSearch = ({ ma }: Record<string, unknown>): BulkSearch =>
  typeof ma === 'string' && codesIn(ma).length > 0 ? { ma } : {};

export const codesIn = (ma: string): readonly string[] => [
  ...new Set(
    ma
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  ),
];
