import { streamName } from '#event-store/stream-name';
import { CALENDAR_CODE, CALENDAR_KIND } from '#lifecycle/calendar/calendar-facts';
import { decideCalendar } from '#lifecycle/calendar/decide-calendar';
import { DEPARTMENT_STEPS } from '#lifecycle/definitions/department/department-steps';
import { adoptProfile as adopting } from '#lifecycle/definitions/department/profile-steps';
import { decideProfile } from '#lifecycle/profile/decide-profile';
import { PROFILE_CODE, PROFILE_KIND } from '#lifecycle/profile/profile-facts';
import { commandOf } from './command-of.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import type { CommandDeps } from './handle-command.ts';
import { knownFiles } from './known-files.ts';
import { recordDecided } from './record-decided.ts';
import { askedIn } from './request-hash.ts';
import { beyondLimits } from './request-limits.ts';

/** What is declared, without the stream that it goes to. */
export type Declaration = Omit<CommandRequest, 'kind' | 'code'>;

/**
 * Records a notice in the department's calendar, decided on the notices before it.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export function declareInCalendar(declaration: Declaration, deps: CommandDeps): Promise<CommandResult> {
  const request = { ...declaration, kind: CALENDAR_KIND, code: CALENDAR_CODE };
  return declare(request, decideCalendar, deps);
}

/** Records a profile as the department's own from a day on. @throws EventStoreError as above */
export async function adoptProfile(
  declaration: Omit<Declaration, 'command'>,
  deps: CommandDeps,
): Promise<CommandResult> {
  const { command } = adopting;
  // Loaded where it is asked for: every call of the command line comes past this file.
  const { isEmail } = await import('class-validator');
  const decide: typeof decideCalendar = (said, history, context) =>
    decideProfile(said, history, { ...context, isMailbox: (text) => isEmail(text) });
  return declare({ ...declaration, command, kind: PROFILE_KIND, code: PROFILE_CODE }, decide, deps);
}

async function declare(
  request: CommandRequest & { readonly kind: string },
  decide: typeof decideCalendar,
  { store, clock, files: stored }: CommandDeps,
): Promise<CommandResult> {
  const beyond = beyondLimits(askedIn(request));
  if (beyond !== undefined) return { status: 'refused', refusals: [beyond] };
  const { kind, code } = request;
  const step = DEPARTMENT_STEPS.find(({ command }) => command === request.command);
  const command = commandOf(request, { kind, recorder: step?.roles[0] });
  const stream = streamName({ kind, code });
  const files = await knownFiles(command.document, stored);
  return recordDecided(
    {
      request,
      command,
      stream,
      context: () => undefined,
      decide: (history) => decide(command, history, { today: clock.today(), files }),
    },
    store,
  );
}
