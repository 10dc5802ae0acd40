import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import { seen } from './testing/correction.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';
import type { Fact } from './fact.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const running = () => taskIn('InExecution');

describe('a ground for cancelling the result', () => {
  const won = () => taskIn('Approved');
  const found = () => then(won(), saidPlain('record-cancellation-ground'));
  const told = () => then(found(), saidPlain('notify-cancellation'));
  refusals('record-cancellation-ground', won, [
    [{}, 'accepted'],
    [{ dossierId: 'D-1', host: 'Viện Lúa', detail: 'Hồ sơ sai' }, 'accepted'],
    [{ dossierId: 'D-9' }, 'unknown-dossier', { field: 'data.dossierId' }],
    [{ cause: 'bad-luck' }, 'invalid-field', { field: 'data.cause' }],
    [{ host: 'person:Nguyễn Văn A' }, 'invalid-field', { field: 'data.host' }],
  ]);
  refusals('record-cancellation-ground', found, [
    [{}, 'illegal-state', { on: '2020-12-04', why: 'one stands that the host was not told of' }],
    [{}, 'illegal-state', { on: '2020-12-02', why: 'nor may one be put before it: its seven days run' }],
  ]);
  refusals('record-cancellation-ground', told, [[{}, 'accepted', { on: '2020-12-09' }]]);
  refusals('notify-cancellation', won, [[{}, 'illegal-state', { why: 'there is no ground' }]]);
  refusals('notify-cancellation', found, [[{}, 'accepted']]);
  refusals('notify-cancellation', told, [
    [{}, 'illegal-state', { on: '2020-12-10', why: 'the host was told' }],
    [{}, 'illegal-state', { on: '2020-12-05', why: 'nor is it told twice, once late' }],
  ]);
  refusals('cancel-selection-result', found, [
    [{}, 'accepted', { why: 'the decision may come without a recorded notice' }],
  ]);
  const d18 = (facts: readonly Fact[]) =>
    seen(facts)
      ?.deadlines.filter(({ id }) => id === 'D18')
      .map(({ dueOn, status }) => `${dueOn} ${status}`);
  test('D18 ends with the decision that cancels, and with the contract that the ground did not keep from being signed', () => {
    expect(d18(then(found(), saidPlain('cancel-selection-result')))).toEqual(['2020-12-10 cancelled']);
    expect(d18(then(found(), saidPlain('sign-contract')))).toEqual(['2020-12-10 cancelled']);
    expect(d18(taskIn('InExecution'))).toEqual([]);
  });
  test('a new call starts without the ground of the last', () => {
    const again = then(found(), saidPlain('cancel-selection-result'), {
      name: 'open-call',
      on: '2021-01-11',
      data: { callId: 'C-2', round: 2, closesOn: '2021-02-22' },
    });
    expect(seen(again)?.details.cancellationGround).toBeUndefined();
  });
});

describe('money', () => {
  const advanced = () => then(running(), saidPlain('pay-advance'));
  refusals('pay-advance', running, [
    [{ amountVnd: '400000000' }, 'accepted', { why: 'half of the state budget exactly' }],
    [{ amountVnd: '400000001' }, 'advance-too-large', { field: 'data.amountVnd' }],
    [{ amountVnd: 400000000 }, 'invalid-field', { why: 'never a JSON number' }],
    [{ source: 'bank' }, 'invalid-field', { field: 'data.source' }],
    [{ year: 20212 }, 'invalid-field', { field: 'data.year' }],
  ]);
  const second = { number: 2, amountVnd: '100000000' };
  refusals('pay-advance', advanced, [
    [{}, 'already-exists', { on: '2021-07-01', field: 'data.number' }],
    [second, 'advances-not-settled', { on: '2021-07-01' }],
  ]);
  const settled = () => then(advanced(), saidPlain('settle-advance'));
  refusals('pay-advance', settled, [
    [second, 'accepted', { on: '2021-07-01', why: 'half of the earlier ones is settled' }],
    [{ number: 2, amountVnd: '400000001' }, 'payments-exceed-state-budget', { on: '2021-07-01' }],
    [
      { number: 2, amountVnd: '600000001', source: 'other' },
      'payments-exceed-contract',
      { on: '2021-07-01' },
    ],
    [{ number: 2, amountVnd: '600000000', source: 'other' }, 'accepted', { on: '2021-07-01' }],
  ]);
  refusals('pay-tranche', advanced, [
    [{ amountVnd: '600000001' }, 'payments-exceed-contract', { why: 'advances count' }],
    [{ amountVnd: '600000000' }, 'accepted'],
    [{ amountVnd: '400000001', source: 'state-budget', year: 2021 }, 'payments-exceed-state-budget'],
  ]);
  refusals('settle-advance', advanced, [
    [{ amountVnd: '400000001' }, 'settled-exceeds-advances'],
    [{ amountVnd: '400000000' }, 'accepted'],
  ]);
  const stopped = () => then(running(), saidPlain('stop-disbursement'));
  refusals('pay-tranche', stopped, [
    [{}, 'illegal-state', { on: '2022-02-15', why: 'disbursement is stopped' }],
  ]);
  refusals('stop-disbursement', stopped, [[{}, 'illegal-state', { on: '2022-02-15' }]]);
  refusals('resume-disbursement', running, [[{}, 'illegal-state', { why: 'nothing was stopped' }]]);
  refusals('pay-tranche', () => then(stopped(), saidPlain('resume-disbursement')), [
    [{}, 'accepted', { on: '2022-03-02' }],
  ]);
  refusals('make-final-payment', () => taskIn('Passed'), [
    [{ amountVnd: '800000000' }, 'accepted'],
    [{ amountVnd: '800000001' }, 'payments-exceed-state-budget'],
  ]);
  const owing = () => then(taskIn('FailedAcceptance'), saidPlain('determine-refund'));
  refusals('collect-refund', owing, [
    [{}, 'accepted'],
    [{ amountVnd: '50000001' }, 'refund-exceeds-determined'],
  ]);
  refusals('collect-refund', () => taskIn('Terminated'), [[{ amountVnd: '2' }, 'refund-exceeds-determined']]);
  const line = (source: string, amountVnd: string) => ({ source, year: 2021, amountVnd });
  refusals('approve', () => taskIn('Appraised'), [
    [{ funding: [line('state-budget', '800000000'), line('host', '200000000')] }, 'accepted'],
    [{ funding: [line('state-budget', '800000000')] }, 'funding-does-not-add-up'],
    [
      { funding: [line('state-budget', '1000000000')] },
      'funding-does-not-add-up',
      { why: 'more of the state than its share' },
    ],
  ]);
});

