import { expect, test } from '@jest/globals';
import type { Difference } from '#definition-tools/what-if';
import { whatIfText } from './what-if.ts';

const of = (task: string) => ({ task, kind: 'task' });
const reminder = (task: string, at: { before?: string; after?: string }, deadline = 'D39'): Difference => ({
  ...of(task),
  what: 'reminder',
  id: `${task} ${String(at.before)} ${String(at.after)}`,
  before: at.before ?? null,
  after: at.after ?? null,
  reminder: { deadline, rule: 'weekly-1', recipient: 'role:director' },
});
const deadline: Difference = {
  ...of('NV-1'),
  what: 'deadline',
  id: 'D39',
  before: '2023-03-10 open',
  after: '2023-03-13 open',
};

test('people read deadlines one by one, reminders as a sum a task with their first and last day', () => {
  const weekly = Array.from({ length: 52 }, (_, week): readonly Difference[] => {
    const at = (day: string) => new Date(Date.parse(day) + week * 7 * 86_400_000).toISOString();
    return [
      reminder('NV-1', { before: at('2023-03-13T00:30:00Z') }),
      reminder('NV-1', { after: at('2023-03-14T00:30:00Z') }, 'D39#2'),
    ];
  }).flat();
  const gone = reminder('NV-2', { before: '2023-05-02T00:30:00.000Z' }, 'D22#2');
  const text = whatIfText({ tasks: 9, changes: [...weekly, deadline, gone] });
  expect(text.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['Đã xét 9 nhiệm vụ và hồ sơ; sẽ khác ở 2 nhiệm vụ và hồ sơ. Không ghi gì.'],
    [''],
    ['Mã', 'Loại thay đổi', 'Tên gọi', 'Trước', 'Sau'],
    ['NV-1', 'thời hạn', expect.stringContaining('(D39)'), '10/03/2023 (đang mở)', '13/03/2023 (đang mở)'],
    [
      ...['NV-1', 'thư nhắc', 'D39, D39#2'],
      ...['52 thư, từ 13/03/2023 đến 04/03/2024', '52 thư, từ 14/03/2023 đến 05/03/2024'],
    ],
    ['NV-2', 'thư nhắc', 'D22#2', '1 thư, từ 02/05/2023 đến 02/05/2023', '–'],
  ]);
});
