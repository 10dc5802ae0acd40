import { choice, date, money, object, optional, organisation, text } from '../form.ts';
import {
  givesWhatTheStateNeeds,
  givenSumsFit,
  givenTermFits,
  ratingFitsState,
} from '../guards/taken-over.ts';
import { TASK_LEVELS } from '../task/state.ts';
import { durationMonths, host, people, stateVnd, totalVnd } from './fields.ts';
import { MANAGERS } from './recorders.ts';
import { TAKEN_OVER_STATES } from '../task/taken-over-states.ts';
import { taskStep } from './task-step.ts';
import { DAY_OF } from './days.ts';

/**
 * Tiếp nhận nhiệm vụ đang chạy: a task that ran before the program came. What came before its state stays unknown;
 * deadlines and rules count from what this gives. Each level has its own regulations: `level` says which, `regime` the
 * one of them that the task follows; without it, the one in force on the day that its state began.
 */
export const takeOver = (level: (typeof TASK_LEVELS)[number]) =>
  taskStep({
    command: 'take-over',
    label: { vi: 'Tiếp nhận nhiệm vụ đang thực hiện', en: 'Take over a running task' },
    dayLabel: DAY_OF.stateTakenOver,
    event: 'TaskTakenOver',
    to: TAKEN_OVER_STATES,
    opensFor: { field: 'level', value: level },
    form: {
      title: text({ vi: 'Tên nhiệm vụ', en: 'Title' }),
      level: choice({ vi: 'Cấp', en: 'Level' }, TASK_LEVELS),
      managingBody: organisation({ vi: 'Cơ quan quản lý', en: 'Managing body' }),
      state: choice({ vi: 'Trạng thái', en: 'State' }, TAKEN_OVER_STATES),
      host: optional(host()),
      totalVnd: optional(totalVnd()),
      stateVnd: optional(stateVnd()),
      durationMonths: optional(durationMonths()),
      contract: optional(
        object(
          { vi: 'Hợp đồng', en: 'Contract' },
          {
            number: text({ vi: 'Số hợp đồng', en: 'Contract number' }),
            effectiveFrom: date({ vi: 'Hiệu lực từ', en: 'Effective from' }),
            endsOn: date({ vi: 'Kết thúc', en: 'Ends on' }),
            totalVnd: totalVnd({ vi: 'Giá trị hợp đồng', en: 'Contract total' }),
            paidVnd: optional(money({ vi: 'Đã cấp', en: 'Paid so far' })),
          },
        ),
      ),
      council: optional(
        object(
          { vi: 'Hội đồng nghiệm thu', en: 'Acceptance council' },
          { membersTotal: people({ vi: 'Số thành viên hội đồng', en: 'Members' }, 1) },
        ),
      ),
      regime: optional(text({ vi: 'Quy định áp dụng', en: 'Regulation' })),
      rating: optional(choice({ vi: 'Xếp loại', en: 'Rating' }, ['excellent', 'passed', 'failed'])),
    },
    repinsBy: 'regime',
    roles: MANAGERS,
    checks: [givesWhatTheStateNeeds, givenSumsFit, givenTermFits, ratingFitsState],
    source: 'Hồ sơ giấy của nhiệm vụ; quyết định, hợp đồng đã có',
  });
