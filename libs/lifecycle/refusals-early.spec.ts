import { describe } from '@jest/globals';
import { historyOf } from './testing/record.ts';
import { refusals } from './testing/refusals.ts';
import { facilityTaskAfter, roadTo, saidPlain, taskIn } from './testing/task-in.ts';

const after = (last: string, others = {}) => historyOf(roadTo(last, others));
const direct = () => after('order', { order: { data: { route: 'direct' } } });
const dossiers = (...list: unknown[]) => ({ dossiers: list });
const ok = { dossierId: 'D-1', valid: true };

describe('rule 3: money', () => {
  const share = { totalVnd: '100', stateVnd: '101' };
  const whole = { totalVnd: '100', stateVnd: '100' };
  refusals('appraise', () => taskIn('Recommended'), [
    [share, 'state-share-exceeds-total', { field: 'data.stateVnd' }],
    [whole, 'accepted'],
    [{ totalVnd: '99999999999999999', stateVnd: '99999999999999998' }, 'accepted'],
    [{ totalVnd: '99999999999999998', stateVnd: '99999999999999999' }, 'state-share-exceeds-total'],
  ]);
  refusals('approve', () => taskIn('Appraised'), [
    [share, 'state-share-exceeds-total'],
    [whole, 'accepted'],
    [
      { totalVnd: '5000000000', durationMonths: 12 },
      'accepted',
      { why: 'may differ from what was appraised' },
    ],
  ]);
  refusals('sign-contract', () => taskIn('Approved'), [
    [{ totalVnd: '1000000001' }, 'contract-exceeds-approved', { field: 'data.totalVnd' }],
    [{ totalVnd: '1000000000' }, 'accepted'],
    [
      { host: 'Khác', endsOn: '2030-01-05' },
      'accepted',
      { why: 'host, dates and duration are not compared' },
    ],
  ]);
  refusals(
    'sign-contract',
    () =>
      historyOf([saidPlain('approve', { data: { totalVnd: '2000000000' } })], facilityTaskAfter('appraise')),
    [
      [
        { totalVnd: '1000000001' },
        'contract-exceeds-approved',
        { why: 'a facility task: the last appraisal binds' },
      ],
      [{ totalVnd: '1000000000' }, 'accepted'],
    ],
  );
  const paid = () => historyOf([saidPlain('pay-tranche', { on: '2021-03-01' })], taskIn('InExecution'));
  refusals('pay-tranche', paid, [
    [
      { number: 2, amountVnd: '600000001' },
      'payments-exceed-contract',
      { on: '2021-04-01', field: 'data.amountVnd' },
    ],
    [{ number: 2, amountVnd: '600000000' }, 'accepted', { on: '2021-04-01' }],
    [
      { number: 2, amountVnd: '600000001' },
      'payments-exceed-contract',
      { on: '2021-02-01', why: 'a late tranche counts beside later ones' },
    ],
    [{ number: 1, amountVnd: '1' }, 'already-exists', { on: '2021-04-01', field: 'data.number' }],
    [{ number: 1, amountVnd: '1' }, 'already-exists', { on: '2021-02-01', why: 'used later, recorded late' }],
  ]);
});

