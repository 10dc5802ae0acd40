import JSZip from 'jszip';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A cell that holds a text. */
export const text = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const HEADING = `<row r="1">${text('A1', 'task')}${text('B1', 'command')}</row>`;
export const TASK = `<row r="2">${text('A2', 'T-1')}${text('B2', 'propose')}</row>`;
export const sheetOf = (rows: string, after = '', before = ''): string =>
  `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A sound workbook of one task, as the least that Excel opens; `parts` stand in place of its own or beside them. */
export const workbookOf = (
  parts: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheetOf(HEADING + TASK),
  ...parts,
});
/** A workbook whose one sheet is that. */
export const sheet = (...sheetParts: Parameters<typeof sheetOf>) =>
  workbookOf({ 'xl/worksheets/sheet1.xml': sheetOf(...sheetParts) });

/** Parts as a file. */
export function zipped(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 1 } });
}
