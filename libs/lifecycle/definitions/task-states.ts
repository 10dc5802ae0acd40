import type { StateDefinition } from '../definition.ts';
import type { TaskStateName } from '../task/state.ts';

/** The states of domain section 2, S0–S14 and X1–X7. */
export const TASK_STATES: Readonly<Record<TaskStateName, StateDefinition>> = {
  Proposed: { label: { vi: 'Đã đề xuất', en: 'Proposed' } },
  Ordered: { label: { vi: 'Đã đặt hàng', en: 'Ordered' } },
  CallOpen: { label: { vi: 'Đang nhận hồ sơ', en: 'Call open' } },
  CallClosed: { label: { vi: 'Đã đóng nhận hồ sơ', en: 'Call closed' } },
  DossiersOpened: { label: { vi: 'Đã mở hồ sơ', en: 'Dossiers opened' } },
  Recommended: { label: { vi: 'Đã kiến nghị trúng tuyển', en: 'Recommended' } },
  Appraised: { label: { vi: 'Đã thẩm định', en: 'Appraised' } },
  Approved: { label: { vi: 'Đã phê duyệt', en: 'Approved' } },
  InExecution: { label: { vi: 'Đang thực hiện', en: 'In execution' } },
  Paused: { label: { vi: 'Tạm dừng', en: 'Paused' } },
  AcceptanceSubmitted: { label: { vi: 'Đã nộp hồ sơ nghiệm thu', en: 'Acceptance dossier submitted' } },
  AcceptanceCouncil: { label: { vi: 'Đã lập hội đồng nghiệm thu', en: 'Acceptance council established' } },
  Passed: { label: { vi: 'Đã nghiệm thu', en: 'Passed' } },
  ResultRegistered: { label: { vi: 'Đã đăng ký kết quả', en: 'Result registered' } },
  Recognised: { label: { vi: 'Đã công nhận kết quả', en: 'Recognised' } },
  Liquidated: { label: { vi: 'Đã thanh lý', en: 'Liquidated' } },
  Archived: { label: { vi: 'Đã lưu trữ', en: 'Archived' }, end: 'done' },
  NotOrdered: { label: { vi: 'Không đặt hàng', en: 'Not ordered' }, end: 'outcome' },
  SelectionFailed: { label: { vi: 'Tuyển chọn không thành', en: 'Selection failed' }, end: 'outcome' },
  Cancelled: { label: { vi: 'Đã hủy', en: 'Cancelled' }, end: 'outcome' },
  Refused: { label: { vi: 'Không được phê duyệt', en: 'Refused' }, end: 'outcome' },
  Withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, end: 'outcome' },
  Terminated: { label: { vi: 'Đã chấm dứt', en: 'Terminated' }, end: 'outcome' },
  FailedAcceptance: { label: { vi: 'Nghiệm thu không đạt', en: 'Failed acceptance' }, end: 'outcome' },
};