describe('councils and conflicts of interest', () => {
  const dossier = {
    principalInvestigator: 'p-1',
    participants: [{ personId: 'p-2' }],
    partners: [{ organisation: 'Công ty' }],
  };
  const opened = () => historyOf(roadTo('open-dossiers', { 'receive-dossier': { data: dossier } }));
  const seat = (other: object) => ({
    members: Array.from({ length: 7 }, (_, place) => ({
      personId: `m-${place}`,
      role: 'member',
      ...(place === 3 ? other : {}),
    })),
    membersTotal: 7,
  });
  refusals('establish-selection-council', opened, [
    [seat({}), 'accepted'],
    [
      seat({ personId: 'person:p-1' }),
      'conflict-of-interest',
      { field: 'data.members.3.personId', why: 'the investigator' },
    ],
    [seat({ personId: 'p-2' }), 'conflict-of-interest', { why: 'a participant' }],
    [
      seat({ organisation: 'Viện' }),
      'conflict-of-interest',
      { field: 'data.members.3.organisation', why: 'of the applicant’s staff' },
    ],
    [seat({ organisation: ' công  TY ' }), 'conflict-of-interest', { why: 'of a partner’s staff' }],
    [seat({ organisation: 'Trường' }), 'accepted'],
    [{ membersTotal: 6, members: undefined }, 'invalid-field', { field: 'data.membersTotal' }],
    [{ membersTotal: 10, members: undefined }, 'invalid-field', { field: 'data.membersTotal' }],
    [{ membersTotal: 8 }, 'council-size-differs'],
  ]);
  test('what a file tells as a fact is taken in all the same', () => {
    const command = commandSaid(saidWith('establish-selection-council', seat({ personId: 'p-1' })));
    expect(decide({ ...command, imported: true }, opened(), CONTEXT).status).toBe('accepted');
  });
  const confirmed = () =>
    historyOf(roadTo('confirm-acceptance-dossier', { 'receive-dossier': { data: dossier } }));
  refusals('establish-acceptance-council', confirmed, [
    [seat({ organisation: 'Viện' }), 'accepted', { why: 'a scientist of the host may sit' }],
    [
      seat({ organisation: 'VIỆN', role: 'chair' }),
      'conflict-of-interest',
      { field: 'data.members.3.role', why: 'but not lead' },
    ],
    [seat({ personId: 'p-2' }), 'conflict-of-interest', { why: 'who took part' }],
    [
      seat({ organisation: 'Công ty', role: 'chair' }),
      'accepted',
      { why: 'a partner is the other rule’s matter' },
    ],
  ]);
  const sitting = () => then(taskIn('DossiersOpened'), saidPlain('establish-selection-council'));
  const points = (...of: number[]) => ({
    points: of.map((value, place) => ({ criterion: place + 1, points: value })),
  });
  refusals('cast-score', () => taskIn('DossiersOpened'), [[{}, 'illegal-state', { why: 'no council sits' }]]);
  refusals('cast-score', sitting, [
    [{}, 'accepted'],
    [{ personId: 'm-99' }, 'invalid-field', { field: 'data.personId', why: 'of no seat' }],
    [{ dossierId: 'D-2' }, 'unknown-dossier'],
    [points(12, 24, 16, 16, 16, 16), 'accepted', { why: 'all there is' }],
    [points(13, 24, 16, 16, 16, 16), 'points-out-of-sheet', { field: 'data.points.0.points' }],
    [
      points(12, 24, 16, 16, 16),
      'points-out-of-sheet',
      { field: 'data.points', why: 'a criterion is missing' },
    ],
    [points(1, 1, 1, 1, 1, 1, 1), 'points-out-of-sheet', { why: 'one too many' }],
  ]);
  refusals('cast-score', () => then(sitting(), saidPlain('cast-score')), [
    [{}, 'already-exists', { field: 'data.personId' }],
  ]);
  refusals(
    'cast-score',
    () => then(sitting(), saidPlain('declare-conflict', { data: { personId: 'm-1' } })),
    [
      [{}, 'conflict-of-interest', { field: 'data.personId', why: 'who declared one' }],
      [{ personId: 'm-2' }, 'accepted'],
    ],
  );
  refusals('count-ballots', sitting, [[{}, 'illegal-state', { why: 'nobody scored' }]]);
  const counted = () => then(sitting(), saidPlain('cast-score'), saidPlain('count-ballots'));
  refusals('recommend', counted, [
    [{ meanScore: 80 }, 'accepted'],
    [{ dossierId: 'D-9' }, 'unknown-dossier'],
  ]);
  test('the count stands in the fact, computed', () => {
    expect(seen(counted())?.details).toMatchObject({
      selection: {
        winner: 'D-1',
        ranking: [{ dossierId: 'D-1', ballots: 1, validBallots: 1, score: 80, eligible: true }],
      },
    });
  });
  const weak = () =>
    then(
      sitting(),
      {
        ...saidPlain('cast-score'),
        data: { dossierId: 'D-1', personId: 'm-1', ...points(1, 1, 1, 1, 1, 1) },
      },
      saidPlain('count-ballots'),
    );
  refusals('recommend', weak, [
    [{}, 'invalid-field', { field: 'data.dossierId', why: 'the count has no winner' }],
  ]);
  refusals('recommend-proposal', () => taskIn('Proposed'), [
    [{ membersPresent: 8, votesFor: 7 }, 'accepted'],
    [{ membersPresent: 8, votesFor: 6 }, 'votes-below-threshold', { why: 'exactly three quarters' }],
    [{ membersPresent: 5, votesFor: 5 }, 'quorum-not-reached'],
    [{ membersPresent: 8, votesFor: 9 }, 'invalid-field', { why: 'more votes than members' }],
  ]);
});

