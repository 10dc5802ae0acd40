import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../api/case.ts';
import { overEvents } from './corrected.ts';
import { fieldsOf } from './form-field.ts';
import { numberIn, sumOf, valueOf } from './typed.ts';
import type { Json } from './typed-value.ts';

describe('a number is never guessed', () => {
  test.each([
    ['82,5', 82.5],
    ['82.5', 82.5],
    ['1000', 1000],
    ['-3', -3],
    ['1.000', undefined],
    ['82.125', undefined],
    ['1.000.000', undefined],
  ])('%s is %s', (said, value) => {
    expect(numberIn(said)).toBe(value);
  });
});

test.each([
  [['2', '6', ''], 8],
  [['', '', ''], undefined],
  [['8', 'hai', '0'], undefined],
  [['8', '-2', '0'], undefined],
  [['8', '1e2'], undefined],
  [['1,5', '1'], undefined],
])('counts %j add up to %p: nothing does with what is no count', (said, sum) => {
  expect(sumOf(said)).toBe(sum);
});

describe('the right value of a correction is of the kind of what it takes the place of', () => {
  const contract = {
    ...{ id: 'e1', occurredOn: '2023-03-01' },
    data: { totalVnd: '145000000', number: '09/HĐ', endsOn: '2024-03-01', months: 12, passed: true },
  } as unknown as CaseEvent;
  const [to] = overEvents(fieldsOf({ properties: { to: {} } }), [contract]);
  const corrected = (field: string, said: string): Json | undefined =>
    to && valueOf(to, { 'data.targetEventId': 'e1', 'data.field': field, 'data.to': said });

  test.each<readonly [string, string, Json]>([
    ['data.totalVnd', '180000000', '180000000'],
    ['data.totalVnd', '180.000.000', '180000000'],
    ['data.stateVnd', '180000000', '180000000'],
    ['data.number', '10', '10'],
    ['data.number', '1.5/HĐ', '1.5/HĐ'],
    ['data.endsOn', '10/03/2023', '2023-03-10'],
    ['data.endsOn', '10032023', '2023-03-10'],
    ['occurredOn', '10/3/2023', '2023-03-10'],
    ['data.months', '18', 18],
    ['data.months', '1.000', '1.000'],
    ['data.passed', 'false', false],
    ['data.left', '10/03/2023', '2023-03-10'],
    ['data.left', '10032023', 10032023],
    ['data.left', 'Sở', 'Sở'],
  ])('%s: %s is %j', (field, said, value) => {
    expect(corrected(field, said)).toEqual(value);
  });
});

test('a natural person in the place of an organisation is named by id, and nobody types how the API writes it', () => {
  const [host] = fieldsOf({ properties: { host: { type: 'string', 'x-kind': 'organisation' } } });
  const said = (typed: Readonly<Record<string, string>>) => host && valueOf(host, typed);
  expect(said({ 'data.host': 'UBND huyện Tuy Phong' })).toBe('UBND huyện Tuy Phong');
  expect(said({ 'data.host': 'nv-012', 'data.host@': 'yes' })).toBe('person:nv-012');
  expect(said({ 'data.host': 'nv-012', 'data.host@': 'no' })).toBe('nv-012');
  expect(said({ 'data.host': 'person:nv-012', 'data.host@': 'yes' })).toBe('person:nv-012');
});

describe('a fact and its field are chosen, not typed', () => {
  const events = [
    [
      'e1',
      'ContractSigned',
      'Ký hợp đồng',
      { number: '09/HĐ', votes: { passed: 6 }, members: [{ role: 'chair' }] },
    ],
    ['e2', 'FactCorrected', 'Đính chính', {}],
    ['e3', 'CountersignRequested', 'Đề nghị duyệt', {}],
    ['e4', 'Paused', 'Tạm dừng', {}],
  ].map(([id, type, vi, data], revision) => ({
    ...{ id, type, data, revision, occurredOn: '2023-03-01', label: { vi, en: 'x' } },
    dayLabel: { vi: 'Ngày ký', en: 'Signed on' },
    form: {
      properties: {
        number: { title: 'Số' },
        totalVnd: { title: 'Tổng' },
        votes: { title: 'Phiếu', properties: { passed: { title: 'Đạt' } } },
        members: { title: 'Thành viên', items: { properties: { role: { title: 'Vai trò' } } } },
      },
    },
  })) as unknown as readonly CaseEvent[];
  const text = { type: 'string' };
  const fields = overEvents(fieldsOf({ properties: { targetEventId: text, field: text } }), events);
  const choicesOf = (place: number, typed = {}) => {
    const one = fields[place];
    if (one?.kind !== 'choice') return [];
    return (one.choicesNow?.(typed) ?? one.choices).map(({ value, label }) => `${value} ${label.vi}`);
  };

  test('the facts of the case, the newest first, none that is about a fact', () => {
    expect(choicesOf(0)).toEqual(['e4 4. Tạm dừng, 01/03/2023', 'e1 1. Ký hợp đồng, 01/03/2023']);
  });
  test('of the chosen one its day, each value at any depth, and what it might have said', () => {
    expect(choicesOf(1)).toEqual([]);
    expect(choicesOf(1, { 'data.targetEventId': 'e1' })).toEqual([
      'occurredOn Ngày ký',
      'data.number Số',
      'data.totalVnd Tổng',
      'data.votes.passed Phiếu › Đạt',
      'data.members.0.role Thành viên › 1 › Vai trò',
    ]);
  });
});
