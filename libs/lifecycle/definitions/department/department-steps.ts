import type { Step } from '../../step.ts';
import { declareHoliday, declareWorkdaySwap } from './calendar-steps.ts';
import { adoptProfile } from './profile-steps.ts';

/** What the department may declare for all its cases. */
export const DEPARTMENT_STEPS: readonly Step[] = [declareHoliday, declareWorkdaySwap, adoptProfile];
