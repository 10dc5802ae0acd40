import { reason } from '../fields.ts';
import { MANAGERS } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { recalledPaper } from '../../paper.ts';
import { DAY_OF } from '../days.ts';

const BEFORE_CONTRACT = [
  'Ordered',
  'CallOpen',
  'CallClosed',
  'DossiersOpened',
  'Recommended',
  'Appraised',
  'Approved',
];

/** Thanh lý hợp đồng. */
export const liquidate = taskStep({
  command: 'liquidate',
  label: { vi: 'Thanh lý hợp đồng', en: 'Liquidate the contract' },
  dayLabel: DAY_OF.signature,
  from: ['Recognised', 'Terminated', 'FailedAcceptance'],
  event: 'ContractLiquidated',
  to: ['Liquidated'],
  form: {},
  roles: MANAGERS,
  paper: recalledPaper('Biên bản thanh lý hợp đồng', 'Minutes of the liquidation'),
  source: 'TT 05/2014/TT-BKHCN; Điều 15 TT 11/2014/TT-BKHCN',
});

/** Nộp lưu. */
export const archive = taskStep({
  command: 'archive',
  label: { vi: 'Nộp lưu hồ sơ', en: 'Archive the file' },
  dayLabel: DAY_OF.archiving,
  from: ['Liquidated'],
  event: 'DossierArchived',
  to: ['Archived'],
  form: {},
  roles: MANAGERS,
  source: 'Điều 30 NĐ 30/2020/NĐ-CP',
});

/** Rút nhiệm vụ. */
export const withdraw = taskStep({
  command: 'withdraw',
  label: { vi: 'Rút nhiệm vụ', en: 'Withdraw the task' },
  dayLabel: DAY_OF.withdrawal,
  from: ['Proposed', ...BEFORE_CONTRACT, 'SelectionFailed', 'Cancelled'],
  event: 'TaskWithdrawn',
  to: ['Withdrawn'],
  form: { reason: reason() },
  roles: MANAGERS,
  source: 'TT 07/2014/TT-BKHCN',
});

/** Hủy. */
export const cancel = taskStep({
  command: 'cancel',
  label: { vi: 'Hủy', en: 'Cancel' },
  dayLabel: DAY_OF.decision,
  from: BEFORE_CONTRACT,
  event: 'TaskCancelled',
  to: ['Cancelled'],
  form: { reason: reason() },
  roles: MANAGERS,
  source: 'Điều 17 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Mở lại theo quyết định: to the order, where there ever was one. */
export const reopen = taskStep({
  command: 'reopen',
  label: { vi: 'Mở lại', en: 'Reopen' },
  dayLabel: DAY_OF.decision,
  from: ['NotOrdered', 'SelectionFailed', 'Refused', 'Withdrawn'],
  event: 'TaskReopened',
  to: ['Ordered', 'Proposed'],
  form: { reason: reason() },
  roles: MANAGERS,
  source: 'Quyết định của cơ quan có thẩm quyền',
});
