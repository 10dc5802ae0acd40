import { format } from '#messages/format';
import { csvText } from '../csv-text.ts';
import { labelOf, PEOPLE_COLUMNS, type PeopleColumn } from './columns.ts';

/** Excel in Vietnam parts cells so. */
const SEPARATOR = ';';
const WIDTH = 24;
/** What an example says where its words do not stand in the catalogue. The id is none, so that the line is refused. */
const EXAMPLES: Readonly<Partial<Record<PeopleColumn, string>>> = {
  personId: '<cb-01>',
  email: 'cb01@so.example',
  phone: '0900 000 000',
  idNumber: '000000000000',
  from: '01/07/2025',
};

function exampleOf(column: PeopleColumn): string {
  switch (column) {
    case 'name':
    case 'organisation':
      return format(`example.person.${column}`);
    case 'role':
      return format('role.head-of-division');
    default:
      return EXAMPLES[column] ?? '';
  }
}

/** The headings of a list of people, and a line that shows how they are filled. */
export function peopleTemplateInCsv(): Uint8Array {
  return Buffer.from(
    csvText([PEOPLE_COLUMNS.map((one) => labelOf(one)), PEOPLE_COLUMNS.map(exampleOf)], SEPARATOR),
  );
}

/** The same as a workbook; every cell is a text, that no number loses its first zero. */
export async function peopleTemplateInXlsx(): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const list = book.addWorksheet(format('template.list'), { views: [{ state: 'frozen', ySplit: 1 }] });
  list.addRow(PEOPLE_COLUMNS.map((one) => labelOf(one))).font = { bold: true };
  list.addRow(PEOPLE_COLUMNS.map(exampleOf));
  for (const [place] of PEOPLE_COLUMNS.entries()) {
    const column = list.getColumn(place + 1);
    column.width = WIDTH;
    column.numFmt = '@';
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
