import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Letterhead } from './report-text.ts';

/** Half points, as Word counts. */
const SIZE = { office: 26, nation: 26, motto: 28, number: 26, place: 28 };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const LEFT = mm(68);
const RIGHT = mm(97);

/** Who issues it, beside the nation's name and motto; below them its number, and its place and day. */
export function letterheadTable({ parent, issuer, nation, motto, number, dated }: Letterhead): Table {
  return new Table({
    width: { size: LEFT + RIGHT, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      row(
        [
          centred({ text: parent.toUpperCase(), size: SIZE.office }),
          centred({ text: issuer.toUpperCase(), size: SIZE.office, bold: true }),
          ruleBelow(mm(25), LEFT),
        ],
        [
          centred({ text: nation, size: SIZE.nation, bold: true }),
          centred({ text: motto, size: SIZE.motto, bold: true }),
          ruleBelow(mm(58), RIGHT),
        ],
      ),
      row(
        [centred({ text: number, size: SIZE.number })],
        [centred({ text: dated, size: SIZE.place, italics: true })],
      ),
    ],
  });
}

/** A rule of that width in the middle of a column, in twentieths of a point. */
export function ruleBelow(width: number, column = mm(165)): Paragraph {
  const beside = Math.round((column - width) / 2);
  return new Paragraph({
    indent: { left: beside, right: beside },
    spacing: { before: 0, after: 120, line: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

const row = (left: readonly Paragraph[], right: readonly Paragraph[]): TableRow =>
  new TableRow({ children: [cell(left, LEFT), cell(right, RIGHT)] });

const cell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    borders: NO_BORDERS,
    children,
  });

/** A line in the middle of its column. */
export const centred = (options: IRunOptions): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(options)] });
