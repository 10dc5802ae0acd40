const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** Rows as Excel reads them: UTF-8 with its mark, and a cell quoted where it holds a sign of the format. */
export function csvText(rows: readonly (readonly string[])[], separator: string): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator));
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
}

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
