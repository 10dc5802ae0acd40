import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { typeOfBytes } from './type-of-bytes.ts';

test.each<readonly [string, Buffer, string]>([
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'application/pdf'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a ZIP', Buffer.from('PK\x03\x04 a.txt', 'latin1'), 'application/zip'],
  [
    'a Word file',
    Buffer.from('PK\x03\x04[Content_Types].xml word/document.xml', 'latin1'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'application/x-ole-storage'],
  ['text', Buffer.from('Tờ trình số 12\n'), 'text/plain'],
  ['text whose last letter is cut', Buffer.from('Tờ').subarray(0, 2), 'text/plain'],
  ['what a browser would run', Buffer.from('<html><script>alert(1)</script>'), 'text/plain'],
  ['a drawing that a browser would run', Buffer.from('<svg onload="x"/>'), 'text/plain'],
  ['text of another encoding', Buffer.from([0x54, 0xf4, 0xff]), 'application/octet-stream'],
  ['a program', Buffer.from('\x7fELF\x02\x01\0\0', 'latin1'), 'application/octet-stream'],
  ['nothing', Buffer.alloc(0), 'text/plain'],
])('%s, by its bytes alone', (_what, bytes, type) => {
  expect(typeOfBytes(bytes)).toBe(type);
});

test('a workbook as a library writes it', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Nhiệm vụ').addRow(['NV-01']);
  expect(typeOfBytes(new Uint8Array(await book.xlsx.writeBuffer()))).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
});
