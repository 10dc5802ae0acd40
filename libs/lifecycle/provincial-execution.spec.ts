import { describe } from '@jest/globals';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import { historyOf } from './testing/record.ts';
import { spec } from './testing/spec.ts';
import { PLAIN, roadTo, saidPlain, taskIn, taskInAcceptance } from './testing/task-in.ts';

const body = (command: string) => PLAIN[command]?.data ?? {};
const task = (name: string) => spec(name, provincial2014);

describe('contract and execution', () => {
  task('the contract is signed')
    .given(taskIn('Approved'))
    .when('sign-contract', { ...body('sign-contract'), principalInvestigator: 'person:7' })
    .on('2020-12-28')
    .then('ContractSigned', { number: '01/HĐ' })
    .into('InExecution', { milestone: 'contracted' })
    .stops('D19', 'met')
    .starts('D30', '2022-12-05')
    .starts('D32', '2023-02-06');
  for (const state of ['InExecution', 'Paused'] as const) {
    task(`a report is recorded while ${state}`)
      .given(taskIn(state))
      .when('submit-periodic-report', { period: '2021-1' })
      .on('2021-10-01')
      .then('PeriodicReportSubmitted', { period: '2021-1' })
      .into(state);
  }
  task('a tranche is paid')
    .given(taskIn('InExecution'))
    .when('pay-tranche', { number: 1, amountVnd: '1000000000' })
    .on('2021-02-01')
    .then('TranchePaid', { number: 1 })
    .into('InExecution')
    .details({ tranches: [{ number: 1, amountVnd: '1000000000', paidOn: '2021-02-01' }] })
    .leavesDeadlines();
  task('an extension moves the end')
    .given(taskIn('InExecution'))
    .when('grant-extension', body('grant-extension'))
    .on('2022-11-01')
    .then('ExtensionGranted', { newEndsOn: '2023-07-05' })
    .into('InExecution')
    .details({ extendedOn: '2022-11-01', contract: { endsOn: '2023-07-05' } })
    .moves('D32', '2023-08-04')
    .stops('D30', 'met');
  task('work is paused, which stops no deadline')
    .given(taskIn('InExecution'))
    .when('pause', { reason: 'Dịch' })
    .on('2021-09-01')
    .then('TaskPaused')
    .into('Paused', { milestone: 'contracted' })
    .leavesDeadlines();
  task('work is resumed')
    .given(taskIn('Paused'))
    .when('resume', { reason: 'Hết dịch' })
    .on('2021-12-01')
    .then('TaskResumed')
    .into('InExecution')
    .leavesDeadlines();
  for (const state of ['InExecution', 'Paused'] as const) {
    task(`a report is recorded while ${state}`)
      .given(taskIn(state))
      .when('submit-periodic-report', { period: '2021-1' })
      .on('2021-10-01')
      .then('PeriodicReportSubmitted', { period: '2021-1' })
      .into(state);
  }
  task('a tranche is paid')
    .given(taskIn('InExecution'))
    .when('pay-tranche', { number: 1, amountVnd: '1000000000' })
    .on('2021-02-01')
    .then('TranchePaid', { number: 1 })
    .into('InExecution')
    .details({ tranches: [{ number: 1, amountVnd: '1000000000', paidOn: '2021-02-01' }] })
    .leavesDeadlines();
  task('an extension moves the end')
    .given(taskIn('InExecution'))
    .when('grant-extension', body('grant-extension'))
    .on('2022-11-01')
    .then('ExtensionGranted', { newEndsOn: '2023-07-05' })
    .into('InExecution')
    .details({ extendedOn: '2022-11-01', contract: { endsOn: '2023-07-05' } })
    .moves('D32', '2023-08-04')
    .stops('D30', 'met');
  task('work is paused, which stops no deadline')
    .given(taskIn('InExecution'))
    .when('pause', { reason: 'Dịch' })
    .on('2021-09-01')
    .then('TaskPaused')
    .into('Paused', { milestone: 'contracted' })
    .leavesDeadlines();
  task('work is resumed')
    .given(taskIn('Paused'))
    .when('resume', { reason: 'Hết dịch' })
    .on('2021-12-01')
    .then('TaskResumed')
    .into('InExecution')
    .leavesDeadlines();
  const paid = historyOf([saidPlain('pay-tranche')], taskIn('InExecution'));
  const handedIn = roadTo('confirm-acceptance-dossier').slice(roadTo('sign-contract').length);
  const paidIn = {
    InExecution: paid,
    Paused: historyOf([saidPlain('pause')], paid),
    AcceptanceSubmitted: historyOf(handedIn, paid),
  };
  for (const state of ['InExecution', 'Paused'] as const) {
    task(`a report is recorded while ${state}`)
      .given(taskIn(state))
      .when('submit-periodic-report', { period: '2021-1' })
      .on('2021-10-01')
      .then('PeriodicReportSubmitted', { period: '2021-1' })
      .into(state);
  }
  task('a tranche is paid')
    .given(taskIn('InExecution'))
    .when('pay-tranche', { number: 1, amountVnd: '1000000000' })
    .on('2021-02-01')
    .then('TranchePaid', { number: 1 })
    .into('InExecution')
    .details({ tranches: [{ number: 1, amountVnd: '1000000000', paidOn: '2021-02-01' }] })
    .leavesDeadlines();
  task('an extension moves the end')
    .given(taskIn('InExecution'))
    .when('grant-extension', body('grant-extension'))
    .on('2022-11-01')
    .then('ExtensionGranted', { newEndsOn: '2023-07-05' })
    .into('InExecution')
    .details({ extendedOn: '2022-11-01', contract: { endsOn: '2023-07-05' } })
    .moves('D32', '2023-08-04')
    .stops('D30', 'met');
  task('work is paused, which stops no deadline')
    .given(taskIn('InExecution'))
    .when('pause', { reason: 'Dịch' })
    .on('2021-09-01')
    .then('TaskPaused')
    .into('Paused', { milestone: 'contracted' })
    .leavesDeadlines();
  task('work is resumed')
    .given(taskIn('Paused'))
    .when('resume', { reason: 'Hết dịch' })
    .on('2021-12-01')
    .then('TaskResumed')
    .into('InExecution')
    .leavesDeadlines();
  for (const state of ['InExecution', 'Paused', 'AcceptanceSubmitted'] as const) {
    task(`the contract is terminated from ${state}`)
      .given(paidIn[state])
      .when('terminate', body('terminate'))
      .on('2023-02-15')
      .then('ContractTerminated', { refundVnd: '1' })
      .into('Terminated', { milestone: 'contracted', closed: true })
      .details({ refundVnd: '1' })
      .stops(state === 'AcceptanceSubmitted' ? 'D36' : 'D32', 'cancelled');
  }
});

