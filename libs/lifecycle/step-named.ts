import { CALENDAR_KIND } from './calendar/calendar-facts.ts';
import { calendarSteps } from './definitions/department/calendar-steps.ts';
import { profileSteps } from './definitions/department/profile-steps.ts';
import { stepOf, stepOfEvent } from './definition.ts';
import { anyStepOf, kindNamed } from './kinds.ts';
import { PROFILE_KIND } from './profile/profile-facts.ts';
import type { Step } from './step.ts';
import type { Role } from './values/role.ts';

/** What the department declares for all its cases, by the stream that keeps it: no case, and so no kind of one. */
export const DEPARTMENT_STEPS: ReadonlyMap<string, readonly Step[]> = new Map([
  [CALENDAR_KIND, calendarSteps],
  [PROFILE_KIND, profileSteps],
]);

/** The steps of a command: of a case, one a regulation that has it; of the department, the one. */
export function stepsNamed(kind: string, command: string): readonly Step[] {
  const declared = DEPARTMENT_STEPS.get(kind);
  if (declared !== undefined) return declared.filter((step) => step.command === command);
  return (kindNamed(kind)?.definitions ?? []).flatMap((definition) => stepOf(definition, command) ?? []);
}

/** The step of a command, of a case or of the department; of several regulations' the newest. */
export function stepNamed(kind: string, command: string): Step | undefined {
  const declared = DEPARTMENT_STEPS.get(kind);
  if (declared !== undefined) return declared.find((step) => step.command === command);
  const of = kindNamed(kind);
  return of && anyStepOf(of, command);
}

/** The step of a case that states such a fact; of several regulations' the newest. */
export const stepStating = (kind: string, event: string): Step | undefined =>
  (kindNamed(kind)?.definitions ?? []).flatMap((definition) => stepOfEvent(definition, event) ?? []).at(-1);

/** Who usually records a command: the first of its roles; undefined for a command that the kind does not know. */
export const recorderOf = (kind: string, command: string): Role | undefined =>
  stepNamed(kind, command)?.roles[0];

/** Who may countersign a command; nobody where one person records it alone. */
export const countersignersOf = (kind: string, command: string): readonly Role[] =>
  stepNamed(kind, command)?.countersigners ?? [];
