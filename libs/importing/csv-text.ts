const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** Rows as Excel reads them: UTF-8 with its mark, a cell quoted where it holds a sign of the format, and none run as a formula. */
export function csvText(rows: readonly (readonly string[])[], separator: string): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(asText(cell), separator)).join(separator));
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
}

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What a spreadsheet runs instead of showing it, behind any apostrophes. After OWASP, “CSV Injection”. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe says that the rest is text. A cell that has one already gets another, so that it can be taken off again. */
const asText = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** What a cell of `csvText` was before it was written as text. */
export const withoutApostrophe = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
