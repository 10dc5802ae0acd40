/** What a cell of a table may hold; what is missing is left blank. */
export type Cell = string | number | null | undefined;

/** Lines of columns, as wide as their widest cell. */
export function columns(
  rows: readonly (readonly Cell[])[],
  { indent = 0 }: { readonly indent?: number } = {},
): string {
  // A letter with its marks is one character wide however it came in.
  const texts = rows.map((row) => row.map((cell) => (cell ?? '').toString().normalize('NFC')));
  const places = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: places }, (_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  return texts
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${' '.repeat(indent)}${line}`.trimEnd())
    .join('\n');
}

/** `Nhãn: giá trị`, values under each other; pairs without a value are left out. */
export function labelled(pairs: readonly (readonly [label: string, value: Cell])[]): string {
  return columns(
    pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => [`${label}:`, value]),
  );
}
