import { describe, expect, test } from '@jest/globals';
import { KINDS } from './kinds.ts';
import { openingsIn } from './openings-in.ts';
import { plainDate } from './values/plain-date.ts';

const on = (day: string) => KINDS.flatMap((kind) => openingsIn(kind, plainDate(day)));

describe('what opens a case', () => {
  test('each command once, with its kind and who records it', () => {
    const openings = on('2023-03-10').map(({ kind, command }) => [kind, command]);
    expect(openings).toEqual([
      ['task', 'propose'],
      ['task', 'register-facility-task'],
      ['task', 'take-over'],
      ['dossier', 'receive-administrative-dossier'],
    ]);
    expect(on('2023-03-10').every(({ roles }) => roles.length > 0)).toBe(true);
  });

  test('before any definition was in force the first one is shown', () => {
    expect(on('1990-01-01')).toHaveLength(4);
  });
});
