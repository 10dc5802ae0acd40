import { expect, test } from '@jest/globals';
import { chosenFile, stemOf } from './sent-file.ts';

const MOST = 50 * 1024 * 1024;
const fileOf = (name: string, size = 1) => new File([new Uint8Array(size)], name);

test.each([
  ['Danh sách.XLSX', 'xlsx'],
  ['a.b.csv', 'csv'],
  ['x.ndjson', 'ndjson'],
  ['x.json', 'json'],
])('%s is read by its ending', async (name, format) => {
  expect(await chosenFile(fileOf(name))).toMatchObject({ name, format });
});

test.each([
  ['cũ.xls', 1, 'import.wrong.xls'],
  ['ảnh.png', 1, 'import.wrong.kind'],
  ['csv', 1, 'import.wrong.kind'],
  ['rỗng.csv', 0, 'import.wrong.empty'],
  ['to.csv', MOST + 1, 'import.wrong.large'],
])('%s of %d bytes is none: %s', async (name, size, wrong) => {
  expect(await chosenFile(fileOf(name, size))).toEqual({ name, wrong });
});

test('as large as a file may be is taken', async () => {
  expect(await chosenFile(fileOf('vừa.csv', MOST))).toHaveProperty('format', 'csv');
});

test('what was chosen is kept as it was then, each time under a key of its own', async () => {
  const [one, other] = await Promise.all([chosenFile(fileOf('a.csv', 3)), chosenFile(fileOf('a.csv', 3))]);
  if (!('bytes' in one) || !('bytes' in other)) throw new Error('a file was not taken');
  expect(one.bytes).not.toBeInstanceOf(File);
  expect(one.bytes.size).toBe(3);
  expect(one.key).not.toBe(other.key);
});

test('one that can no more be read is told', async () => {
  const gone = Object.assign(fileOf('a.csv'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(await chosenFile(gone)).toEqual({ name: 'a.csv', wrong: 'import.wrong.unreadable' });
});

test.each([
  ['Danh sách 2023.xlsx', 'Danh sách 2023'],
  ['a.b.csv', 'a.b'],
])('%s without its ending is %s', (name, stem) => expect(stemOf(name)).toBe(stem));
