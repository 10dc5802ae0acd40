import { describe, expect, test } from '@jest/globals';
import { decideSaid, historyOf } from './testing/record.ts';
import { refusals, saidWith } from './testing/refusals.ts';
import { roadTo, saidPlain, taskIn, taskInAcceptance } from './testing/task-in.ts';

const after = (last: string, others = {}) => historyOf(roadTo(last, others));

describe('rule 6: the acceptance council', () => {
  const votes = (excellent: number, passed: number, failed: number) => ({
    membersPresent: excellent + passed + failed,
    votes: { excellent, passed, failed },
  });
  const council = () => taskInAcceptance({ councilOf: 9 });
  refusals('conclude-acceptance', council, [
    [{ ...votes(10, 0, 0) }, 'invalid-field', { field: 'data.membersPresent' }],
    [{ ...votes(5, 0, 0) }, 'quorum-not-reached'],
    [{ ...votes(6, 0, 0) }, 'accepted'],
    [{ votes: { excellent: 8, passed: 0, failed: 0 } }, 'votes-do-not-add-up', { field: 'data.votes' }],
    [{ votes: { excellent: 6, passed: 0, failed: 0 } }, 'votes-do-not-add-up'],
    [{ membersTotal: 8 }, 'council-size-differs', { field: 'data.membersTotal' }],
    [{ chairPresent: false }, 'quorum-not-reached'],
    [{ secretaryPresent: false }, 'quorum-not-reached'],
    [{ reviewersPresent: 1 }, 'quorum-not-reached'],
    [{ chairPresent: true, secretaryPresent: true, reviewersPresent: 2 }, 'accepted'],
    [{ votes: { excellent: 7, passed: 1, failed: -1 } }, 'invalid-field', { field: 'data.votes.failed' }],
    [{ rating: 'excellent' }, 'unknown-field', { why: 'the rating is computed, never given' }],
  ]);
  refusals(
    'conclude-acceptance',
    () =>
      historyOf(
        [saidPlain('establish-acceptance-council', { on: '2023-03-01', data: { membersTotal: 7 } })],
        council(),
      ),
    [
      [
        { ...votes(9, 0, 0), membersTotal: 9 },
        'council-size-differs',
        { why: 'the council that replaced it' },
      ],
      [{ ...votes(7, 0, 0), membersTotal: 7 }, 'accepted'],
    ],
  );
  const members = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ personId: String(i), role: 'member' }));
  refusals('establish-acceptance-council', () => taskIn('AcceptanceSubmitted'), [
    [{ membersTotal: 9, members: members(8) }, 'council-size-differs', { field: 'data.members' }],
    [{ membersTotal: 9, members: members(9) }, 'accepted'],
    [{ membersTotal: 0 }, 'invalid-field'],
  ]);
  test.each([
    ['more than a third say failed', votes(0, 4, 3), 'failed'],
    ['exactly a third say failed', votes(0, 6, 3), 'passed'],
    ['exactly a third say failed, the rest excellent', votes(6, 0, 3), 'passed'],
    ['exactly three quarters say excellent', votes(6, 2, 0), 'excellent'],
    ['less than three quarters say excellent', votes(5, 2, 0), 'passed'],
    ['three quarters say excellent, one failed', votes(8, 0, 1), 'passed'],
    ['all say excellent', votes(9, 0, 0), 'excellent'],
    ['all say passed', votes(0, 9, 0), 'passed'],
    ['all say failed', votes(0, 0, 9), 'failed'],
  ])('rating: %s', (_name, said, rating) => {
    const decision = decideSaid(saidWith('conclude-acceptance', said), council());
    expect(decision).toMatchObject({ status: 'accepted', fact: { data: { rating } } });
  });
  const handedIn = (on: string, extended: boolean) => {
    const signed = [...roadTo('sign-contract'), ...(extended ? [saidPlain('grant-extension')] : [])];
    const from = { on };
    return historyOf([
      ...signed,
      saidPlain('submit-acceptance-dossier', from),
      saidPlain('confirm-acceptance-dossier', from),
      saidPlain('establish-acceptance-council', from),
    ]);
  };
  test.each([
    ['the last day and six months', '2023-07-05', false, 'excellent'],
    ['a day later', '2023-07-06', false, 'failed'],
    ['the extended end and six months', '2024-01-05', true, 'excellent'],
    ['a day later than that', '2024-01-06', true, 'failed'],
  ])('a dossier handed in on %s is taken in; its rating', (...[, on, extended, rating]) => {
    const decision = decideSaid(
      saidWith('conclude-acceptance', votes(9, 0, 0), { on: '2024-03-01' }),
      handedIn(on, extended),
    );
    expect(decision).toMatchObject({ status: 'accepted', fact: { data: { rating } } });
  });
});

