import { describe, expect, test } from '@jest/globals';
import { toRequest } from './to-request.ts';

const recordedBy = { import: { sha256: 'ab', line: 3, by: 'operator:test' } };
const request = (record: unknown) => toRequest(record, { recordedBy });
const RECORD = {
  key: 'k',
  task: 'T-1',
  command: 'propose',
  occurredOn: '2024-03-04',
  data: { title: 'Một' },
};

describe('what a record asks for', () => {
  test('all of it, with where it came from', () => {
    const more = {
      actor: 'director',
      approvedBy: 'host',
      document: { number: '1' },
      reason: 'ghi bù',
      uncertain: ['data'],
    };
    const { task, ...rest } = { ...RECORD, ...more };
    expect(request({ ...RECORD, ...more })).toEqual({ ...rest, kind: 'task', code: task, recordedBy });
  });

  test.each([
    [{ task: 'T-1' }, { kind: 'task', code: 'T-1' }],
    [{ dossier: 'HC-1' }, { kind: 'dossier', code: 'HC-1' }],
    [
      { task: null, dossier: 'HC-2', kind: null },
      { kind: 'dossier', code: 'HC-2' },
    ],
    [
      { kind: 'meeting', code: 'M-1' },
      { kind: 'meeting', code: 'M-1' },
    ],
  ])('%j names one case', (name, named) => {
    expect(request({ ...name, command: 'propose' })).toMatchObject(named);
  });

  test.each<readonly [object, readonly object[]]>([
    [{}, [{ type: 'missing-field', field: 'task' }]],
    [{ kind: 'meeting' }, [{ type: 'missing-field', field: 'code' }]],
    [{ code: 'M-1' }, [{ type: 'missing-field', field: 'kind' }]],
    [{ task: 7 }, [{ type: 'invalid-field', field: 'task' }]],
    [{ task: null }, [{ type: 'missing-field', field: 'task' }]],
    [{ kind: 7, code: 'M-1' }, [{ type: 'invalid-field', field: 'kind' }]],
    [
      { task: 'T-1', dossier: 'HC-1' },
      [{ type: 'invalid-field', field: 'dossier', params: { expected: 'one-name' } }],
    ],
    [{ task: 'T-1', kind: 'dossier', code: 'HC-1' }, [{ type: 'invalid-field', field: 'kind' }]],
  ])('%j does not', (name, refusals) => {
    expect(request({ ...name, command: 'propose' })).toEqual(
      refusals.map((one) => expect.objectContaining(one)),
    );
  });

  test('all that is wrong with the record itself is told at once', () => {
    expect(request({ dossier: 7, colour: 'red', size: 1 })).toEqual([
      expect.objectContaining({ type: 'invalid-field', field: 'dossier' }),
      expect.objectContaining({ type: 'missing-field', field: 'command' }),
      expect.objectContaining({ type: 'unknown-field', field: 'colour' }),
      expect.objectContaining({ type: 'unknown-field', field: 'size' }),
    ]);
  });

  test.each([null, [RECORD], 7, 'x', true])('%j is no record', (record) => {
    expect(request(record)).toEqual([
      { type: 'invalid-field', field: 'record', params: { expected: 'object' } },
    ]);
  });

  test('null leaves a field out, as if it were not there', () => {
    const { key: _, ...kept } = request(RECORD) as { key?: unknown };
    const nulls = { actor: null, document: null, reason: null, approvedBy: null, uncertain: null };
    const { key: __, ...given } = request({ ...RECORD, ...nulls }) as { key?: unknown };
    expect(given).toEqual(kept);
    expect(request({ ...RECORD, data: null })).toMatchObject({ data: {} });
  });

  test.each([
    [30, undefined],
    [31, { type: 'invalid-json', params: { depth: 32 } }],
    [20_000, { type: 'invalid-json', params: { depth: 32 } }],
  ])('a value of %d levels in the data is read, or refused by the limit', (levels, refused) => {
    const data = { title: JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown };
    const read = request({ ...RECORD, data });
    if (refused === undefined) expect(read).toMatchObject({ kind: 'task' });
    else expect(read).toEqual([refused]);
  });

  test('data left out are no data', () => {
    expect(request({ task: 'T-1', command: 'close-call' })).toMatchObject({ data: {} });
  });

  test('nobody named is nobody invented', () => {
    expect(Object.keys(request(RECORD))).not.toContain('actor');
  });
});

describe('the key of a record without one', () => {
  const keyOf = (record: object): unknown => (request(record) as { key?: unknown }).key;

  test('is the same for the same record, whatever the order of its fields', () => {
    const { key, ...keyless } = RECORD;
    const turned = Object.fromEntries(Object.entries(keyless).reverse());
    expect([keyOf({ ...RECORD }), keyOf(keyless)]).toEqual([key, keyOf(turned)]);
    expect(keyOf(keyless)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is another for another record', () => {
    const { key, ...keyless } = RECORD;
    expect([key, keyOf(keyless) === keyOf({ ...keyless, occurredOn: '2024-03-05' })]).toEqual(['k', false]);
  });

  test('is there also for text that no store can hold, which the form refuses', () => {
    expect(keyOf({ task: 'T-1', command: 'propose', data: { title: 'x\uD800' } })).toMatch(/^[0-9a-f]{64}$/);
  });
});