describe('acceptance', () => {
  task('the acceptance dossier is submitted on the last day, moved off the weekend')
    .given(taskIn('InExecution'))
    .when('submit-acceptance-dossier')
    .on('2023-02-06')
    .then('AcceptanceDossierSubmitted')
    .into('AcceptanceSubmitted', { milestone: 'contracted' })
    .stops('D32', 'met')
    .stops('D30', 'cancelled')
    .stops('D22#3', 'cancelled')
    .starts('D33', '2023-02-09');
  task('it is confirmed')
    .given(historyOf(roadTo('submit-acceptance-dossier')))
    .when('confirm-acceptance-dossier')
    .on('2023-02-06')
    .then('AcceptanceDossierAccepted')
    .into('AcceptanceSubmitted')
    .stops('D33', 'met')
    .starts('D36', '2023-02-27');
  task('the council is established')
    .given(taskIn('AcceptanceSubmitted'))
    .when('establish-acceptance-council', { membersTotal: 2, members: [member(1), member(2)] })
    .on('2023-02-28')
    .then('AcceptanceCouncilEstablished', { membersTotal: 2 })
    .into('AcceptanceCouncil', { milestone: 'contracted' })
    .stops('D36', 'late')
    .starts('D39', '2023-03-30');
  task('a council that replaces it gains no time')
    .given(taskIn('AcceptanceCouncil'))
    .when('establish-acceptance-council', { membersTotal: 7 })
    .on('2023-03-01')
    .then('AcceptanceCouncilEstablished', { membersTotal: 7 })
    .into('AcceptanceCouncil')
    .details({ acceptance: { council: { membersTotal: 7 } } })
    .leavesDeadlines();
  task('the council concludes: excellent')
    .given(taskInAcceptance({ councilOf: 9 }))
    .when('conclude-acceptance', body('conclude-acceptance'))
    .on('2023-03-20')
    .then('AcceptanceConcluded', { rating: 'excellent' })
    .into('Passed', { milestone: 'accepted', closed: false })
    .starts('D41', '2023-05-04')
    .starts('D42', '2023-04-19')
    .stops('D39');
  task('the council concludes: failed, and nothing further is due')
    .given(taskIn('AcceptanceCouncil'))
    .when('conclude-acceptance', {
      ...body('conclude-acceptance'),
      votes: { excellent: 0, passed: 4, failed: 3 },
    })
    .on('2023-03-23')
    .then('AcceptanceConcluded', { rating: 'failed' })
    .into('FailedAcceptance', { milestone: 'contracted', closed: true })
    .stops('D39', 'late');
  for (const [state, on] of [
    ['Passed', '2023-05-04'],
    ['ResultRegistered', '2023-05-05'],
  ] as const) {
    task(`the file is completed in ${state}`)
      .given(state === 'Passed' ? taskIn('Passed') : historyOf(roadTo('register-result')))
      .when('complete-acceptance-file')
      .on(on)
      .then('AcceptanceFileCompleted')
      .into(state)
      .stops('D41', state === 'Passed' ? 'met' : 'late');
  }
  task('the result is registered')
    .given(taskIn('Passed'))
    .when('register-result', { certificateNumber: 'KQ-1' })
    .on('2023-04-14')
    .then('ResultRegistered', { certificateNumber: 'KQ-1' })
    .into('ResultRegistered', { milestone: 'accepted' })
    .stops('D42', 'met');
  task('the result is recognised')
    .given(taskIn('ResultRegistered'))
    .when('recognise')
    .on('2023-05-15')
    .then('ResultRecognised')
    .into('Recognised', { milestone: 'accepted' })
    .leavesDeadlines();
});

function member(personId: number) {
  return { personId: String(personId), role: 'chair', organisation: 'Trường Đại học' };
}