describe('rule 7: order', () => {
  refusals('approve', () => after('appraise'), [
    [{}, 'not-submitted'],
    [{ totalVnd: '1' }, 'state-share-exceeds-total', { why: 'money (rule 3) before order (rule 7)' }],
  ]);
  const again = () => historyOf([saidPlain('appraise', { on: '2020-11-25' })], taskIn('Appraised'));
  refusals('approve', again, [[{}, 'not-submitted', { why: 'a new appraisal undoes the submission' }]]);
  refusals('approve', () => historyOf([saidPlain('submit-for-approval', { on: '2020-11-26' })], again()), [
    [{}, 'accepted'],
    [{}, 'out-of-order', { on: '2020-11-24', why: 'before the appraisal that it approves' }],
    [{}, 'not-submitted', { on: '2020-11-25', why: 'before the submission that it answers' }],
  ]);
  refusals('submit-for-approval', () => taskIn('Appraised'), [
    [{}, 'illegal-state', { on: '2020-11-21', why: 'it stands' }],
    [{}, 'illegal-state', { on: '2020-11-15', why: 'it stands, recorded late' }],
  ]);
  refusals('submit-for-approval', again, [[{}, 'accepted', { on: '2020-11-26' }]]);
  refusals('establish-acceptance-council', () => after('submit-acceptance-dossier'), [
    [{}, 'dossier-not-confirmed'],
    [
      { membersTotal: 9, members: [] },
      'council-size-differs',
      { why: 'councils (rule 6) before order (rule 7)' },
    ],
  ]);
  refusals('establish-acceptance-council', () => taskIn('AcceptanceSubmitted'), [
    [{}, 'dossier-not-confirmed', { on: '2023-02-02', why: 'before the confirmation' }],
    [{}, 'accepted', { on: '2023-02-03' }],
  ]);
  refusals('confirm-acceptance-dossier', () => taskIn('AcceptanceSubmitted'), [
    [{}, 'illegal-state', { on: '2023-02-10' }],
    [{}, 'illegal-state', { on: '2023-02-02' }],
  ]);
  refusals('complete-acceptance-file', () => taskIn('ResultRegistered'), [
    [{}, 'illegal-state', { on: '2023-04-21' }],
    [{}, 'illegal-state', { on: '2023-04-10' }],
  ]);
  refusals('submit-acceptance-dossier', () => taskIn('AcceptanceSubmitted'), [
    [{}, 'illegal-state', { on: '2023-02-10' }],
  ]);
  refusals('recognise', () => after('register-result'), [[{}, 'acceptance-file-incomplete']]);
  refusals('recognise', () => taskIn('ResultRegistered'), [
    [{}, 'accepted'],
    [{}, 'acceptance-file-incomplete', { on: '2023-04-19', why: 'before the file was complete' }],
  ]);
  refusals('sign-contract', () => taskIn('Appraised'), [
    [{}, 'illegal-state', { why: 'a provincial task needs the approval' }],
  ]);
  refusals('appraise', () => taskIn('Proposed'), [
    [{}, 'illegal-state', { why: 'a provincial task needs the selection' }],
  ]);
  refusals(
    'conclude-acceptance',
    () =>
      historyOf(
        [saidPlain('establish-acceptance-council', { on: '2023-03-01' })],
        taskIn('AcceptanceCouncil'),
      ),
    [
      [{}, 'out-of-order', { on: '2023-02-28', why: 'before the council that concludes' }],
      [{}, 'accepted', { on: '2023-03-01' }],
    ],
  );
});

describe('rule 8: extension', () => {
  const long = { approve: { data: { durationMonths: 25 } } };
  const reason = 'Bão';
  refusals('grant-extension', () => taskIn('InExecution'), [
    [{ newEndsOn: '2023-07-05' }, 'accepted', { why: 'six months exactly; 24 months is not long' }],
    [{ newEndsOn: '2023-07-06' }, 'extension-too-long', { field: 'data.newEndsOn' }],
    [{ newEndsOn: '2023-01-05' }, 'invalid-field', { field: 'data.newEndsOn' }],
    [{ newEndsOn: '2023-01-06' }, 'accepted'],
    [{ newEndsOn: '2023-07-05' }, 'accepted', { on: '2023-01-31', why: 'lateness never blocks' }],
  ]);
  refusals('grant-extension', () => after('sign-contract', long), [
    [{ newEndsOn: '2024-01-05' }, 'accepted', { why: 'twelve months exactly; 25 months is long' }],
    [{ newEndsOn: '2024-01-06' }, 'extension-too-long'],
  ]);
  const extended = () => historyOf([saidPlain('grant-extension')], taskIn('InExecution'));
  refusals('grant-extension', extended, [
    [{ newEndsOn: '2023-08-01' }, 'extension-already-granted', { on: '2023-01-02' }],
    [
      { newEndsOn: '2023-02-01' },
      'extension-already-granted',
      { on: '2022-10-01', why: 'granted later, recorded late' },
    ],
  ]);
  refusals(
    'grant-extension',
    () => after('sign-contract', { 'sign-contract': { data: { endsOn: '2022-08-31' } } }),
    [
      [
        { newEndsOn: '2023-02-28', reason },
        'accepted',
        { on: '2022-07-01', why: 'months end on the last day' },
      ],
      [{ newEndsOn: '2023-03-01', reason }, 'extension-too-long', { on: '2022-07-01' }],
    ],
  );
  refusals('sign-contract', () => taskIn('Approved'), [
    [{ endsOn: '2021-01-05' }, 'invalid-field', { field: 'data.endsOn' }],
    [{ endsOn: '2021-01-06' }, 'accepted'],
  ]);
});

describe('rule 9: lateness never blocks', () => {
  refusals('submit-acceptance-dossier', () => taskIn('InExecution'), [
    [{}, 'accepted', { on: '2026-01-05' }],
  ]);
  refusals('sign-contract', () => taskIn('Approved'), [[{}, 'accepted', { on: '2022-01-05' }]]);
  refusals('open-dossiers', () => taskIn('CallClosed'), [[{}, 'accepted', { on: '2021-10-05' }]]);
  refusals('register-result', () => taskIn('Passed'), [[{}, 'accepted', { on: '2025-10-05' }]]);
});
