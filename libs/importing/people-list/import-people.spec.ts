import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BY, peopleWorld, type PeopleWorld } from '#people/testing/people-world';
import { importPeople, peopleIn } from './import-people.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
}, 60_000);
afterAll(() => world.stop());

const imported = async (...lines: readonly string[]) => {
  const text = ['Mã số,Họ và tên,Cơ quan,Vai trò,Từ ngày', ...lines].join('\n');
  return importPeople(await peopleIn(new TextEncoder().encode(text), 'csv'), BY, world.deps);
};

test('the same list again changes nothing, also of who holds positions in two organisations', async () => {
  const lines = ['p-1,Lan,Sở,accountant,2024-01-01', 'p-1,Lan,Quỹ,host,2024-02-01', 'p-2,Nam,,,'] as const;
  expect(await imported(...lines)).toMatchObject({ accepted: 3, refused: [] });
  expect(await imported(...lines)).toEqual({ accepted: 0, unchanged: 3, refused: [] });
});
test('two people under one id: neither goes in, and each line is told the other', async () => {
  const { accepted, refused } = await imported('p-3,Lan,,,', 'p-3,Hoa,,,');
  expect(accepted).toBe(0);
  expect(refused.map(({ line, message }) => [line, message])).toEqual([
    [2, expect.stringContaining('dòng 3')],
    [3, expect.stringContaining('dòng 2')],
  ]);
  expect(refused.map(({ message }) => message).join()).not.toMatch(/Lan|Hoa/);
});
