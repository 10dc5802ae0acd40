import { accessIn } from '#access/access-in';
import { rolesOfPersons } from '#access/access-of';
import type { Asking } from '#access/may-do';
import type { Approval } from '#lifecycle/countersigning/approvals-of';
import { invariant } from '#lifecycle/invariant';
import { definitionOf, kindNamed, stepIn } from '#lifecycle/kinds';
import { labelOf } from '#lifecycle/labels';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import { stepNamed } from '#lifecycle/step-named';
import { parsePersonId } from '#lifecycle/values/person-id';
import type { Role } from '#lifecycle/values/role';
import { roleLabel } from '#messages/names';
import type { Stores } from '#runtime/open-stores';
import { shownComputed } from './shown-action.ts';
import { formSchema } from './form-schema.ts';
import { nameKnownTo } from './known-persons.ts';

/** Who reads the requests of a case. */
interface Reading {
  readonly by: Asking;
  readonly stores: Stores;
}

/** What waits of a case. */
type Requests = Pick<CaseSnapshot, 'kind' | 'definition'> & { readonly approvals: readonly Approval[] };

/** The requests of a case that wait for a second person, each with who asked whom. @throws StoreUnreachable, DamagedEvent */
export async function shownApprovals({ kind, definition, approvals }: Requests, reading: Reading) {
  if (approvals.length === 0) return [];
  const { store, clock } = reading.stores;
  const rolesOf = rolesOfPersons(await accessIn(store), clock.today());
  return Promise.all(
    approvals.map((approval) => shownApproval({ kind, definition, approval }, rolesOf, reading)),
  );
}

interface Requested {
  readonly kind: string;
  /** That the case follows. */
  readonly definition: Requests['definition'];
  readonly approval: Approval;
}

/** A request as whoever decides on it reads it: its data, the form that they were typed into, who asked whom. */
async function shownApproval(
  { kind, definition, approval }: Requested,
  rolesOf: (personId: string) => readonly Role[],
  { by, stores }: Reading,
) {
  const step = stepFollowed(kind, definition, approval.command);
  invariant(step !== undefined, 'a step that was asked for is there', { command: approval.command });
  const { requestedBy, asked } = approval;
  const personId = parsePersonId(requestedBy) ?? requestedBy;
  const held = rolesOf(personId);
  const acting = held.filter((role) => step.roles.includes(role));
  return {
    ...approval,
    label: labelOf('command', approval.command),
    dayLabel: step.dayLabel,
    source: step.source,
    ...(step.paper !== undefined && { paper: step.paper }),
    computed: shownComputed(Object.keys(step.computed)),
    countersigners: (step.countersigners ?? []).map((role) => roleLabel(role)),
    form: formSchema(step.form),
    requester: {
      personId,
      name: await nameKnownTo(by, personId, stores),
      roles: (acting.length > 0 ? acting : held).map((role) => roleLabel(role)),
    },
    ...(asked !== undefined && { askedLabel: await askedLabel(asked, { by, stores }) }),
  };
}

/** The step by the regulation that the case follows; of one that this has no more, the newest. */
function stepFollowed(name: string, pinned: Requests['definition'], command: string) {
  const kind = kindNamed(name);
  return (kind && stepIn(kind, definitionOf(kind, pinned), command)) ?? stepNamed(name, command);
}

/** Whom one asked: a role, or a person by name where the reader may know it. */
async function askedLabel(asked: string, { by, stores }: Reading) {
  const personId = asked.startsWith('person:') ? parsePersonId(asked) : undefined;
  if (personId === undefined) return roleLabel(asked).label;
  const name = (await nameKnownTo(by, personId, stores)) ?? personId;
  return { vi: name, en: name };
}
