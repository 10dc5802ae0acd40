import { beforeEach, expect, test } from '@jest/globals';
import { recents } from './recent.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  Object.assign(globalThis, {
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    },
  });
});

const one = (code: string, kind = 'task') => ({ kind, code, title: `Tên ${code}` });
const codesOf = (person: string): readonly string[] =>
  recents.of(person).map(({ kind, code }) => `${kind} ${code}`);

test('the newest stands first, each case once by kind and code, six at most', () => {
  for (const code of ['A', 'B', 'C', 'D', 'E', 'F', 'A', 'G']) recents.add('cv', one(code));
  expect(codesOf('cv')).toEqual(['task G', 'task A', 'task F', 'task E', 'task D', 'task C']);
  recents.add('cv', one('G', 'dossier'));
  expect(codesOf('cv').slice(0, 2)).toEqual(['dossier G', 'task G']);
});

test('of each person their own, gone when they leave; nothing else of a case is kept', () => {
  recents.add('cv', Object.assign(one('A'), { state: 'Proposed' }));
  expect([recents.of('cv'), recents.of('tp')]).toEqual([[one('A')], []]);
  recents.forget('cv');
  expect(recents.of('cv')).toEqual([]);
});

test('what cannot be read is as nothing', () => {
  recents.add('cv', one('A'));
  for (const name of kept.keys()) kept.set(name, '{');
  expect(recents.of('cv')).toEqual([]);
});
