import { describe, expect, test } from '@jest/globals';
import type { Fact } from './fact.ts';
import { seen } from './testing/correction.ts';
import { historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals } from './testing/refusals.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);

describe('acceptance', () => {
  const submitted = () => historyOf(roadTo('submit-acceptance-dossier'));
  refusals('submit-acceptance-supplement', submitted, [[{}, 'illegal-state', { why: 'nobody asked' }]]);
  const wanting = () => then(submitted(), saidPlain('request-acceptance-supplement'));
  refusals('request-acceptance-supplement', wanting, [[{}, 'illegal-state']]);
  refusals('submit-acceptance-supplement', wanting, [[{}, 'accepted']]);
  refusals('request-acceptance-supplement', () => taskIn('AcceptanceSubmitted'), [
    [{}, 'illegal-state', { on: '2023-02-06', why: 'confirmed' }],
  ]);
  const rate = (personId: string, product: object = {}) => {
    const products = [{ name: 'Giống', quality: 'excellent', quantity: 'excellent', ...product }];
    return saidPlain('cast-rating', { data: { personId, products } });
  };
  test.each([
    [{}, 'excellent'],
    [{ quality: 'passed' }, 'passed'],
    [{ quality: 'failed' }, 'failed'],
    [{ quantity: 'passed' }, 'passed'],
    [{ quantity: 'failed' }, 'failed'],
  ])('a member who says %j rates', (product, rating) => {
    const now = then(taskIn('AcceptanceCouncil'), rate('m-1', product));
    expect(seen(now)?.details).toMatchObject({ acceptance: { ratings: [{ personId: 'm-1', rating }] } });
  });
  const rated = () =>
    then(taskIn('AcceptanceCouncil'), ...['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'].map((id) => rate(id)));
  refusals('cast-rating', rated, [
    [{}, 'already-exists'],
    [{ products: [] }, 'missing-field', { field: 'data.products' }],
  ]);
  refusals('count-ratings', () => taskIn('AcceptanceCouncil'), [
    [{}, 'illegal-state', { why: 'nobody rated' }],
  ]);
  const counted = () => then(rated(), saidPlain('count-ratings'));
  refusals('conclude-acceptance', counted, [
    [{ membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 } }, 'accepted'],
    [{}, 'votes-do-not-add-up', { field: 'data.votes', why: 'the minutes say another count' }],
  ]);
  refusals('establish-acceptance-council', () => taskIn('FailedAcceptance'), [
    [{}, 'illegal-state', { on: '2023-05-02', why: 'no second acceptance, unless the province allows it' }],
  ]);
  refusals('confirm-completion', () => taskIn('Passed'), [
    [{}, 'acceptance-file-incomplete', { on: '2023-04-03' }],
  ]);
  refusals('return-approval', () => historyOf(roadTo('appraise')), [[{}, 'not-submitted']]);
  test('what was returned is submitted again', () => {
    const back = then(taskIn('Appraised'), saidPlain('return-approval'));
    expect(seen(back)?.details).not.toHaveProperty('submittedForApprovalOn');
    expect(
      seen(then(back, saidPlain('submit-for-approval', { on: '2020-11-25' }), saidPlain('approve')))?.state,
    ).toBe('Approved');
  });
  test('a registration is revoked: it may be registered again', () => {
    const revoked = then(taskIn('ResultRegistered'), saidPlain('revoke-result-registration'));
    expect(seen(revoked)).toMatchObject({ state: 'Passed', milestone: 'accepted' });
    expect(seen(revoked)?.details).not.toHaveProperty('acceptance.certificateNumber');
  });
  test('a cancelled result leads to a second call', () => {
    const failed = then(taskIn('Approved'), saidPlain('cancel-selection-result'));
    expect(seen(failed)).toMatchObject({ state: 'SelectionFailed', closed: true });
    expect(
      seen(failed)
        ?.deadlines.filter(({ status }) => status === 'open')
        .map(({ id }) => id),
    ).toEqual(['D09']);
  });
  describe('cancelled because the work is paid for already, it leads to none', () => {
    const call = { callId: 'C-2', round: 2, closesOn: '2021-06-01' };
    const failed = (cause: string) =>
      then(taskIn('Approved'), saidPlain('cancel-selection-result', { data: { cause } }));
    refusals('open-call', () => failed('double-funding'), [[call, 'illegal-state', { on: '2021-02-01' }]]);
    refusals('open-call', () => failed('forgery'), [[call, 'accepted', { on: '2021-02-01' }]]);
    test('and nothing is due', () => {
      const open = seen(failed('double-funding'))?.deadlines.filter(({ status }) => status === 'open');
      expect(open).toEqual([]);
    });
    test('a task that is taken up anew may be called again', () => {
      const anew = then(failed('double-funding'), saidPlain('reopen', { on: '2021-03-01' }));
      const first = saidPlain('open-call', { on: '2021-03-15', data: { ...call, round: 1 } });
      expect(seen(then(anew, first))?.state).toBe('CallOpen');
    });
  });
});
