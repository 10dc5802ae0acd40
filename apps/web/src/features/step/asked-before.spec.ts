import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../api/case.ts';
import { askedBefore, leftUndone, returnedBefore } from './asked-before.ts';
import { overEvents } from './corrected.ts';
import { bodyOf } from './envelope.ts';
import { fieldsOf } from './form-field.ts';
import type { JsonObject } from './typed-value.ts';

const text = { type: 'string' };
const FORM = {
  required: ['votes', 'members'],
  properties: {
    title: text,
    host: { ...text, 'x-kind': 'organisation' },
    owner: { ...text, 'x-kind': 'organisation' },
    chair: { ...text, 'x-kind': 'person' },
    totalVnd: { ...text, 'x-unit': 'VND' },
    endsOn: { ...text, format: 'date' },
    level: { ...text, enum: ['provincial', 'facility'] },
    present: { type: 'integer' },
    mean: { type: 'number' },
    isThere: { type: 'boolean' },
    isAway: { type: 'boolean' },
    votes: { type: 'object', properties: { excellent: { type: 'integer' }, passed: { type: 'integer' } } },
    members: {
      type: 'array',
      items: { type: 'object', properties: { personId: text, from: { ...text, format: 'date' } } },
    },
  },
};
const DATA: JsonObject = {
  ...{ title: 'Một', host: 'Sở KH&CN', owner: 'person:p-1', chair: 'p-2', totalVnd: '180000000' },
  ...{ endsOn: '2023-03-10', level: 'facility', present: 0, mean: 82.125, isThere: true, isAway: false },
  votes: { excellent: 2, passed: 0 },
  members: [{ personId: 'p-3', from: '2023-01-05' }, { personId: 'p-4' }],
};

const ANY = { vi: 'Gì đó', en: 'Something' };
const event = (of: { id: string; type: string; data: object; metadata?: object }): CaseEvent =>
  ({
    metadata: {},
    ...{ label: ANY, dayLabel: ANY, form: {}, occurredOn: '2023-03-01' },
    actorLabel: { vi: 'Bà Duyệt', en: 'Ms' },
    recordedAt: '2023-03-10T02:00:00Z',
    ...of,
  }) as CaseEvent;
const asked = (command: string, said: object): CaseEvent =>
  event({
    id: 'a-1',
    type: 'CountersignRequested',
    data: { command, ...said },
    metadata: { approvedBy: 'director' },
  });
const RETURNED = event({
  ...{ id: 'r-1', type: 'CountersignReturned' },
  data: { approval: 'a-1', reason: 'Thiếu' },
});

describe('what was asked for and returned is asked for again as it was', () => {
  const fields = fieldsOf(FORM);
  const asking = { approval: 'a-1', command: 'do', fields };

  test('every kind of value, the day, the paper with its files, the reason, whom one asked', () => {
    const envelope = {
      ...{ occurredOn: '2023-03-08', reason: 'Theo đề nghị' },
      document: {
        ...{ number: '12/QĐ', date: '2023-03-09', issuer: 'Sở' },
        files: [{ sha256: 'ab', size: 3, type: 'application/pdf', name: 'a.pdf' }],
      },
    };
    const found = askedBefore([asked('do', { ...envelope, data: DATA }), RETURNED], asking);
    expect(found?.returned).toMatchObject({ by: { vi: 'Bà Duyệt' }, reason: 'Thiếu' });
    expect(bodyOf(fields, found?.typed ?? {})).toEqual({ ...envelope, approvedBy: 'director', data: DATA });
  });

  test.each<readonly [string, unknown]>([
    ['data.totalVnd', '180000000'],
    ['data.number', '10'],
    ['data.endsOn', '2023-03-10'],
    ['occurredOn', '2023-03-10'],
    ['data.months', 18],
    ['data.mean', 82.125],
    ['data.passed', false],
    ['data.left', '2023-03-10'],
    ['data.left', '10'],
    ['data.left', 'true'],
    ['data.left', ['a', { b: 1 }]],
  ])('the right value of a correction: %s %j', (field, to) => {
    const target = event({
      ...{ id: 'e-1', type: 'ContractSigned' },
      data: { totalVnd: '1', number: '09/HĐ', endsOn: '2024-03-01', months: 12, mean: 1.5, passed: true },
    });
    const form = overEvents(
      fieldsOf({ properties: { targetEventId: text, field: text, to: {}, reason: text } }),
      [target],
    );
    const data = { targetEventId: 'e-1', field, to, reason: 'Gõ nhầm' };
    const events = [target, asked('correct', { occurredOn: '2023-03-08', data }), RETURNED];
    const found = askedBefore(events, { approval: 'a-1', command: 'correct', fields: form });
    expect(bodyOf(form, found?.typed ?? {})).toMatchObject({ data });
  });

  test.each([
    ['it waits', [asked('do', { data: DATA })], asking],
    ['it is of another step', [asked('other', { data: DATA }), RETURNED], asking],
    ['there is none', [RETURNED], asking],
    ['none is named', [asked('do', { data: DATA }), RETURNED], { ...asking, approval: undefined }],
  ])('nothing where %s', (_, events, of) => {
    expect(askedBefore(events, of)).toBeUndefined();
  });
});

