import { accessIn } from '#access/access-in';
import { rolesOfPersons } from '#access/access-of';
import { mayNotRecord } from '#access/may-do';
import { actorOf, recordedByOf, type Principal } from '#access/principal';
import type { CommandDeps } from '#commands/handle-command';
import { ENVELOPE_FIELDS } from '#commands/envelope';
import { countersignersOf } from '#lifecycle/step-named';
import { recordingOn } from '#people/recording-on';
import type { Stores } from '#runtime/open-stores';

/** What recording rests on where somebody is logged in: asked whether they may, and for a second person where four eyes are due. */
export function recordingAs(principal: Principal, stores: Stores): CommandDeps & Pick<Stores, 'clock'> {
  return {
    ...recordingOn(stores),
    may: (recording) => mayNotRecord(principal, recording),
    secondPersons: async () => rolesOfPersons(await accessIn(stores.store), stores.clock.today()),
  };
}

/** What an event says of who recorded it: whoever is logged in acts. */
export const recordedAs = (principal: Principal) => ({
  actor: actorOf(principal),
  recordedBy: recordedByOf(principal),
});

/**
 * What of a command's envelope whoever is logged in may say. Never who acts, for they do; and whom they ask to
 * countersign where four eyes are due, but not through a token (contract section 6).
 */
export function envelopeFieldsOf(
  { via }: Principal,
  { kind, command }: { readonly kind: string; readonly command: string },
): readonly string[] {
  const asks = via === 'session' && countersignersOf(kind, command).length > 0;
  return ENVELOPE_FIELDS.filter((name) => name !== 'actor' && (name !== 'approvedBy' || asks));
}