describe('rule 4: the call', () => {
  refusals('open-call', () => taskIn('Ordered'), [
    [{ closesOn: '2020-10-13' }, 'notice-too-short', { field: 'data.closesOn' }],
    [{ closesOn: '2020-10-14' }, 'accepted'],
    [{ round: 2 }, 'wrong-round', { field: 'data.round' }],
    [{ round: 2, closesOn: '2020-10-01' }, 'notice-too-short', { why: 'all broken rules, the notice first' }],
  ]);
  refusals('open-call', direct, [[{}, 'wrong-route']]);
  refusals('invite-direct', direct, [
    [{ closesOn: '2020-10-13' }, 'notice-too-short'],
    [{}, 'accepted'],
  ]);
  refusals('invite-direct', () => taskIn('Ordered'), [[{}, 'wrong-route']]);
  refusals('receive-dossier', () => after('open-call'), [
    [{}, 'accepted', { on: '2020-09-14', why: 'the opening day itself' }],
    [{}, 'accepted', { on: '2020-10-14', why: 'the closing day itself' }],
    [{}, 'call-closed', { on: '2020-10-15', field: 'occurredOn' }],
    [{}, 'out-of-order', { on: '2020-09-13' }],
  ]);
  refusals('withdraw-dossier', () => taskIn('CallOpen'), [
    [{}, 'accepted', { on: '2020-10-14' }],
    [{}, 'call-closed', { on: '2020-10-15' }],
    [{}, 'unknown-dossier', { on: '2020-09-27', why: 'before it was received' }],
  ]);
  refusals('close-call', () => taskIn('CallOpen'), [
    [{}, 'call-still-open', { on: '2020-10-13' }],
    [{}, 'accepted', { on: '2020-10-14' }],
    [{}, 'accepted', { on: '2020-11-30' }],
  ]);
  const second = { callId: 'C-2', round: 2, closesOn: '2021-06-01' };
  refusals('open-call', () => taskIn('SelectionFailed'), [
    [second, 'accepted', { on: '2021-03-15', why: "D09's due date itself (14/3 is a Sunday)" }],
    [second, 'second-call-too-late', { on: '2021-03-16', field: 'occurredOn' }],
    [{ ...second, round: 1 }, 'wrong-round', { on: '2021-03-15' }],
    [{ ...second, round: 3 }, 'wrong-round', { on: '2021-03-15' }],
  ]);
  const cancelled = () => historyOf([saidPlain('cancel', { on: '2020-12-05' })], taskIn('Approved'));
  refusals('open-call', cancelled, [
    [second, 'accepted', { on: '2021-03-15' }],
    [second, 'second-call-too-late', { on: '2021-03-16' }],
  ]);
  const failedDirect = () =>
    historyOf([saidPlain('invite-direct'), saidPlain('close-call'), saidPlain('fail-round')], direct());
  refusals('invite-direct', failedDirect, [
    [{ closesOn: '2021-06-01' }, 'accepted', { on: '2021-03-15' }],
    [{ closesOn: '2021-06-01' }, 'second-call-too-late', { on: '2021-03-16' }],
  ]);
  const again = () => historyOf([saidPlain('reopen', { on: '2021-09-01' })], taskIn('SelectionFailed'));
  refusals('open-call', again, [
    [
      { round: 1, closesOn: '2021-11-01' },
      'accepted',
      { on: '2021-10-01', why: 'reopened: back to round 1' },
    ],
    [{ round: 2, closesOn: '2021-11-01' }, 'wrong-round', { on: '2021-10-01' }],
  ]);
  const thirdRound = () =>
    historyOf(
      [
        saidPlain('open-call', { on: '2021-03-01', data: { round: 2, closesOn: '2021-04-01' } }),
        saidPlain('close-call', { on: '2021-04-01' }),
        saidPlain('fail-round', { on: '2021-04-02' }),
      ],
      taskIn('SelectionFailed'),
    );
  refusals('open-call', thirdRound, [
    [
      { round: 3, closesOn: '2025-02-01' },
      'accepted',
      { on: '2025-01-01', why: 'later calls are not limited' },
    ],
  ]);
});

