import { expect, test } from '@jest/globals';
import { peopleIn } from './import-people.ts';
import { rowsOfOthers } from './one-person-an-id.ts';

/** By line, the other lines that its refusal names. */
async function told(...lines: readonly string[]) {
  const text = ['Mã số,Họ và tên,Email', ...lines].join('\n');
  const rows = await peopleIn(new TextEncoder().encode(text), 'csv');
  return [...rowsOfOthers(rows)].map(([{ line }, { wrong }]) => [line, wrong[0].params.otherNames]);
}

test('one id under two names: each line is refused, and names the other', async () => {
  expect(await told('p-1,Lan,', 'p-2,Nam,', 'p-1,Hoa,')).toEqual([
    [2, '4'],
    [4, '2'],
  ]);
  expect(await told('p-1,Lan,', 'p-1,Lan,', 'person:p-1,Hoa,')).toEqual([
    [2, '4'],
    [3, '4'],
    [4, '2, 3'],
  ]);
});
test('so too with two mailboxes: the last would win each time the list is imported', async () => {
  expect(await told('p-1,Lan,lan@x.vn', 'p-1,Lan,lan@y.vn')).toEqual([
    [2, '3'],
    [3, '2'],
  ]);
});
test('a person in two positions has two lines; what one of them leaves out is no other', async () => {
  expect(await told('p-1,Lan,lan@x.vn', 'p-1, Lan ,')).toEqual([]);
});
