import { describe, expect, test } from '@jest/globals';
import { DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { MILESTONES } from '#lifecycle/snapshot';
import { ROLES } from '#lifecycle/values/role';
import { roleName } from '#messages/names';
import type { ListedReminder, ReminderReason } from '#reminders/ledger/query';
import { columns, labelled } from './columns.ts';
import { deadlinesText } from './deadlines.ts';
import { definitionListText, definitionText } from './definition.ts';
import type { PlannedRow } from '#importing/dry-import';
import { dryImportText, importText } from './import.ts';
import { asLines, inOneLine } from './nested.ts';
import { reminderReasonText, reminderReportText, remindersText } from './reminders.ts';
import { taskDiffText } from './task-diff.ts';
import { taskDoText } from './task-do.ts';
import { taskListText } from './task-list.ts';
import { fieldWord, milestoneWord, pathWord, stateWord, statusWord, valueWord } from './words.ts';

describe('columns', () => {
  test('are as wide as their widest cell, marks or not', () => {
    expect(
      columns([
        ['Mã', 'Hạn'],
        ['NV-01', null],
        [7, 'x'],
      ]),
    ).toBe('Mã     Hạn\nNV-01\n7      x');
    expect(
      columns([
        ['e\u0302', 'x'],
        ['ab', 'y'],
      ]),
    ).toBe('ê   x\nab  y');
  });

  test('are wrapped between words where there is no room, the widest first; no word is cut', () => {
    const long = 'mười hai chữ dài hơn một dòng có thể chứa';
    expect(columns([['NV-01', long, 'x']], { width: 34 })).toBe(
      'NV-01  mười hai chữ dài hơn một  x\n       dòng có thể chứa',
    );
    const word = 'x'.repeat(40);
    expect(
      columns([[word, `a ${word}`]], { width: 20 })
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([`${word}  a`, word]);
  });

  test('a pair without a value is left out', () => {
    expect(
      labelled([
        ['Mã', 'NV'],
        ['Mốc', null],
        ['Tên gọi', 'x'],
      ]),
    ).toBe('Mã:       NV\nTên gọi:  x');
  });
});

describe('words', () => {
  test.each([
    ['contract.endsOn', '2022-12-31', 'Hợp đồng › Kết thúc', '31/12/2022'],
    ['deadlines.D22.1.status', 'met', 'Thời hạn › Báo cáo định kỳ › 1 › Tình trạng', 'đúng hạn'],
    ['appraisal.totalVnd', '1450000000', 'Thẩm định › Tổng kinh phí', '1.450.000.000 đ'],
    ['route', 'direct', 'Phương thức', 'giao trực tiếp'],
    ['call.round', 2, 'Đợt thông báo › Lần', '2'],
    ['closed', true, 'Kết thúc không nghiệm thu', 'có'],
    ['acceptance.rating', null, 'Nghiệm thu › Xếp loại', '–'],
  ])('%s of %s', (path, value, ...words) => {
    expect([pathWord(path), valueWord(path, value)]).toEqual(words);
  });

  test('every role, milestone and status has one', () => {
    expect(ROLES.filter((role) => roleName(role) === role)).toEqual([]);
    expect(MILESTONES.filter((milestone) => milestoneWord(milestone) === milestone)).toEqual([]);
    const statuses = ['open', 'met', 'late', 'cancelled', 'overdue', 'pending', 'sent', 'failed'];
    expect(statuses.filter((status) => statusWord(status) === status)).toEqual([]);
    expect(stateWord('Ordered')).toBe('Đã đặt hàng');
  });

  test('who is no role is named as recorded', () => {
    expect([roleName('role:director'), roleName('org:Sở Y tế'), roleName('person:7')]).toEqual([
      'giám đốc Sở',
      'Sở Y tế',
      'person:7',
    ]);
  });

  test('a field that nobody named stays readable', () => {
    expect(fieldWord('noSuchField')).toBe('noSuchField');
  });
});

describe('members of members', () => {
  const council = { council: { membersTotal: 9 }, tranches: [{ number: 1, amountVnd: '5000' }] };
  test('in one line', () => {
    expect(inOneLine(council)).toBe(
      'Hội đồng: (Số thành viên hội đồng: 9); Các đợt cấp kinh phí: (Số: 1; Số tiền: 5.000 đ)',
    );
  });
  test('as lines: plain ones first', () => {
    expect(asLines({ ...council, year: 2023, dossiers: [] })).toEqual([
      'Năm kế hoạch:  2023',
      'Hội đồng: Số thành viên hội đồng: 9',
      'Các đợt cấp kinh phí:',
      '  - Số: 1; Số tiền: 5.000 đ',
    ]);
  });
});

describe('a list', () => {
  test('of no tasks says what to do; of none of a kind only that', () => {
    expect(taskListText([], { all: true })).toContain('lotrinh import');
    expect(taskListText([], { all: false })).toBe('Không có mục nào thuộc loại này.');
  });

  test('of no deadlines is a sentence', () => {
    expect(deadlinesText([])).toBe('Không có thời hạn nào phù hợp.');
  });

  test('a clock that may be stopped, with the ground for it', () => {
    const shown = DEFINITIONS.findLast(({ id }) => id === 'administrative-dossier');
    if (shown === undefined) throw new Error('the dossiers');
    const text = definitionText(shownDefinition(shown));
    expect(text).toMatch(/^D50 .+hạn ghi trong hồ sơ; dừng tính: Thông lệ.+chưa đối chiếu với văn bản gốc/m);
  });
  test('numbers of the law as people write them, with source and how sure that is', () => {
    const shown = DEFINITIONS.find(({ id }) => id === 'provincial-2025');
    if (shown === undefined) throw new Error('the law of 2025');
    const text = definitionText(shownDefinition(shown));
    expect(text).toMatch(
      /^scoreThreshold .+ 70 +Điều 12 TT 20\/2023.+chờ văn bản theo Luật 93.+đã đối chiếu với văn bản gốc$/m,
    );
    expect(text).toMatch(
      /^quorum .+ 2\/3 +Điều 12 NĐ 267\/2025.+theo trích dẫn, chưa đối chiếu với văn bản gốc$/m,
    );
    expect(text).toMatch(/^selectionCouncil .+ 7–9 /m);
    expect(text).toMatch(/^appraisalTeam .+ 5 +/m);
    expect(text).toMatch(/^reportEveryMonths .+ chưa có văn bản gốc để đối chiếu +NĐ 267/m);
    expect(text).toMatch(/^sheets .+applied 12\+24\+16/m);
    expect(text).toMatch(/^allowReacceptance .+ không /m);
  });
  test.each(DEFINITIONS.map((definition) => [definition.id, definition] as const))(
    '%s: each step and deadline is a line, no code of a state in it',
    (_id, definition) => {
      const text = definitionText(shownDefinition(definition));
      for (const { command } of definition.steps) expect(text).toMatch(new RegExp(`^${command} `, 'm'));
      for (const { id } of definition.deadlines) expect(text).toMatch(new RegExp(`^${id} `, 'm'));
      expect(text).not.toMatch(/Ordered|Received/);
      for (const [name, { label }] of Object.entries(definition.parameterNotes))
        expect(text).toMatch(new RegExp(`^${name} +${label.vi.slice(0, 12)}`, 'm'));
      expect(definitionListText([listedDefinition(definition)])).toContain(definition.label.vi);
    },
  );
});

const reminder = (more: Partial<ListedReminder>): ListedReminder => ({
  id: 'r',
  task: 'NV-01',
  kind: 'task',
  deadline: 'D22',
  occurrence: 2,
  dueOn: '2023-03-16',
  recipient: 'role:host',
  channel: 'email',
  sendAt: '2023-03-10T00:30:00.000Z',
  status: 'pending',
  ...more,
});

describe('reminders', () => {
  const list = [reminder({}), reminder({ id: 's', status: 'cancelled', reason: 'past' })];
  test('are the pending ones until a status is asked for, and say so', () => {
    const text = remindersText(list, undefined);
    expect(text).toContain(
      '10/03/2023 07:30  chờ gửi     NV-01  Báo cáo định kỳ, lần 2 (D22)  16/03/2023  tổ chức chủ trì  r',
    );
    expect(text).not.toContain('đã qua giờ gửi');
    expect(text).toContain('1 thư sắp gửi nhất trong 1 thư đang chờ gửi (tất cả có 2 thư nhắc)');
  });
  test('of a status asked for are all of them', () => {
    expect(remindersText(list.slice(1), 'cancelled')).toContain('không còn hiệu lực: đã qua giờ gửi khi ghi');
    expect(remindersText([], 'sent')).toBe('0 thư nhắc.');
  });
  test('of a long year are the next fifty', () => {
    const many = Array.from({ length: 60 }, (_, place) => reminder({ id: `r${place}` }));
    expect(remindersText(many, undefined).split('\n')).toHaveLength(53);
    expect(remindersText(many, 'pending').split('\n')).toHaveLength(63);
  });
  test.each([
    ['before-7', 'nhắc trước hạn 7 ngày làm việc'],
    ['due', 'nhắc vào ngày đến hạn'],
    ['overdue-1', 'nhắc khi quá hạn, ngày làm việc thứ 1'],
    ['weekly-3', 'nhắc hằng tuần khi còn quá hạn, tuần thứ 3'],
  ])('why, by the rule %s', (rule, words) => {
    const { reason: _, channel: __, ...of } = reminder({});
    const events = [{ revision: 3, type: 'ContractSigned', occurredOn: '2022-03-16' }];
    const sent = { at: '2023-03-10T00:31:00.000Z', messageId: '<r@lotrinh>' };
    const why: ReminderReason = { ...of, basis: 'Điều 26.1', rule, events, sent };
    const text = reminderReasonText(why);
    expect(text).toContain(
      `Thư này nhắc tổ chức chủ trì về thời hạn “Báo cáo định kỳ, lần 2 (D22)” của NV-01, đến hạn ngày 16/03/2023; ${words}.`,
    );
    expect(text).toContain('-  16/03/2022  Ký hợp đồng (phiên bản 3)');
    expect(text).toContain('Đã gửi lúc:  10/03/2023 07:31');
  });
  test('of some days, with the reasons of those that did not go', () => {
    const sums = { expected: 3, sent: 1, pending: 1, cancelled: 1, failed: 0, byReason: { past: 1 } };
    expect(reminderReportText(sums)).toMatch(/Tổng số dự kiến: +3\n[^]*đã qua giờ gửi khi ghi: +1$/);
  });
});

describe('what a call did', () => {
  test('an import: sums, then every reason by its line', () => {
    const also = [{ type: 'missing-field', message: 'b.' }];
    const refused = [{ line: 2, key: null, type: 'missing-field', message: 'a.', also }];
    expect(importText({ accepted: 1, unchanged: 2, refused })).toBe(
      ['Đã nhập 1 bản ghi; 2 bản ghi đã có từ trước; 1 bản ghi bị từ chối.', 'Dòng 2: a.', 'Dòng 2: b.'].join(
        '\n',
      ),
    );
  });
  test('a dry import: a row a record with what would be due next, or why not; then the sums', () => {
    const nextDeadline = { id: 'D08', dueOn: '2024-06-12' };
    const rows: readonly PlannedRow[] = [
      {
        line: 2,
        code: 'NV-1',
        title: 'Lúa',
        command: 'take-over',
        outcome: 'accepted',
        state: 'CallClosed',
        definition: 'provincial-2023',
        nextDeadline,
        why: [],
        doubts: [{ field: 'data.totalVnd', message: '1.200 đ?' }],
      },
      {
        line: 3,
        code: null,
        title: null,
        command: null,
        outcome: 'refused',
        state: null,
        definition: null,
        nextDeadline: null,
        why: ['a.', 'b.'],
        doubts: [],
      },
    ];
    const [first, heading, accepted, refused, sums] = dryImportText({
      accepted: 1,
      unchanged: 0,
      refused: [{ line: 3, key: null, type: 'missing-field', message: 'a.' }],
      rows,
    }).split('\n');
    expect(first).toBe('Chỉ kiểm tra, không ghi gì.');
    expect(heading).toMatch(
      /^Dòng +Mã +Kết quả +Trạng thái +Mã quy định +Hạn +Việc đến hạn tiếp theo +Lý do$/,
    );
    expect(accepted).toMatch(
      /^2 +NV-1 +hợp lệ +Đã đóng nhận hồ sơ +provincial-2023 +12\/06\/2024 +.*\(D08\) +Cần xem lại: 1\.200 đ\?$/,
    );
    expect(refused).toMatch(/^3 +bị từ chối +a\. b\.$/);
    expect(sums).toBe('Nếu nhập: 1 bản ghi hợp lệ; 0 bản ghi đã có từ trước; 1 bản ghi bị từ chối.');
  });
  test('a command, and its repeat', () => {
    const done = { code: 'NV', revision: 1, position: '1', events: [{ id: 'x', type: 'TaskOrdered' }] };
    expect(taskDoText({ ...done, repeated: false })).toBe('Đã ghi: Phê duyệt đặt hàng – NV, phiên bản 1.');
    expect(taskDoText({ ...done, repeated: true })).toContain('cùng khóa');
  });
  test('a comparison in which nothing differs', () => {
    expect(taskDiffText({ from: '0', to: '2023-03-10', changes: [] })).toBe(
      'Khác nhau giữa 0 và 10/03/2023:\nKhông có gì khác.',
    );
  });
});
