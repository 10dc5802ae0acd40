import { describe } from '@jest/globals';
import { administrativeDossier } from './definitions/administrative-dossier/definition.ts';
import { facility } from './definitions/facility/definition.ts';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import { dossierIn } from './testing/dossier-in.ts';
import { historyOf } from './testing/record.ts';
import { spec } from './testing/spec.ts';
import { facilityTaskAfter, FACILITY_ROAD, PLAIN, roadTo, saidPlain, taskIn } from './testing/task-in.ts';

const body = (command: string) => PLAIN[command]?.data ?? {};
const task = (name: string) => spec(name, provincial2014);

describe('liquidation and archive', () => {
  for (const [state, closed, milestone] of [
    ['Recognised', false, 'accepted'],
    ['Terminated', true, 'contracted'],
    ['FailedAcceptance', true, 'contracted'],
  ] as const) {
    task(`a contract is liquidated from ${state}; the task keeps its standing`)
      .given(taskIn(state))
      .when('liquidate')
      .on('2023-06-01')
      .then('ContractLiquidated')
      .into('Liquidated', { closed, milestone })
      .starts('D49', '2024-06-03');
  }
  task('the file goes to the archive')
    .given(taskIn('Liquidated'))
    .when('archive')
    .on('2024-06-03')
    .then('DossierArchived')
    .into('Archived', { closed: false, milestone: 'accepted' })
    .stops('D49', 'met');
});

describe('withdrawal and cancellation', () => {
  const early = [
    ['Ordered', 'registered'],
    ['CallOpen', 'registered'],
    ['CallClosed', 'registered'],
    ['DossiersOpened', 'registered'],
    ['Recommended', 'registered'],
    ['Appraised', 'appraised'],
    ['Approved', 'appraised'],
  ] as const;
  for (const [state, milestone] of early) {
    task(`a task is cancelled from ${state}`)
      .given(taskIn(state))
      .when('cancel', { reason: 'Hủy' })
      .on('2020-12-05')
      .then('TaskCancelled', { reason: 'Hủy' })
      .into('Cancelled', { closed: true, milestone });
  }
  const more = [
    ['Proposed', 'registered'],
    ['SelectionFailed', 'registered'],
    ['Cancelled', 'appraised'],
  ] as const;
  for (const [state, milestone] of [...early, ...more]) {
    task(`a task is withdrawn from ${state}`)
      .given(taskIn(state))
      .when('withdraw', { reason: 'Rút' })
      .on('2023-07-03')
      .then('TaskWithdrawn', { reason: 'Rút' })
      .into('Withdrawn', { closed: true, milestone });
  }
  task('a task that is withdrawn owes no contract')
    .given(taskIn('Approved'))
    .when('withdraw', { reason: 'Rút' })
    .on('2020-12-05')
    .stops('D19', 'cancelled');
  task('a task withdrawn after a failed round owes no second call')
    .given(taskIn('SelectionFailed'))
    .when('withdraw', { reason: 'Rút' })
    .on('2020-12-05')
    .stops('D09', 'cancelled');
});

describe('reopening', () => {
  for (const [state, to] of [
    ['NotOrdered', 'Proposed'],
    ['SelectionFailed', 'Ordered'],
    ['Refused', 'Ordered'],
    ['Withdrawn', 'Ordered'],
  ] as const) {
    task(`a task is reopened from ${state}: ${to}`)
      .given(taskIn(state))
      .when('reopen', { reason: 'Theo quyết định' })
      .on('2023-08-01')
      .then('TaskReopened', { reason: 'Theo quyết định' })
      .into(to, { closed: false, milestone: 'registered' });
  }
  task('one withdrawn before it was ever ordered comes back as a proposal')
    .given(historyOf([saidPlain('withdraw', { on: '2020-07-01' })], taskIn('Proposed')))
    .when('reopen', { reason: 'x' })
    .on('2020-07-02')
    .into('Proposed');
  task('reopening a failed selection cancels the second call')
    .given(taskIn('SelectionFailed'))
    .when('reopen', { reason: 'x' })
    .on('2023-08-01')
    .stops('D09', 'cancelled');
  task('a task reopened begins again with round 1')
    .given(historyOf([saidPlain('reopen')], taskIn('SelectionFailed')))
    .when('open-call', { callId: 'C-9', round: 1, closesOn: '2023-10-02' })
    .on('2023-09-01')
    .into('CallOpen')
    .details({ call: { round: 1, firstOpenedOn: '2023-09-01' } });
});

