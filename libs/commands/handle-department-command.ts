import { streamName } from '#event-store/stream-name';
import { CALENDAR_CODE, CALENDAR_KIND } from '#lifecycle/calendar/calendar-facts';
import { decideCalendar } from '#lifecycle/calendar/decide-calendar';
import { DEPARTMENT_STEPS } from '#lifecycle/definitions/department/department-steps';
import { commandOf } from './command-of.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import type { CommandDeps } from './handle-command.ts';
import { recordDecided } from './record-decided.ts';
import { askedIn } from './request-hash.ts';
import { beyondLimits } from './request-limits.ts';

/** What is declared, without the stream that it goes to. */
export type Declaration = Omit<CommandRequest, 'kind' | 'code'>;

/**
 * Records a notice in the department's calendar, decided on the notices before it.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export async function declareInCalendar(
  declaration: Declaration,
  { store, clock }: CommandDeps,
): Promise<CommandResult> {
  const of = { kind: CALENDAR_KIND, code: CALENDAR_CODE };
  const request = { ...declaration, ...of };
  const beyond = beyondLimits(askedIn(request));
  if (beyond !== undefined) return { status: 'refused', refusals: [beyond] };
  const step = DEPARTMENT_STEPS.find(({ command }) => command === request.command);
  const command = commandOf(request, { kind: of.kind, recorder: step?.roles[0] });
  const decide: Parameters<typeof recordDecided>[0]['decide'] = (history) =>
    decideCalendar(command, history, { today: clock.today() });
  return recordDecided({ request, command, stream: streamName(of), decide }, store);
}
