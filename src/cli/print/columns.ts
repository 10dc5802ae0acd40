/** What a cell of a table may hold; what is missing is left blank. */
export type Cell = string | number | null | undefined;

/** No column is made narrower: a word a line helps nobody. */
const NARROWEST = 16;
const GAP = '  ';

/** Characters that a line may have: as many as the terminal shows; in a file or a pipe a row is a line. */
const windowWidth = (): number => (process.stdout.isTTY ? process.stdout.columns : Infinity);

interface Layout {
  readonly indent?: number;
  /** Characters; a table that is wider has its widest columns wrapped between words. */
  readonly width?: number;
}

/** Lines of columns, as wide as their widest cell, or as there is room for. */
export function columns(
  rows: readonly (readonly Cell[])[],
  { indent = 0, width = windowWidth() }: Layout = {},
): string {
  // A letter with its marks is one character wide however it came in.
  const texts = rows.map((row) => row.map((cell) => (cell ?? '').toString().normalize('NFC')));
  const places = Math.max(0, ...texts.map((row) => row.length));
  const natural = Array.from({ length: places }, (_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  const widths = fitted(natural, width - indent - GAP.length * (places - 1));
  return texts
    .flatMap((row) => linesOf(row, widths))
    .map((line) => `${' '.repeat(indent)}${line}`.trimEnd())
    .join('\n');
}

/** The widths made to add up to `room`, the widest given up first. */
function fitted(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  for (let over = natural.reduce((sum, one) => sum + one, 0) - room; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    const present = widths[widest] ?? 0;
    if (present <= NARROWEST) break;
    widths[widest] = present - 1;
  }
  return widths;
}

/** A row as the lines that it takes. */
function linesOf(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? 0));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0)).join(GAP),
  );
}

/** A text in lines no longer than that, broken between words; a word that is longer stays whole. */
function wrapped(text: string, width: number): readonly string[] {
  if (text.length <= width) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** `Nhãn: giá trị`, values under each other; pairs without a value are left out. */
export function labelled(pairs: readonly (readonly [label: string, value: Cell])[]): string {
  return columns(
    pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => [`${label}:`, value]),
  );
}
