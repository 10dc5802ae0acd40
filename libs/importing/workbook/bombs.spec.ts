import { beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_FILE_BYTES } from '../read-record.ts';
import { HEAD, HEADING, sheet, sheetOf, TASK, text, workbookOf, zipped } from '../testing/workbook-parts.ts';
import { readXlsx } from '../xlsx.ts';

/** The last part says that it unpacks to ten bytes, in the list of parts at the end of the file. */
function lying(bytes: Buffer): Buffer {
  const lie = Buffer.from(bytes);
  lie.writeUInt32LE(10, lie.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
  return lie;
}

const TOO_LARGE = { type: 'too-large', params: { expected: 'workbook-size', limit: MAX_FILE_BYTES } };
const NONE = { type: 'invalid-table', params: { expected: 'workbook' } };
const rowsTo = (last: number, cell: (row: number) => string): string =>
  Array.from({ length: last - 1 }, (_, at) => `<row r="${String(at + 2)}">${cell(at + 2)}</row>`).join('');

test('a workbook written by hand is read: what follows is refused for what is added to it', async () => {
  expect(await readXlsx(await zipped(workbookOf()))).toMatchObject([{ record: { task: 'T-1' } }]);
});

describe('a workbook that unpacks to more than a list can be is refused before it is unpacked', () => {
  let blanks: Buffer;
  beforeAll(async () => {
    blanks = await zipped(sheet(HEADING + TASK, ' '.repeat(MAX_FILE_BYTES)));
  });
  test.each<readonly [string, () => Promise<Buffer>]>([
    ['by one part', () => Promise.resolve(blanks)],
    ['by a part that says it is small', () => Promise.resolve(lying(blanks))],
    [
      'by the sum of its parts, pictures among them',
      () => {
        const picture = 'x'.repeat(MAX_FILE_BYTES / 4);
        const pictures = [1, 2, 3, 4].map((n) => [`xl/media/image${String(n)}.png`, picture] as const);
        return zipped(workbookOf(Object.fromEntries(pictures)));
      },
    ],
    [
      'by the number of its parts',
      () => {
        const parts = Array.from({ length: 1_000 }, (_, n) => [`xl/media/${String(n)}.png`, ''] as const);
        return zipped(workbookOf(Object.fromEntries(parts)));
      },
    ],
    [
      'by the number of elements',
      () => zipped(workbookOf({ 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(2_000_000)}</sst>` })),
    ],
    [
      'by cells at the far end of many rows',
      () => zipped(sheet(HEADING + rowsTo(40, (row) => `<c r="XFD${String(row)}"/>`))),
    ],
    ['by a row beyond every sheet', () => zipped(sheet(`${HEADING}<row r="999999999"/>`))],
    ['by a cell beyond every sheet', () => zipped(sheet(`${HEADING}<row r="2"><c r="ZZZ2"/></row>`))],
    [
      'by columns beyond every sheet',
      () => zipped(sheet(HEADING, '', '<cols><col min="1" max="999999999"/></cols>')),
    ],
    [
      'by joining all cells of a sheet',
      () => zipped(sheet(HEADING, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    ],
    [
      'by joining all cells of a sheet, written in letters of XML',
      () => zipped(sheet(HEADING, '<mergeCells><mergeCell ref="&#65;1:&#x58;FD1048576"/></mergeCells>')),
    ],
    [
      'by more joined cells than can be compared with one another',
      () => {
        const pairs = Array.from(
          { length: 10_001 },
          (_, at) => `<mergeCell ref="A${String(at + 3)}:B${String(at + 3)}"/>`,
        );
        return zipped(sheet(HEADING, `<mergeCells>${pairs.join('')}</mergeCells>`));
      },
    ],
    [
      'by the number of its sheet',
      () =>
        zipped(
          workbookOf({
            'xl/workbook.xml':
              '<workbook><sheets><sheet name="S" sheetId="4000000000" r:id="r1"/></sheets></workbook>',
          }),
        ),
    ],
    [
      'by a format of numbers that takes long to be understood',
      () =>
        zipped(
          workbookOf({
            'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(200_000)}"/></numFmts></styleSheet>`,
          }),
        ),
    ],
    [
      'by a name for all cells of a sheet',
      () => {
        const name = "<definedName name='All'>'S'!$A$1:$XFD$1048576</definedName>";
        const named = `<workbook><sheets/><definedNames>${name}</definedNames></workbook>`;
        return zipped(workbookOf({ 'xl/workbook.xml': named }));
      },
    ],
    [
      'by one long text that many cells show',
      () => {
        const long = `<si><r><t>${'a'.repeat(1_000_000)}</t></r><r><t>b</t></r></si>`;
        const cells = rowsTo(80, (row) => `<c r="A${String(row)}" t="s"><v>0</v></c>`);
        return zipped({ ...sheet(HEADING + cells), 'xl/sharedStrings.xml': `<sst>${long}</sst>` });
      },
    ],
  ])('%s', async (_name, bomb) => {
    await expect(readXlsx(await bomb())).rejects.toMatchObject(TOO_LARGE);
  });
});

describe('a workbook that no program of tables writes is none', () => {
  const laughs = Array.from({ length: 9 }, (_, n) => {
    const inner = n === 0 ? 'ha' : `&l${String(n - 1)};`;
    return `<!ENTITY l${String(n)} "${inner.repeat(10)}">`;
  }).join('');
  const laughing = `<!DOCTYPE worksheet [${laughs}]>`;
  const outside = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
  const saying = (entity: string) => sheetOf(HEADING + TASK.replace('T-1', entity)).replace(HEAD, '');
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['entities of entities', { 'xl/worksheets/sheet1.xml': laughing + saying('&l8;') }],
    ['an entity from outside', { 'xl/worksheets/sheet1.xml': outside + saying('&x;') }],
    [
      'a form from outside',
      { 'xl/styles.xml': '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><styleSheet/>' },
    ],
    ['an entity of no document', { 'xl/worksheets/sheet1.xml': saying('&l8;') }],
    ['text that is no XML', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }],
  ])('%s', async (_name, parts) => {
    await expect(readXlsx(await zipped(workbookOf(parts)))).rejects.toMatchObject(NONE);
  });
  test('a part that is not as long as it says, and the process stands', async () => {
    await expect(readXlsx(lying(await zipped(workbookOf())))).rejects.toMatchObject(NONE);
  });
});

describe('what is large in a sound workbook only in name is read', () => {
  test('a choice over a whole column', async () => {
    const choice =
      '<dataValidation type="list" sqref="A2:XFD1048576"><formula1>"a,b"</formula1></dataValidation>';
    const choices = `<dataValidations count="1">${choice}</dataValidations>`;
    expect(await readXlsx(await zipped(sheet(HEADING + TASK, choices)))).toHaveLength(1);
  });
  test('one long formula that many cells share', async () => {
    const shared = (row: number): string => {
      const formula = row === 2 ? `ref="A2:A1000">${'A1+'.repeat(300_000)}1` : '>';
      return `<c r="A${String(row)}"><f t="shared" si="0" ${formula}</f><v>${String(row)}</v></c>${text(`B${String(row)}`, 'propose')}`;
    };
    const rows = await readXlsx(await zipped(sheet(HEADING + rowsTo(1000, shared))));
    expect(rows).toHaveLength(999);
    expect(rows.at(-1)).toMatchObject({ record: { task: '1000' } });
  });
});
