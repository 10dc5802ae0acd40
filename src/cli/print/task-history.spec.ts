import { expect, test } from '@jest/globals';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { REQUESTED } from '#lifecycle/countersigning/facts';
import { shownFact } from '#history/shown-fact';
import { corrected } from '../../../libs/lifecycle/testing/correction.ts';
import { historyOf } from '../../../libs/lifecycle/testing/record.ts';
import { sealedIn } from '../../../libs/lifecycle/testing/sealed.ts';
import { PLAIN, saidPlain, taskIn } from '../../../libs/lifecycle/testing/task-in.ts';
import { taskHistoryText } from './task-history.ts';

test('a history tells what was recorded late, why it was recorded, and which field a correction sets right', () => {
  const propose = { name: 'propose', on: '2025-12-30', data: PLAIN.propose?.data, reason: 'Sổ cũ' };
  const facts = corrected(historyOf([propose]), { of: 'TaskProposed', field: 'data.title', to: 'U' });
  const text = taskHistoryText(
    facts.map((fact) => shownFact(fact, vietnamCalendar)),
    'task',
  );
  expect(text).toContain('ghi muộn 1 ngày làm việc');
  expect(text).toContain('Lý do ghi: Sổ cũ');
  expect(text).toContain('Trường: Tên nhiệm vụ');
  expect(text).toContain('Giá trị cũ: T');
  expect(text).not.toContain('Lĩnh vực');
});

test('a sealed ballot is told without its seal', () => {
  const cast = sealedIn(
    historyOf([saidPlain('establish-selection-council'), saidPlain('cast-score')], taskIn('DossiersOpened')),
  ).at(-1);
  const text = taskHistoryText(cast === undefined ? [] : [shownFact(cast, vietnamCalendar)], 'task');
  expect(text).toContain('Niêm phong: có');
  expect(text).not.toMatch(/c2VhbGVk|fact-\d|Phiên:/);
});

test('a field is called as its own step calls it, not as another does', () => {
  const facts = historyOf([saidPlain('request-adjustment')], taskIn('InExecution'));
  const text = taskHistoryText(
    facts.slice(-1).map((fact) => shownFact(fact, vietnamCalendar)),
    'task',
  );
  expect(text).toContain('Loại điều chỉnh: ');
  const paid = historyOf([saidPlain('pay-tranche')], taskIn('InExecution')).slice(-1);
  expect(
    taskHistoryText(
      paid.map((fact) => shownFact(fact, vietnamCalendar)),
      'task',
    ),
  ).toContain('Đợt: 1; ');
});

test('at any depth: what was asked of a second person is called as the step calls it', () => {
  const asked = historyOf([saidPlain('request-adjustment')], taskIn('InExecution')).slice(-1);
  const requests = asked.map((fact) => ({
    ...fact,
    type: REQUESTED,
    data: { command: 'request-adjustment', occurredOn: fact.metadata.occurredOn, data: fact.data },
  }));
  const text = taskHistoryText(
    requests.map((fact) => shownFact(fact, vietnamCalendar)),
    'task',
  );
  expect(text).toContain('Nội dung: (Mã điều chỉnh: DC-1; Loại điều chỉnh: ');
});
