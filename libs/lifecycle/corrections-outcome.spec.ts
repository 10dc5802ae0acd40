import { describe, expect, test } from '@jest/globals';
import { corrected, refusalOf, type Change } from './testing/correction.ts';
import type { Fact } from './fact.ts';
import { historyOf } from './testing/record.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

describe('a correction that changes the outcome names the event that would not have happened so', () => {
  test.each<[string, string, Change, string]>([
    [
      'a state began before the one before it',
      'Passed',
      { of: 'TaskOrdered', field: 'occurredOn', to: '2020-05-31' },
      'TaskOrdered',
    ],
    [
      'a state began after the next',
      'Passed',
      { of: 'TaskOrdered', field: 'occurredOn', to: '2020-09-15' },
      'SelectionCallOpened',
    ],
    [
      'a fact in the future',
      'Ordered',
      { of: 'TaskOrdered', field: 'occurredOn', to: '2027-01-01' },
      'TaskOrdered',
    ],
    [
      'too short a notice',
      'Approved',
      { of: 'SelectionCallOpened', field: 'data.closesOn', to: '2020-10-13' },
      'SelectionCallOpened',
    ],
    [
      'a call that closed later than it was closed',
      'Approved',
      { of: 'SelectionCallOpened', field: 'data.closesOn', to: '2020-10-15' },
      'SelectionCallClosed',
    ],
    [
      'another dossier than the one opened',
      'Approved',
      { of: 'ApplicationDossierReceived', field: 'data.dossierId', to: 'D-7' },
      'DossiersOpened',
    ],
    [
      'an invalid dossier recommended',
      'Approved',
      { of: 'DossiersOpened', field: 'data.dossiers.0.valid', to: false },
      'DossiersOpened',
    ],
    [
      'a score below the threshold',
      'Approved',
      { of: 'DossierRecommended', field: 'data.meanScore', to: 69.9 },
      'DossierRecommended',
    ],
    [
      'a contract beyond the approval',
      'InExecution',
      { of: 'TaskApproved', field: 'data.totalVnd', to: '999999999' },
      'ContractSigned',
    ],
    [
      'another route',
      'CallOpen',
      { of: 'TaskOrdered', field: 'data.route', to: 'direct' },
      'SelectionCallOpened',
    ],
    [
      'another rating',
      'Passed',
      { of: 'AcceptanceConcluded', field: 'data.votes', to: { excellent: 5, passed: 2, failed: 0 } },
      'AcceptanceConcluded',
    ],
    [
      'another size of the council',
      'Passed',
      { of: 'AcceptanceCouncilEstablished', field: 'data.membersTotal', to: 8 },
      'AcceptanceConcluded',
    ],
    [
      'a dossier that came too late',
      'Passed',
      { of: 'ContractSigned', field: 'data.endsOn', to: '2022-07-31' },
      'AcceptanceConcluded',
    ],
  ])('%s', (...[, state, change, event]) => {
    const history = taskIn(state as 'Passed');
    const named = history.findLast(({ type }) => type === event);
    expect(refusalOf(history, change)).toMatchObject({
      type: 'correction-changes-outcome',
      field: 'data.to',
      params: { event, revision: named?.revision, eventId: named?.id },
    });
  });
  test('one vote more or less with the same rating is a correction', () => {
    const votes = { excellent: 7, passed: 0, failed: 0 };
    expect(
      refusalOf(taskIn('Passed'), { of: 'AcceptanceConcluded', field: 'data.votes', to: votes }),
    ).toMatchObject({ status: 'accepted' });
  });
  test('sums: a tranche corrected beyond the contract', () => {
    const history = historyOf(
      [saidPlain('pay-tranche'), saidPlain('pay-tranche', { on: '2021-03-01', data: { number: 2 } })],
      taskIn('InExecution'),
    );
    const change = (to: string) => ({ of: 'TranchePaid', field: 'data.amountVnd', to });
    expect(refusalOf(history, change('600000000'))).toMatchObject({ status: 'accepted' });
    expect(refusalOf(history, change('600000001'))).toMatchObject({
      params: { event: 'TranchePaid', revision: 12 },
    });
  });
  test('a tranche corrected to a number in use', () => {
    const history = historyOf(
      [saidPlain('pay-tranche'), saidPlain('pay-tranche', { on: '2021-03-01', data: { number: 2 } })],
      taskIn('InExecution'),
    );
    expect(refusalOf(history, { of: 'TranchePaid', field: 'data.number', to: 1 })).toMatchObject({
      type: 'correction-changes-outcome',
    });
  });
  test('earlier corrections count: what one made room for, another may use', () => {
    const history = taskIn('Ordered');
    const far = { of: 'TaskProposed', field: 'occurredOn', to: '2020-08-02' };
    const near = { of: 'TaskOrdered', field: 'occurredOn', to: '2020-07-01' };
    expect(refusalOf(history, near)).toMatchObject({ status: 'accepted' });
    expect(refusalOf(corrected(history, far), near)).toMatchObject({ type: 'correction-changes-outcome' });
  });
  test('a key used once does not stand in its own way', () => {
    const history = historyOf([{ ...saidPlain('propose'), key: 'k' }]);
    expect(refusalOf(history, { of: 'TaskProposed', field: 'data.title', to: 'U' })).toMatchObject({
      status: 'accepted',
    });
  });
  test('a fact taken in under a laxer form of then does not stand in the way, and may itself be set right', () => {
    const named = (fact: Fact): Fact =>
      fact.type === 'ContractSigned'
        ? { ...fact, data: { ...fact.data, principalInvestigator: 'Nguyễn Văn A' } }
        : fact;
    const history = taskIn('Passed').map(named);
    const investigator = { of: 'ContractSigned', field: 'data.principalInvestigator' };
    expect(refusalOf(history, { of: 'TaskProposed', field: 'data.title', to: 'U' })).toMatchObject({
      status: 'accepted',
    });
    expect(refusalOf(history, { ...investigator, to: 'p-17' })).toMatchObject({ status: 'accepted' });
    expect(refusalOf(history, { ...investigator, to: 'Lê Thị B' })).toMatchObject({ type: 'invalid-field' });
    expect(refusalOf(history, { of: 'TaskOrdered', field: 'occurredOn', to: '2020-09-15' })).toMatchObject({
      type: 'correction-changes-outcome',
      params: { event: 'SelectionCallOpened' },
    });
  });
  test('an order that names a regulation is not corrected into another way', () => {
    const history = taskIn('Ordered');
    expect(refusalOf(history, { of: 'TaskOrdered', field: 'data.regime', to: 'facility' })).toMatchObject({
      type: 'correction-changes-outcome',
    });
    expect(
      refusalOf(history, { of: 'TaskOrdered', field: 'data.regime', to: 'provincial-2014' }),
    ).toMatchObject({
      status: 'accepted',
    });
  });
});