describe('changes of the contract', () => {
  const lump = { 'sign-contract': { data: { lumpSum: 'final-product' } } };
  const final = () => historyOf(roadTo('sign-contract', lump));
  refusals('request-adjustment', running, [[{ what: 'name-aims-products' }, 'accepted']]);
  refusals('request-adjustment', final, [[{ what: 'name-aims-products' }, 'adjustment-not-allowed']]);
  refusals('self-decide-adjustment', running, [
    [{ what: 'content' }, 'adjustment-not-allowed'],
    [{ what: 'time' }, 'invalid-field'],
  ]);
  refusals('self-decide-adjustment', final, [[{ what: 'content' }, 'accepted']]);
  const asked = () => then(running(), saidPlain('request-adjustment'));
  refusals('request-adjustment', asked, [[{}, 'already-exists']]);
  refusals('approve-adjustment', asked, [
    [{}, 'accepted'],
    [{ adjustmentId: 'DC-9' }, 'invalid-field'],
  ]);
  refusals('refuse-adjustment', () => then(asked(), saidPlain('approve-adjustment')), [
    [{}, 'invalid-field', { on: '2021-05-25', why: 'answered' }],
  ]);
  refusals('report-adjustment', asked, [
    [{ adjustmentId: 'DC-1' }, 'invalid-field', { why: 'it was asked for, not decided itself' }],
  ]);
  refusals('shorten-duration', running, [
    [{ workDonePercent: 67 }, 'accepted'],
    [{ workDonePercent: 66 }, 'too-little-done'],
    [{ newEndsOn: '2023-01-05' }, 'invalid-field', { field: 'data.newEndsOn', why: 'no shorter' }],
    [{ newEndsOn: '2022-05-31' }, 'invalid-field', { field: 'data.newEndsOn', why: 'past' }],
  ]);
  refusals('announce-inspection', running, [
    [{ inspectionOn: '2021-11-08' }, 'accepted', { why: 'five working days' }],
    [{ inspectionOn: '2021-11-05' }, 'notice-too-short'],
    [{ inspectionOn: '2021-11-05', regular: false }, 'accepted', { why: 'an unexpected one' }],
  ]);
  test('shortened, of another host and investigator', () => {
    const now = then(
      running(),
      saidPlain('change-host'),
      saidPlain('change-principal-investigator'),
      saidPlain('shorten-duration'),
    );
    expect(seen(now)?.details).toMatchObject({
      contract: { host: 'Viện Mới', principalInvestigator: 'p-9', endsOn: '2022-10-05' },
    });
  });
});

test('one overpayment is refused once', () => {
  const decision = decideSaid(saidWith('pay-tranche', { amountVnd: '1000000001' }), taskIn('InExecution'));
  expect(decision.status === 'refused' && decision.refusals.map(({ type }) => type)).toEqual([
    'payments-exceed-contract',
  ]);
});
