import { describe, expect, test } from '@jest/globals';
import type { Fact } from './fact.ts';
import { corrected, refusalOf, seen } from './testing/correction.ts';
import { historyOf, type Said } from './testing/record.ts';
import { PLAIN } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';

const proposed = (on: string): Said => ({ name: 'propose', on, data: PLAIN.propose?.data });
const ordered = (on: string, regime?: string): Said => ({
  name: 'order',
  on,
  data: { route: 'selection', year: 2025, ...(regime !== undefined && { regime }) },
});
const followed = (facts: readonly Fact[], clocks = {}): string | undefined => {
  const definition = seen(facts, clocks)?.definition;
  return definition && `${definition.id}@${definition.version}`;
};

describe('the regulation follows the corrected history', () => {
  const regime = { of: 'TaskOrdered', field: 'data.regime' };
  const opening = { of: 'TaskProposed', field: 'occurredOn' };
  const order2025 = historyOf([proposed('2025-09-08'), ordered('2025-12-05', 'provincial-2025')]);

  test('a corrected regime of the order pins the task to that one', () => {
    expect(followed(order2025)).toBe('provincial-2025@1');
    const after = corrected(order2025, { ...regime, to: 'provincial-2014' });
    expect(followed(after)).toBe('provincial-2014@2');
    expect(seen(after)?.deadlines).toEqual(
      seen(historyOf([proposed('2025-09-08'), ordered('2025-12-05', 'provincial-2014')]))?.deadlines,
    );
    expect(followed(after, { asOf: plainDate('2025-12-04') })).toBe('provincial-2023@1');
  });
  test('whoever did not know the correction reads the regulation of then; the stored fact stays', () => {
    const after = corrected(order2025, { ...regime, to: 'provincial-2014' });
    expect(followed(after, { knownAt: after.at(-2)?.metadata.recordedAt })).toBe('provincial-2025@1');
    expect(after[1]).toEqual(order2025[1]);
  });
  test('a regime that is taken out leaves the task where its opening put it; one put in moves it', () => {
    expect(followed(corrected(order2025, { ...regime, to: null }))).toBe('provincial-2023@1');
    const without = historyOf([proposed('2025-09-08'), ordered('2025-12-05')]);
    expect(followed(corrected(without, { ...regime, to: 'provincial-2025' }))).toBe('provincial-2025@1');
  });
  test('a corrected opening day pins to what was in force on that day', () => {
    const history = historyOf([proposed('2024-01-08'), ordered('2024-02-05')]);
    expect(followed(history)).toBe('provincial-2023@1');
    const after = corrected(history, { ...opening, to: '2022-01-08' });
    expect(followed(after)).toBe('provincial-2014@2');
    expect(followed(corrected(after, { ...opening, to: '2024-01-09' }))).toBe('provincial-2023@1');
  });
  test('a task pinned before a later version was known stays there while its day stays under that law', () => {
    const first = historyOf([proposed('2022-01-10')]).map((fact) => ({
      ...fact,
      metadata: { ...fact.metadata, definition: { id: 'provincial-2014', version: 1 } },
    }));
    expect(followed(corrected(first, { ...opening, to: '2022-01-08' }))).toBe('provincial-2014@1');
    expect(followed(corrected(first, { of: 'TaskProposed', field: 'data.title', to: 'U' }))).toBe(
      'provincial-2014@1',
    );
    expect(followed(corrected(first, { ...opening, to: '2024-01-08' }))).toBe('provincial-2023@1');
  });
  test('an adoption that is corrected moves to the other one, a voided one moves nothing', () => {
    const adopt = { name: 'adopt-definition', data: { definition: 'provincial-2025', reason: 'r' } };
    const history = historyOf([{ ...adopt, on: '2025-12-01' }], historyOf([proposed('2022-01-10')]));
    const definition = { of: 'DefinitionAdopted', field: 'data.definition' };
    expect(followed(corrected(history, { ...definition, to: 'provincial-2023' }))).toBe('provincial-2023@1');
    const voided = { name: 'void', on: '2025-12-02', data: { targetEventId: 'fact-1', reason: 'r' } };
    expect(followed(historyOf([voided], history))).toBe('provincial-2014@2');
  });
  test('refused where a later fact would not stand under the other regulation', () => {
    const call = (on: string, round: number, closesOn: string): Said => ({
      name: 'open-call',
      on,
      data: { callId: `C-${String(round)}`, round, closesOn },
    });
    // The law of 2025 is not read: it has no limit for the second call yet; before it that was six months.
    const history = historyOf(
      [
        call('2025-10-08', 1, '2025-11-10'),
        { name: 'close-call', on: '2025-11-10' },
        { name: 'fail-round', on: '2025-11-11', data: { reason: 'Không hồ sơ' } },
        call('2026-06-15', 2, '2026-07-20'),
      ],
      historyOf([proposed('2025-09-08'), ordered('2025-10-06', 'provincial-2025')]),
    );
    expect(refusalOf(history, { ...regime, to: 'provincial-2014' }, { on: '2026-07-01' })).toMatchObject({
      type: 'correction-changes-outcome',
      params: { event: 'SelectionCallOpened', revision: 5, why: 'second-call-too-late' },
    });
  });
  test('refused where there is no such regulation', () => {
    expect(refusalOf(order2025, { ...regime, to: 'provincial-1999' })).toMatchObject({
      type: 'correction-changes-outcome',
      params: { event: 'TaskOrdered', why: 'invalid-field' },
    });
  });
});
