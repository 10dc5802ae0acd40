import { describe, expect, test } from '@jest/globals';
import { plainDate, type Instant } from '#lifecycle/values/plain-date';
import type { Language } from '#messages/language';
import { roleName } from '#messages/names';
import { digestText } from './digest/digest-text.ts';
import type { DigestItem } from './digest/digest-items.ts';
import { reminderText, type TaskReminder } from './reminder-text.ts';

const LONG = 'Nghiên cứu đánh giá sức tải môi trường và đề xuất giải pháp quản lý khu bảo tồn biển';

const reminder = (more: Partial<TaskReminder> = {}): TaskReminder => ({
  id: 'r-1',
  kind: 'task',
  code: 'NV-01',
  title: LONG,
  deadline: 'D22',
  occurrence: 2,
  dueOn: '2023-03-16',
  called: (language) => roleName('role:head-of-division', language),
  mustAct: 'host',
  rule: 'before-3',
  basis: 'Điều 26.1 TT 04/2015/TT-BKHCN',
  ...more,
});

describe('a reminder', () => {
  test.each([
    ['before-3', 'còn 3 ngày làm việc'],
    ['due', 'đến hạn trong ngày'],
    ['overdue-1', 'đã quá hạn'],
    ['weekly-4', 'đã quá hạn'],
  ])('%s: its subject says what is due, when and for which task', (rule, when) => {
    expect(reminderText(reminder({ rule })).subject).toBe(
      `[Lộ Trình] Báo cáo định kỳ, lần 2: ${when}, hạn 16/03/2023 – Nghiên cứu đánh giá sức tải môi trường và đề xuất… (NV-01)`,
    );
  });

  test('says in Vietnamese what must be done, for what, by when, by whom and why', () => {
    const [vietnamese] = reminderText(reminder()).text.split('\n\n———\n\n');
    expect(vietnamese).toContain(
      [
        'Kính gửi: trưởng phòng',
        '',
        'Việc phải làm: Báo cáo định kỳ, lần 2',
        `Thuộc nhiệm vụ: ${LONG}`,
        'Mã: NV-01',
        'Thời hạn: ngày 16/03/2023 (còn 3 ngày làm việc)',
        'Người thực hiện: tổ chức chủ trì',
        'Căn cứ: Điều 26.1 TT 04/2015/TT-BKHCN',
      ].join('\n'),
    );
    expect(vietnamese).toContain('lotrinh reminders why r-1');
  });

  test.each([
    [
      'Điều 7.1 TT 20/2023/TT-BKHCN, mượn tạm: quy định của thời kỳ trước chưa đối chiếu được với văn bản gốc',
      'Điều 7.1 TT 20/2023/TT-BKHCN, dẫn tạm vì quy định của thời kỳ trước chưa đối chiếu được với văn bản gốc',
    ],
    [
      'Thông lệ; Điều 15 NĐ 268/2025/NĐ-CP, mượn tạm',
      'Thông lệ; Điều 15 NĐ 268/2025/NĐ-CP, dẫn tạm khi chưa có văn bản của thời kỳ đó để đối chiếu',
    ],
    [
      'Điều 3 TT 20/2023/TT-BKHCN (mượn tạm cho TT 08/2017/TT-BKHCN)',
      'Điều 3 TT 20/2023/TT-BKHCN (dẫn tạm thay cho TT 08/2017/TT-BKHCN)',
    ],
    [
      'TT 07/2014/TT-BKHCN (mượn tạm, chờ văn bản theo Luật 93/2025/QH15)',
      'TT 07/2014/TT-BKHCN (dẫn tạm, chờ văn bản theo Luật 93/2025/QH15)',
    ],
  ])('tells what it means that its ground is borrowed: %s', (basis, told) => {
    expect(reminderText(reminder({ basis })).text).toContain(`Căn cứ: ${told}\n`);
  });

  test('and in English below', () => {
    const [, english] = reminderText(reminder()).text.split('\n\n———\n\n');
    expect(english).toContain('To be done: Periodic report, no. 2');
    expect(english).toContain('Due on: 2023-03-16 (3 working days left)');
    expect(english).toContain('Who must act: host organisation');
  });

  test('of a dossier says so', () => {
    const dossier = reminder({ kind: 'dossier', deadline: 'D50', occurrence: null });
    const { text } = reminderText(dossier);
    expect(text).toContain('Thuộc hồ sơ thủ tục hành chính:');
    expect(text).toContain('Việc phải làm: Trả kết quả thủ tục hành chính\n');
  });
});

const item: DigestItem = {
  code: 'NV-01',
  kind: 'task',
  title: 'Nuôi ếch',
  deadline: 'D36',
  occurrence: null,
  dueOn: plainDate('2023-02-22'),
  recipient: 'role:director',
  mustAct: 'director',
  recordedAt: '2023-03-01T00:00:00.000Z' as Instant,
  own: [],
};
const digest = {
  id: 'd-1',
  recipient: 'role:director',
  channel: 'email',
  day: plainDate('2023-03-13'),
  items: [item],
};

const calledDirector = (language: Language): string => roleName('role:director', language);

describe('a digest', () => {
  test('names each overdue thing by its words', () => {
    const { subject, text } = digestText(digest, calledDirector);
    expect(subject).toBe('[Lộ Trình] 1 việc đã quá hạn, chưa hoàn thành (đến ngày 13/03/2023)');
    expect(text).toContain(
      [
        '- Thành lập hội đồng nghiệm thu, hạn ngày 22/02/2023',
        '  Thuộc nhiệm vụ: Nuôi ếch (mã NV-01)',
        '  Người thực hiện: giám đốc Sở',
      ].join('\n'),
    );
    expect(text).toContain('Kính gửi: giám đốc Sở');
  });
});

describe('every letter', () => {
  test.each([
    ['a reminder', reminderText(reminder())],
    ['a digest', digestText(digest, calledDirector)],
  ])('%s: no mark of a signature, no code of a role, no place left open', (_name, { subject, text }) => {
    expect(`${subject}\n${text}`).not.toMatch(/^-- $|role:|\{\w+\}|\bD\d\d\b/m);
  });
});