describe('rule 5: dossiers', () => {
  const two = () =>
    historyOf([
      ...roadTo('receive-dossier'),
      saidPlain('receive-dossier', { data: { dossierId: 'D-2' } }),
      saidPlain('close-call'),
    ]);
  const second = { dossierId: 'D-2', valid: true };
  refusals('open-dossiers', two, [
    [dossiers(ok, second), 'accepted'],
    [dossiers(second, ok), 'accepted', { why: 'in any order' }],
    [dossiers(ok), 'dossiers-incomplete', { field: 'data.dossiers' }],
    [dossiers(ok, ok, second), 'dossiers-incomplete'],
    [
      dossiers(ok, second, { dossierId: 'D-3', valid: true }),
      'unknown-dossier',
      { field: 'data.dossiers.2.dossierId' },
    ],
    [dossiers(), 'dossiers-incomplete'],
    [dossiers(ok, { dossierId: 'D-2', valid: false }), 'missing-field', { field: 'data.dossiers.1.reason' }],
    [dossiers(ok, { dossierId: 'D-2', valid: false, reason: ' ' }), 'missing-field'],
    [dossiers(ok, { dossierId: 'D-2', valid: false, reason: 'Thiếu' }), 'accepted'],
  ]);
  const withdrawn = () =>
    historyOf([...roadTo('receive-dossier'), saidPlain('withdraw-dossier'), saidPlain('close-call')]);
  refusals('open-dossiers', withdrawn, [
    [dossiers(), 'accepted', { why: 'the only one was withdrawn' }],
    [dossiers(ok), 'unknown-dossier', { why: 'a withdrawn one is not opened' }],
  ]);
  refusals('receive-dossier', () => taskIn('CallOpen'), [
    [{}, 'already-exists', { on: '2020-10-01', field: 'data.dossierId' }],
    [{}, 'already-exists', { on: '2020-09-20', why: 'recorded late under an id used later' }],
    [{ dossierId: 'D-2' }, 'accepted', { on: '2020-10-01' }],
  ]);
  const later = () =>
    historyOf(
      [
        saidPlain('reopen', { on: '2021-09-01' }),
        saidPlain('open-call', { on: '2021-10-01', data: { closesOn: '2021-11-01' } }),
      ],
      taskIn('SelectionFailed'),
    );
  refusals('receive-dossier', later, [
    [
      {},
      'already-exists',
      { on: '2021-10-02', why: 'never twice in a task, not even after it was reopened' },
    ],
  ]);
  refusals('open-dossiers', () => historyOf([saidPlain('close-call', { on: '2021-11-01' })], later()), [
    [dossiers(), 'accepted', { on: '2021-11-02', why: 'reopened: those of the first series are gone' }],
    [dossiers(ok), 'unknown-dossier', { on: '2021-11-02' }],
  ]);
  refusals('withdraw-dossier', () => taskIn('CallOpen'), [
    [{ dossierId: 'D-9' }, 'unknown-dossier', { field: 'data.dossierId' }],
  ]);
  const gone = () => historyOf([saidPlain('withdraw-dossier')], taskIn('CallOpen'));
  refusals('withdraw-dossier', gone, [
    [{}, 'unknown-dossier', { on: '2020-10-13' }],
    [{}, 'unknown-dossier', { on: '2020-10-01', why: 'withdrawn later' }],
  ]);
  const invalid = () =>
    historyOf(
      [saidPlain('open-dossiers', { data: dossiers({ ...ok, valid: false, reason: 'Thiếu' }) as never })],
      taskIn('CallClosed'),
    );
  refusals('recommend', invalid, [[{}, 'unknown-dossier', { why: 'only a valid one' }]]);
  const nextRound = () =>
    historyOf(
      [
        saidPlain('open-call', { on: '2020-11-02', data: { round: 2, closesOn: '2020-12-02' } }),
        saidPlain('receive-dossier', { on: '2020-11-10', data: { dossierId: 'D-2' } }),
        saidPlain('close-call', { on: '2020-12-02' }),
        saidPlain('open-dossiers', { on: '2020-12-03', data: dossiers(second) as never }),
      ],
      taskIn('SelectionFailed'),
    );
  refusals('recommend', nextRound, [
    [{}, 'unknown-dossier', { on: '2020-12-20', why: 'one of an earlier round' }],
    [{ dossierId: 'D-2' }, 'accepted', { on: '2020-12-20' }],
    [
      { dossierId: 'D-2', ranking: [{ dossierId: 'D-1', meanScore: 70 }] },
      'unknown-dossier',
      { on: '2020-12-20', field: 'data.ranking.0.dossierId' },
    ],
  ]);
});

describe('rule 6: the selection council', () => {
  refusals('recommend', () => taskIn('DossiersOpened'), [
    [{ membersPresent: 10 }, 'invalid-field', { field: 'data.membersPresent' }],
    [{ membersPresent: 9 }, 'accepted'],
    [{ membersPresent: 5 }, 'quorum-not-reached'],
    [{ membersPresent: 6 }, 'accepted', { why: 'two thirds exactly' }],
    [{ membersTotal: 7, membersPresent: 4 }, 'quorum-not-reached'],
    [{ membersTotal: 7, membersPresent: 5 }, 'accepted'],
    [{ meanScore: 69.999 }, 'score-below-threshold', { field: 'data.meanScore' }],
    [{ meanScore: 69.99999999999 }, 'score-below-threshold', { why: 'compared unrounded' }],
    [{ meanScore: 70 }, 'accepted'],
    [{ meanScore: 100 }, 'accepted'],
    [{ meanScore: 100.001 }, 'invalid-field'],
    [{ meanScore: -0.001 }, 'invalid-field'],
    [{ reviewersPresent: 1 }, 'quorum-not-reached'],
    [{ reviewersPresent: 2 }, 'accepted'],
    [
      { dossierId: 'D-9', membersPresent: 5, meanScore: 10 },
      'unknown-dossier',
      { why: 'dossiers, quorum, score: in that order' },
    ],
  ]);
});
