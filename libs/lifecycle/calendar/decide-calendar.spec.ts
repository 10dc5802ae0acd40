import { describe, expect, test } from '@jest/globals';
import { decideNotice, holiday, noticesOf, swap, type Notice } from '../testing/notices.ts';

const on = '2026-10-01';
const reasons = (notice: Notice, before: readonly Notice[] = []): unknown => {
  const decision = decideNotice(notice, noticesOf(before));
  return decision.status === 'refused'
    ? decision.refusals.map(({ type, field }) => (field === undefined ? type : `${type} ${field}`))
    : decision.status;
};

describe('a declaration states what it says, dated by its notice', () => {
  test('a day off', () => {
    expect(decideNotice(holiday('2026-10-12', { on, reason: 'Bão' }))).toEqual({
      status: 'accepted',
      fact: {
        type: 'HolidayDeclared',
        occurredOn: on,
        data: { date: '2026-10-12', off: true, source: 'Thông báo' },
        reason: 'Bão',
      },
    });
  });

  test('a swap', () => {
    expect(decideNotice(swap('2026-10-12', '2026-10-17', { on }))).toMatchObject({
      fact: { type: 'WorkdaySwapDeclared', data: { off: '2026-10-12', work: '2026-10-17' } },
    });
  });

  test.each([
    ['a swapped Saturday may be given back', holiday('2026-08-22', { on })],
    ['a day that is off but not settled may be settled', holiday('2027-09-03', { on })],
    ['a holiday may be worked', holiday('2026-09-02', { on, off: false })],
    ['a Saturday may be worked', holiday('2026-10-17', { on, off: false })],
    ['a day worked but not settled may be settled', holiday('2026-11-24', { on, off: false })],
  ])('%s', (_what, notice) => {
    expect(reasons(notice)).toBe('accepted');
  });
});

describe('a declaration is refused', () => {
  test.each<[string, Notice, unknown]>([
    ['of a day that is off', holiday('2026-09-02', { on }), ['already-exists data.date']],
    ['of a Sunday', holiday('2026-10-11', { on }), ['already-exists data.date']],
    ['of a Sunday of a year without a table', holiday('2028-10-08', { on }), ['already-exists data.date']],
    ['of a working day as one', holiday('2026-10-12', { on, off: false }), ['already-exists data.date']],
    ['of a day that is none', holiday('2026-02-30', { on }), ['invalid-date data.date']],
    ['that swaps a day off', swap('2026-09-02', '2026-10-17', { on }), ['already-exists data.off']],
    ['that swaps onto a working day', swap('2026-10-12', '2026-10-16', { on }), ['already-exists data.work']],
    ['that swaps onto a holiday', swap('2026-10-12', '2026-09-01', { on }), ['invalid-field data.work']],
    ['that swaps a day onto itself', swap('2026-10-12', '2026-10-12', { on }), ['already-exists data.work']],
    ['before its notice', holiday('2026-12-14', { on: '2026-11-25' }), ['occurred-in-future occurredOn']],
    [
      'by one person alone',
      holiday('2026-10-12', { on, approvedBy: undefined }),
      ['missing-field approvedBy'],
    ],
    [
      'by the same person twice',
      holiday('2026-10-12', { on, actor: 'person:p-1', approvedBy: 'person:p-1' }),
      ['invalid-field approvedBy'],
    ],
    [
      'by one organisation, written in two ways',
      holiday('2026-10-12', { on, actor: 'org:Sở Nội vụ', approvedBy: 'org:sở nội  vụ' }),
      ['invalid-field approvedBy'],
    ],
    [
      'without a source, all at once',
      { name: 'declare-holiday', on, data: { date: '2026-10-12', off: true, also: 1 } },
      ['missing-field data.source', 'unknown-field data.also'],
    ],
    ['of anything else', { name: 'declare', on, data: {} }, ['unknown-command command']],
  ])('%s', (_what, notice, want) => {
    expect(reasons(notice)).toEqual(want);
  });

  test('of a day declared before', () => {
    const notice = holiday('2026-10-12', { on });
    expect(reasons(notice, [notice])).toEqual(['already-exists data.date']);
  });
});

test('the same key is the same declaration; another one under it is refused', () => {
  const first = holiday('2026-10-12', { on, key: 'TB-1' });
  expect(reasons(first, [first])).toBe('repeated');
  expect(reasons(holiday('2026-10-13', { on, key: 'TB-1' }), [first])).toEqual(['key-reused key']);
});
