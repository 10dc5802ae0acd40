import { choice, integer, optional, organisation, text } from '../../form.ts';
import { reason } from '../fields.ts';
import { MANAGERS, PROVINCE } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { recalledPaper } from '../../paper.ts';
import { DAY_OF } from '../days.ts';

/** Đề xuất nhiệm vụ. */
export const propose = taskStep({
  command: 'propose',
  label: { vi: 'Đề xuất nhiệm vụ', en: 'Propose the task' },
  dayLabel: DAY_OF.proposal,
  event: 'TaskProposed',
  to: ['Proposed'],
  form: {
    title: text({ vi: 'Tên nhiệm vụ', en: 'Title' }),
    level: choice({ vi: 'Cấp', en: 'Level' }, ['provincial']),
    managingBody: organisation({ vi: 'Cơ quan quản lý', en: 'Managing body' }),
    form: optional(text({ vi: 'Hình thức', en: 'Form' })),
    field: optional(text({ vi: 'Lĩnh vực', en: 'Field' })),
    programme: optional(text({ vi: 'Chương trình', en: 'Programme' })),
  },
  roles: MANAGERS,
  source: 'Điều 25.2 Luật 29/2013/QH13; TT 07/2014/TT-BKHCN',
});

/** Không phê duyệt đặt hàng. */
export const declineOrder = taskStep({
  command: 'decline-order',
  label: { vi: 'Không đặt hàng', en: 'Decline to order' },
  dayLabel: DAY_OF.decision,
  from: ['Proposed'],
  event: 'OrderDeclined',
  to: ['NotOrdered'],
  form: { reason: reason() },
  roles: PROVINCE,
  source: 'TT 07/2014/TT-BKHCN',
});

/** Plan years of the state, which began in 1945; a plan of the next century is a typing error. */
const PLAN_YEARS = { min: 1945, max: 2100 };

/** Phê duyệt danh mục đặt hàng. */
export const order = taskStep({
  command: 'order',
  label: { vi: 'Phê duyệt đặt hàng', en: 'Order the task' },
  dayLabel: DAY_OF.decision,
  from: ['Proposed'],
  event: 'TaskOrdered',
  to: ['Ordered'],
  form: {
    route: choice({ vi: 'Phương thức', en: 'Route' }, ['selection', 'direct']),
    year: integer({ vi: 'Năm kế hoạch', en: 'Year' }, PLAN_YEARS),
    regime: optional(text({ vi: 'Quy định áp dụng', en: 'Regulation' })),
  },
  repinsBy: 'regime',
  roles: PROVINCE,
  paper: recalledPaper('Quyết định phê duyệt danh mục đặt hàng', 'Decision on the list of ordered tasks'),
  source: 'Điều 25.2 Luật 29/2013/QH13; TT 07/2014/TT-BKHCN',
});
