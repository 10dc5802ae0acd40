import { provincial2014 } from '../definitions/provincial-2014/definition.ts';
import { pinnedTo } from '../testing/pinned-to.ts';
import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import type { Fact } from '../fact.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { historyOf } from '../testing/record.ts';
import { named, newest } from '../testing/spec.ts';
import { roadTo, saidPlain, taskIn } from '../testing/task-in.ts';

const seen = (facts: readonly Fact[]) => snapshotOf({ kind: 'task', facts, calendar });
const after = (last: string, others = {}) => historyOf(roadTo(last, others));
const rowsOf = (id: string, facts: readonly Fact[]) =>
  named(id, seen(facts)).map(({ occurrence, dueOn, status }) => [occurrence, dueOn, status]);

describe('a fact that by its day comes after what ended its part of the way starts nothing', () => {
  const extended = () => historyOf([saidPlain('grant-extension')], taskIn('InExecution'));
  test('an extension dated after the termination, recorded before it', () => {
    const history = historyOf(
      [saidPlain('terminate', { on: '2022-10-01', data: { refundVnd: '0' } })],
      extended(),
    );
    expect(seen(history)?.state).toBe('Terminated');
    expect(seen(history)?.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
  });
  test('an extension dated after the acceptance dossier, recorded before it', () => {
    const history = historyOf([saidPlain('submit-acceptance-dossier', { on: '2022-10-01' })], extended());
    expect(rowsOf('D32', history)).toEqual([[undefined, '2023-02-06', 'met']]);
    expect(rowsOf('D22', history).map(([, , status]) => status)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });
});

describe('what a deadline rests on', () => {
  const provisional = (facts: readonly Fact[]) =>
    (seen(facts)?.deadlines ?? []).flatMap((row) => (row.provisional ? [row.id] : []));
  test('one borrowed from a later circular says so', () => {
    const old = (facts: readonly Fact[]) => provisional(pinnedTo(facts, provincial2014));
    expect(old(after('archive'))).toEqual(['D08', 'D19']);
    expect(old(taskIn('SelectionFailed'))).toEqual(['D08', 'D09']);
    expect(provisional(after('archive'))).toEqual(['D05', 'D08', 'D12', 'D15', 'D19', 'D17']);
    expect(newest('D08', seen(after('close-call')))?.basis).toContain('mượn tạm');
  });
  test('one that rests on a year without a table', () => {
    const history = after('sign-contract', { 'sign-contract': { data: { endsOn: '2028-01-05' } } });
    expect(newest('D32', seen(history))?.provisional).toBe(true);
    expect(named('D22', seen(history)).filter((row) => row.provisional)).toEqual([]);
  });
  test('a moved one rests on what its new day rests on', () => {
    const history = after('sign-contract', { 'sign-contract': { data: { endsOn: '2027-10-05' } } });
    expect(newest('D32', seen(history))?.provisional).toBe(false);
    const moved = historyOf([saidPlain('grant-extension', { data: { newEndsOn: '2028-02-05' } })], history);
    expect(newest('D32', seen(moved))).toMatchObject({ dueOn: '2028-03-06', provisional: true });
  });
  test.each([
    ['2025-06-30', 'NĐ 61/2018/NĐ-CP; hạn ghi trong hồ sơ'],
    ['2025-07-01', 'NĐ 118/2025/NĐ-CP; hạn ghi trong hồ sơ'],
  ])('of a dossier received on %s names the decree of then, none of later', (on, basis) => {
    const data = { field: 'An toàn bức xạ', procedure: 'Cấp giấy phép', dueOn: '2025-08-01' };
    const facts = historyOf([{ kind: 'dossier', name: 'receive-administrative-dossier', on, data }]);
    expect(snapshotOf({ kind: 'dossier', facts, calendar })?.deadlines).toMatchObject([{ id: 'D50', basis }]);
  });
  test('the basis names the law', () => {
    for (const row of seen(after('archive'))?.deadlines ?? [])
      expect(row.basis).toMatch(/Điều|Thông lệ|TT|NĐ/);
  });
});
