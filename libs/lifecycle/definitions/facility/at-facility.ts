import { optional, organisation, text } from '../../form.ts';
import { submittedSinceLastAppraisal } from '../../guards/order.ts';
import type { Step } from '../../step.ts';
import type { TaskState } from '../../task/state.ts';
import { MANAGERS } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { DAY_OF } from '../days.ts';

/** Đăng ký nhiệm vụ cấp cơ sở: a body other than the province manages it, the Department appraises (domain J). */
export const registerFacilityTask = taskStep({
  command: 'register-facility-task',
  label: { vi: 'Đăng ký nhiệm vụ cấp cơ sở', en: 'Register a facility task' },
  dayLabel: DAY_OF.registration,
  event: 'FacilityTaskRegistered',
  to: ['Proposed'],
  form: {
    title: text({ vi: 'Tên nhiệm vụ', en: 'Title' }),
    managingBody: organisation({ vi: 'Cơ quan quản lý', en: 'Managing body' }),
    form: optional(text({ vi: 'Hình thức', en: 'Form' })),
    field: optional(text({ vi: 'Lĩnh vực', en: 'Field' })),
  },
  roles: MANAGERS,
  source: 'Điều 28 NĐ 08/2014/NĐ-CP',
});

/** What differs from the provincial way: appraised without a selection, contracted without an approval (contract rule 7). */
export function atFacility(step: Step<TaskState>): Step<TaskState> {
  switch (step.command) {
    case 'appraise':
      return { ...step, from: ['Proposed', 'Ordered', ...step.from], event: 'ContentAndBudgetAppraised' };
    case 'approve':
      return {
        ...step,
        guards: step.guards.filter((guard) => guard.name !== submittedSinceLastAppraisal.name),
      };
    case 'sign-contract':
      // The body that manages it signs, the Department is told.
      return { ...step, from: ['Appraised', ...step.from], actor: 'facility-manager' };
    default:
      return step;
  }
}
