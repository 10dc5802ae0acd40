import { describe, expect, test } from '@jest/globals';
import { stepOf } from './definition.ts';
import { DEFINITIONS } from './kinds.ts';

describe('a form is asked for in the order of the minutes', () => {
  const formsOf = (command: string) =>
    DEFINITIONS.flatMap((one) => stepOf(one, command) ?? []).map(({ form }) => form);
  const SESSION = ['membersTotal', 'membersPresent', 'chairPresent', 'reviewersPresent', 'secretaryPresent'];

  test.each([
    'conclude-acceptance',
    'recommend',
    'recommend-proposal',
    'reject-proposal',
    'hold-council-session',
  ])('%s: who was there, then what they decided', (command) => {
    const orders = formsOf(command).map((form) => Object.keys(form).map((name) => SESSION.includes(name)));
    expect(orders.length).toBeGreaterThan(0);
    for (const places of orders) {
      expect(places).toContain(true);
      expect(places).toEqual(places.toSorted((one, other) => Number(other) - Number(one)));
    }
  });
});

describe('the day of a record is called by what happened on it', () => {
  test.each([
    ['conclude-acceptance', 'Ngày họp hội đồng'],
    ['recommend', 'Ngày họp hội đồng'],
    ['sign-contract', 'Ngày ký'],
    ['approve', 'Ngày quyết định'],
    ['submit-periodic-report', 'Ngày nộp'],
    ['publish-acceptance-info', 'Ngày công khai'],
    ['publish-selection-result', 'Ngày công khai'],
    ['publish-order-list', 'Ngày công bố'],
  ])('%s: %s', (command, name) => {
    const called = DEFINITIONS.flatMap((one) => stepOf(one, command)?.dayLabel.vi ?? []);
    expect(new Set(called)).toEqual(new Set([name]));
  });

  test('and so is the address where it stands', () => {
    const called = (command: string) =>
      DEFINITIONS.flatMap((one) => stepOf(one, command)?.form.url?.label.vi ?? []);
    expect(new Set(called('publish-order-list'))).toEqual(new Set(['Địa chỉ công bố']));
    expect(new Set(called('publish-acceptance-info'))).toEqual(new Set(['Địa chỉ công khai']));
  });
});
