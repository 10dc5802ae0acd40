/** What a verb answers: the JSON document of the contract, the same for people, and its exit code. */
export interface Answer {
  readonly body: unknown;
  /** For people; default: the JSON, indented. */
  readonly text?: () => string;
  /** Default 0. 1: refused in part. 4: damage found. */
  readonly exit?: number;
}

/** A verb finished in the ordinary way. */
export const answer = (body: unknown, text?: () => string): Answer =>
  text === undefined ? { body } : { body, text };

/** Lines of columns, as wide as their widest cell. */
export function table(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (cell ?? '').toString()));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  return texts
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
