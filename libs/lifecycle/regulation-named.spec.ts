import { describe, expect, test } from '@jest/globals';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { saidPlain } from './testing/task-in.ts';
import { pinnedTo } from './testing/pinned-to.ts';
import { seen } from './testing/correction.ts';
import type { JsonObject } from './values/json.ts';

const takeOver = (on: string, data: JsonObject = {}): Said =>
  saidPlain('take-over', { on, data: { council: { membersTotal: 9 }, ...data } });
const order = (on: string, regime: string): Said =>
  saidPlain('order', { on, data: { route: 'selection', year: 2026, regime } });
const adopt = (on: string, definition: string): Said =>
  saidPlain('adopt-definition', { on, data: { definition, reason: 'Chuyển tiếp' } });
const proposed = (on: string): Said => saidPlain('propose', { on });
const followed = (said: readonly Said[]) => seen(historyOf(said))?.definition;

describe('a running task names the regulation that it follows', () => {
  test('and is pinned to it, whatever was in force when its state began', () => {
    expect(followed([takeOver('2025-11-03', { regime: 'provincial-2014' })])).toEqual({
      id: 'provincial-2014',
      version: 2,
    });
  });
  test('where it names none, it is the one of the day that its state began on', () => {
    expect(followed([takeOver('2025-11-03')])).toMatchObject({ id: 'provincial-2025' });
    expect(followed([takeOver('2024-11-04')])).toMatchObject({ id: 'provincial-2023' });
  });
  test.each([
    ['one of another level', { regime: 'facility' }],
    ['one that there is not', { regime: 'roman-law' }],
  ])('%s is refused with those that it may name', (_name, data) => {
    expect(decideSaid(takeOver('2025-11-03', data), [])).toMatchObject({
      refusals: [
        {
          type: 'invalid-field',
          field: 'data.regime',
          params: { expected: 'choice', values: ['provincial-2014', 'provincial-2023', 'provincial-2025'] },
        },
      ],
    });
  });
});

describe('nobody follows a regulation before it is in force', () => {
  const notYet = (field: string, id: string, inForceFrom: string) => ({
    status: 'refused',
    refusals: [{ type: 'invalid-field', field, params: { expected: 'in-force', id, inForceFrom } }],
  });
  test('neither by its order', () => {
    const history = historyOf([proposed('2023-01-09')]);
    expect(decideSaid(order('2025-09-30', 'provincial-2025'), history)).toMatchObject(
      notYet('data.regime', 'provincial-2025', '2025-10-01'),
    );
    expect(decideSaid(order('2025-10-01', 'provincial-2025'), history)).toMatchObject({ status: 'accepted' });
  });
  test('nor by an adoption, nor by a take-over', () => {
    const history = historyOf([proposed('2023-01-09')]);
    expect(decideSaid(adopt('2023-07-08', 'provincial-2023'), history)).toMatchObject(
      notYet('data.definition', 'provincial-2023', '2023-07-09'),
    );
    expect(decideSaid(takeOver('2023-07-08', { regime: 'provincial-2023' }), [])).toMatchObject(
      notYet('data.regime', 'provincial-2023', '2023-07-09'),
    );
  });
  test('but for the oldest, which holds for all that came before it too', () => {
    expect(decideSaid(takeOver('2013-01-08', { regime: 'provincial-2014' }), [])).toMatchObject({
      status: 'accepted',
    });
  });
  test('one that it follows already is named freely', () => {
    const law = pinnedTo(historyOf([proposed('2023-01-09')]), { id: 'provincial-2025', version: 1 });
    expect(decideSaid(order('2023-02-06', 'provincial-2025'), law)).toMatchObject({ status: 'accepted' });
  });
});
