import { expect, test } from '@jest/globals';
import type { Act } from '#access/acts';
import { refusalMessage } from '#commands/refusal-message';
import { actsText } from './acts.ts';
import { eventWord, pathWord } from './words.ts';

const act = (type: string, data: Act['data']): Act => ({
  ...{ stream: 'operator-x', revision: 0, type, data },
  ...{ recordedAt: '2026-11-27T01:00:00.000Z', actor: 'person:p-1' },
});
/** The cells of the one act, in one line. */
const said = (type: string, data: Act['data']): string =>
  actsText([act(type, data)])
    .split('\n')
    .slice(1)
    .join(' ')
    .replace(/\s+/g, ' ');

test('an act says in words what it is of', () => {
  const call = said('CallRefused', { call: 'POST /x', type: 'not-allowed', why: 'role' });
  expect(call).toContain('Lời gọi bị từ chối');
  expect(call).toContain('Lời gọi: POST /x; Loại từ chối: not-allowed; Vì: vai trò');
  const stood = said('SubstituteNamed', { role: 'director', from: '2026-12-01', to: '2026-12-12' });
  expect(stood).toContain('giám đốc Sở; Từ ngày: 01/12/2026; Đến ngày: 12/12/2026');
  expect(said('ImportRequested', { sha256: 'ab', records: 3 })).toContain(
    'SHA-256 của tệp: ab; Số bản ghi: 3',
  );
  expect(said('PersonDetailsChanged', { personId: 'p-1', fields: ['name'] })).toContain('Thông tin: Họ tên');
});
test.each(['CountersignRequested', 'AccountOpened', 'TaskApproved'])('%s has words', (type) => {
  expect(eventWord(type)).not.toBe(type);
});
test('what waits for a second person is called so where two points differ', () => {
  expect(pathWord('approvals')).not.toBe('approvals');
});
test('a correction is told what would come out differently, not the name of a member', () => {
  const params = { event: 'BallotsCounted', revision: 9, why: 'ballots' };
  const told = refusalMessage({ type: 'correction-changes-outcome', params });
  expect([told.includes('Phiếu chấm'), told.includes('ballots')]).toEqual([true, false]);
});