describe('facility tasks', () => {
  const local = (name: string) => spec(name, facility);
  local('a facility task is registered')
    .when('register-facility-task', { ...body('register-facility-task'), form: 'đề tài', field: 'Y' })
    .on('2020-06-01')
    .then('FacilityTaskRegistered', { managingBody: 'UBND huyện' })
    .into('Proposed', { level: 'facility', milestone: 'registered' });
  local('it is appraised without an order')
    .given(facilityTaskAfter('register-facility-task'))
    .when('appraise', body('appraise'))
    .on('2020-11-10')
    .then('ContentAndBudgetAppraised')
    .into('Appraised', { milestone: 'appraised' });
  local('it may be ordered, and appraised then')
    .given(historyOf([saidPlain('order')], facilityTaskAfter('register-facility-task')))
    .when('appraise', body('appraise'))
    .on('2020-11-10')
    .then('ContentAndBudgetAppraised')
    .into('Appraised');
  local('it may be called for like any other')
    .given(historyOf([...roadTo('recommend')].slice(1), facilityTaskAfter('register-facility-task')))
    .when('appraise', body('appraise'))
    .on('2020-11-10')
    .then('ContentAndBudgetAppraised')
    .into('Appraised');
  local('it is contracted without an approval')
    .given(facilityTaskAfter('appraise'))
    .when('sign-contract', body('sign-contract'))
    .on('2020-12-28')
    .then('ContractSigned')
    .into('InExecution', { milestone: 'contracted' })
    .starts('D32', '2023-02-06');
  local('it may be approved without a submission')
    .given(facilityTaskAfter('appraise'))
    .when('approve', body('approve'))
    .on('2020-12-01')
    .then('TaskApproved')
    .into('Approved');
  local('approved, it is contracted too')
    .given(historyOf([saidPlain('approve')], facilityTaskAfter('appraise')))
    .when('sign-contract', body('sign-contract'))
    .on('2020-12-28')
    .into('InExecution')
    .stops('D19', 'met');
  local('it goes the whole way')
    .given(historyOf(roadTo('liquidate', {}, FACILITY_ROAD)))
    .when('archive')
    .on('2024-05-31')
    .into('Archived', { milestone: 'accepted' });
  local('appraised without an order and withdrawn, it comes back as a proposal')
    .given(historyOf([saidPlain('withdraw')], facilityTaskAfter('appraise')))
    .when('reopen', { reason: 'x' })
    .on('2023-08-01')
    .into('Proposed');
});

describe('administrative dossiers', () => {
  const dossier = (name: string) => spec(name, administrativeDossier);
  dossier('a dossier is received, due on the day its record gives, a Saturday too')
    .when('receive-administrative-dossier', {
      field: 'F',
      procedure: 'P',
      applicant: 'person:9',
      dueOn: '2023-03-04',
    })
    .on('2023-02-01')
    .then('AdministrativeDossierReceived', { dueOn: '2023-03-04' })
    .into('Received', { title: 'P', level: null, milestone: null, closed: false })
    .starts('D50', '2023-03-04');
  for (const [on, status] of [
    ['2023-03-04', 'met'],
    ['2023-03-05', 'late'],
  ] as const) {
    dossier(`a result returned on ${on} is ${status}`)
      .given(dossierIn('Received'))
      .when('return-administrative-dossier', { result: 'Giấy phép' })
      .on(on)
      .then('AdministrativeDossierResolved', { result: 'Giấy phép' })
      .into('Resolved', { closed: false })
      .details({ result: 'Giấy phép', resolvedOn: on })
      .stops('D50', status);
  }
  dossier('a resolved dossier is not resolved again')
    .given(dossierIn('Resolved'))
    .when('return-administrative-dossier', { result: 'x' })
    .on('2023-03-01')
    .refuses('illegal-state');
});
