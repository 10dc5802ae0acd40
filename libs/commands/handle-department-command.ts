import type { StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { CALENDAR_CODE, CALENDAR_KIND } from '#lifecycle/calendar/calendar-facts';
import { decideCalendar } from '#lifecycle/calendar/decide-calendar';
import { requestOf } from '#lifecycle/countersigning/decide-request';
import { decideProfile } from '#lifecycle/profile/decide-profile';
import { PROFILE_CODE, PROFILE_KIND } from '#lifecycle/profile/profile-facts';
import { recorderOf } from '#lifecycle/step-named';
import { commandOf } from './command-of.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import type { CommandDeps } from './handle-command.ts';
import { knownFiles } from './known-files.ts';
import { recordDecided } from './record-decided.ts';
import { askedIn } from './request-hash.ts';
import { beyondLimits } from './request-limits.ts';

/** What the department declares for all its cases, by the kind of the stream that keeps it; each is one stream. */
const CODES = { [CALENDAR_KIND]: CALENDAR_CODE, [PROFILE_KIND]: PROFILE_CODE } as const;
export type DepartmentKind = keyof typeof CODES;

export const isDepartmentKind = (kind: string | undefined): kind is DepartmentKind =>
  kind !== undefined && Object.hasOwn(CODES, kind);

/** The code that stands for the department's own. */
export const codeOfDepartment = (kind: DepartmentKind): string => CODES[kind];

export const streamOfDepartment = (kind: DepartmentKind): StreamName =>
  streamName({ kind, code: CODES[kind] });

/** What is declared, without the stream that it goes to. */
export type Declaration = Omit<CommandRequest, 'kind' | 'code'>;

/**
 * Records what the department declares, decided on what it declared before: a notice in its calendar, a profile. Where
 * four eyes are asked for, a request for a second person, as `handleCommand` does.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export async function declareForDepartment(
  kind: DepartmentKind,
  declaration: Declaration,
  { store, clock, files: stored, may, secondPersons }: CommandDeps,
): Promise<CommandResult> {
  const request = { ...declaration, kind, code: CODES[kind] };
  const beyond = beyondLimits(askedIn(request));
  if (beyond !== undefined) return { status: 'refused', refusals: [beyond] };
  const command = commandOf(request, { kind, recorder: recorderOf(kind, request.command) });
  const [files, rolesOf, decide] = await Promise.all([
    knownFiles(command.document, stored),
    secondPersons?.(),
    deciderOf(kind),
  ]);
  return recordDecided(
    {
      request,
      command,
      stream: streamOfDepartment(kind),
      context: () => undefined,
      decide: (history) => {
        const today = clock.today();
        const known = { today, files, ...(may !== undefined && { may }) };
        if (rolesOf === undefined) return decide(command, history, { ...known, secondPerson: 'named' });
        return requestOf(command, history, {
          ...{ today, rolesOf },
          decide: (said, facts) => decide(said, facts, { ...known, secondPerson: 'asked' }),
        });
      },
    },
    store,
  );
}

/** The decider of a stream of the department. */
export async function deciderOf(kind: DepartmentKind): Promise<typeof decideCalendar> {
  if (kind === CALENDAR_KIND) return decideCalendar;
  // Loaded where it is asked for: every call of the command line comes past this file.
  const { isEmail } = await import('class-validator');
  return (said, history, context) =>
    decideProfile(said, history, { ...context, isMailbox: (text) => isEmail(text) });
}