describe('who countersigns is told that the same was returned before', () => {
  const request = (id: string, revision: number, command = 'do'): CaseEvent => ({
    ...asked(command, {}),
    ...{ id, revision },
  });
  const back = (type: string, approval: string, revision = 4): CaseEvent => ({
    ...event({ id: `r-${approval}`, type, data: { approval, reason: `Vì ${approval}` } }),
    revision,
  });
  const RETURN = 'CountersignReturned';
  const now = { command: 'do', revision: 9 };

  test.each([
    ['once', [request('a', 1), back(RETURN, 'a'), request('z', 9)], 'Vì a'],
    [
      'twice: the last time',
      [request('a', 1), back(RETURN, 'a'), request('b', 3), back(RETURN, 'b'), request('z', 9)],
      'Vì b',
    ],
    [
      'and taken back once since by who asked',
      [
        ...[request('a', 1), back(RETURN, 'a'), request('b', 3), back('CountersignRecalled', 'b')],
        request('z', 9),
      ],
      'Vì a',
    ],
    ['never', [request('z', 9)], undefined],
    ['one beside it, after this one', [request('a', 1), request('z', 9), back(RETURN, 'a', 12)], undefined],
    ['of another step', [request('a', 1, 'other'), back(RETURN, 'a'), request('z', 9)], undefined],
    [
      'and recorded since: this one is another',
      [request('a', 1), back(RETURN, 'a'), request('b', 3), request('z', 9)],
      undefined,
    ],
    ['later than this one', [request('z', 9), request('a', 12), back(RETURN, 'a')], undefined],
  ])('%s', (_, events, reason) => {
    expect(returnedBefore(events, now)?.reason).toBe(reason);
  });
});

describe('every way to a form begins with what its reader sent last and got back', () => {
  const own = (id: string, revision: number, actor = 'person:p-1'): CaseEvent => ({
    ...asked('do', {}),
    ...{ id, revision, actor },
  });
  const back = (type: string, approval: string): CaseEvent => event({ id: 'r', type, data: { approval } });

  test.each([
    ['returned', [own('a', 1), back('CountersignReturned', 'a')], 'a'],
    ['taken back', [own('a', 1), back('CountersignRecalled', 'a')], 'a'],
    ['waiting', [own('a', 1)], undefined],
    ['of another', [own('a', 1, 'person:p-2'), back('CountersignReturned', 'a')], undefined],
    ['sent again', [own('a', 1), back('CountersignReturned', 'a'), own('b', 3)], undefined],
  ])('%s', (_name, events, expected) => {
    expect(leftUndone(events, { command: 'do', person: 'p-1' })).toBe(expected);
  });
});
