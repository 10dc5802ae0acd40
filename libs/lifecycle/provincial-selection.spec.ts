import { describe } from '@jest/globals';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import { historyOf } from './testing/record.ts';
import { spec } from './testing/spec.ts';
import { PLAIN, roadTo, saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';

const body = (command: string) => PLAIN[command]?.data ?? {};
const task = (name: string) => spec(name, provincial2014);

describe('identification', () => {
  task('a provincial task is proposed')
    .when('propose', { ...body('propose'), form: 'đề tài', field: 'Môi trường', programme: 'CT-1' })
    .on('2020-06-01')
    .then('TaskProposed', { title: 'T', level: 'provincial', managingBody: 'Sở', programme: 'CT-1' })
    .into('Proposed', {
      level: 'provincial',
      milestone: 'registered',
      closed: false,
      title: 'T',
      revision: 0,
    });
  task('a proposal is ordered')
    .given(taskIn('Proposed'))
    .when('order', body('order'))
    .on('2020-08-03')
    .then('TaskOrdered', { route: 'selection', year: 2020 })
    .into('Ordered', { milestone: 'registered' })
    .details({ everOrdered: true, route: 'selection', year: 2020 });
  task('an order that names its regulation pins the task to it')
    .given(taskIn('Proposed'))
    .when('order', { ...body('order'), regime: 'provincial-2014' })
    .on('2020-08-03')
    .then('TaskOrdered', { regime: 'provincial-2014' })
    .into('Ordered');
  task('a proposal is not ordered')
    .given(taskIn('Proposed'))
    .when('decline-order', { reason: 'Trùng' })
    .on('2020-08-03')
    .then('OrderDeclined', { reason: 'Trùng' })
    .into('NotOrdered', { milestone: 'registered', closed: true });
});

describe('selection', () => {
  task('a call opens with exactly thirty days notice')
    .given(taskIn('Ordered'))
    .when('open-call', body('open-call'))
    .on('2020-09-14')
    .then('SelectionCallOpened', { callId: 'C-1', round: 1 })
    .into('CallOpen')
    .details({ call: { round: 1, openedOn: '2020-09-14', closesOn: '2020-10-14', callId: 'C-1' } })
    .leavesDeadlines();
  task('one organisation is invited where the route is direct')
    .given(historyOf(roadTo('order', { order: { data: { route: 'direct' } } })))
    .when('invite-direct', body('invite-direct'))
    .on('2020-09-14')
    .then('DirectAssignmentInvited', { organisation: 'Viện' })
    .into('CallOpen')
    .details({ call: { round: 1, organisation: 'Viện' } });
  task('a dossier is received on the closing day itself')
    .given(historyOf(roadTo('open-call')))
    .when('receive-dossier', { ...body('receive-dossier'), channel: 'bưu điện' })
    .on('2020-10-14')
    .then('ApplicationDossierReceived', { dossierId: 'D-1', applicant: 'Viện', channel: 'bưu điện' })
    .into('CallOpen')
    .details({ dossiers: [{ dossierId: 'D-1', round: 1, withdrawn: false }] });
  task('a dossier is withdrawn on the closing day itself')
    .given(taskIn('CallOpen'))
    .when('withdraw-dossier', { dossierId: 'D-1', reason: 'Đổi ý' })
    .on('2020-10-14')
    .then('DossierWithdrawn', { reason: 'Đổi ý' })
    .into('CallOpen')
    .details({ dossiers: [{ dossierId: 'D-1', withdrawn: true }] });
  task('a call closes on its closing day, and seven working days begin')
    .given(taskIn('CallOpen'))
    .when('close-call')
    .on('2020-10-14')
    .then('SelectionCallClosed')
    .into('CallClosed')
    .starts('D08', '2020-10-23');
  task('the dossiers are opened')
    .given(taskIn('CallClosed'))
    .when('open-dossiers', { dossiers: [{ dossierId: 'D-1', valid: false, reason: 'Thiếu' }] })
    .on('2020-10-23')
    .then('DossiersOpened')
    .into('DossiersOpened')
    .details({ dossiers: [{ dossierId: 'D-1', valid: false }] })
    .stops('D08', 'met');
  task('dossiers opened a day too late are taken in as a fact')
    .given(taskIn('CallClosed'))
    .when('open-dossiers', body('open-dossiers'))
    .on('2020-10-24')
    .into('DossiersOpened')
    .stops('D08', 'late');
  for (const state of ['CallClosed', 'DossiersOpened'] as const) {
    task(`a round fails from ${state}, six months from the first call`)
      .given(taskIn(state))
      .when('fail-round', { reason: 'Không ai' })
      .on('2020-10-21')
      .then('SelectionRoundFailed', { reason: 'Không ai' })
      .into('SelectionFailed', { closed: true, milestone: 'registered' })
      .starts('D09', '2021-03-15');
  }
  task('a round that fails before the dossiers are opened cancels their opening')
    .given(taskIn('CallClosed'))
    .when('fail-round', { reason: 'Không ai' })
    .on('2020-10-21')
    .stops('D08', 'cancelled');
  task('a dossier is recommended')
    .given(taskIn('DossiersOpened'))
    .when('recommend', { ...body('recommend'), ranking: [{ dossierId: 'D-1', meanScore: 82.5 }] })
    .on('2020-10-30')
    .then('DossierRecommended', { meanScore: 82.5 })
    .into('Recommended')
    .details({ recommended: 'D-1' });
  for (const from of ['SelectionFailed', 'Cancelled'] as const) {
    task(`a second call opens from ${from}`)
      .given(
        from === 'Cancelled'
          ? historyOf([saidPlain('cancel', { on: '2020-12-05' })], taskIn('Approved'))
          : taskIn(from),
      )
      .when('open-call', { callId: 'C-2', round: 2, closesOn: '2021-06-01' })
      .on('2021-03-15')
      .then('SelectionCallOpened', { round: 2 })
      .into('CallOpen', { closed: false, milestone: 'registered' })
      .details({ call: { round: 2, firstOpenedOn: '2020-09-14' } });
  }
});

describe('appraisal and approval', () => {
  task('the budget is appraised')
    .given(taskIn('Recommended'))
    .when('appraise', body('appraise'))
    .on('2020-11-10')
    .then('BudgetAppraised', { totalVnd: '1000000000' })
    .into('Appraised', { milestone: 'appraised' })
    .details({ appraisal: body('appraise') });
  task('it is appraised again, a new version, which undoes the submission')
    .given(taskIn('Appraised'))
    .when('appraise', { ...body('appraise'), totalVnd: '900000000' })
    .on('2020-11-25')
    .then('BudgetAppraised')
    .into('Appraised')
    .details({ appraisal: { totalVnd: '900000000' } });
  task('it is submitted for approval')
    .given(historyOf(roadTo('appraise')))
    .when('submit-for-approval')
    .on('2020-11-20')
    .then('ApprovalSubmitted')
    .into('Appraised', { stateSince: plainDate('2020-11-10') })
    .details({ submittedForApprovalOn: '2020-11-20' });
  task('it is approved, with other sums than appraised, and thirty days begin')
    .given(taskIn('Appraised'))
    .when('approve', { ...body('approve'), totalVnd: '1200000000', stateVnd: '1200000000' })
    .on('2020-12-01')
    .then('TaskApproved', { host: 'Viện' })
    .into('Approved', { milestone: 'appraised' })
    .details({ approval: { totalVnd: '1200000000' } })
    .starts('D19', '2020-12-31');
  for (const state of ['Recommended', 'Appraised'] as const) {
    task(`it is refused from ${state}`)
      .given(taskIn(state))
      .when('refuse', { reason: 'Không' })
      .on('2020-12-01')
      .then('ApprovalRefused')
      .into('Refused', { closed: true, milestone: state === 'Appraised' ? 'appraised' : 'registered' });
  }
});
