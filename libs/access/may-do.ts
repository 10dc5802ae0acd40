import { refusal, type Refusal } from '#lifecycle/decision';
import type { Recording } from '#lifecycle/command';
import { MANAGERS } from '#lifecycle/definitions/recorders';
import { isJsonObject } from '#lifecycle/values/json';
import { parsePersonId } from '#lifecycle/values/person-id';
import { isVote } from '#lifecycle/step';
import { ROLES, type Role } from '#lifecycle/values/role';
import type { Principal } from './principal.ts';

/** Whoever asks, as far as it matters. */
export type Asking = Pick<Principal, 'roles' | 'personId'>;
/** Whoever records: also how they came in. */
export type Recorder = Asking & Partial<Pick<Principal, 'via' | 'accountId'>>;

const RECORDERS: readonly Role[] = ROLES.filter((role) => role !== 'auditor' && role !== 'administrator');

/**
 * What the calls that are about no single case are for, and who may make them: nobody else (domain 5.1). An auditor
 * reads everything and writes nothing; an administrator configures and sees no case.
 */
export const RIGHTS = {
  definitions: ROLES,
  cases: ROLES.filter((role) => role !== 'administrator'),
  record: RECORDERS,
  import: MANAGERS,
  /** For all cases: the calendar, the profile. */
  declare: MANAGERS,
  /** What waits for a second person and is about no single case. */
  'read-requests': [...MANAGERS, 'auditor'],
  reports: [...MANAGERS, 'provincial-committee', 'accountant', 'auditor'],
  reminders: [...MANAGERS, 'auditor'],
  assess: [...MANAGERS, 'council-secretary', 'auditor'],
  configure: ['administrator'],
  /** Names and contacts: of those who work with them, see docs/decisions/020. */
  people: MANAGERS,
  'read-configuration': ['administrator', 'auditor'],
  /** Reads the whole log: for who checks it. */
  verify: ['auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/**
 * `open`: to anybody, logged in or not. `self`: to whoever is logged in, about themselves, also while a one-time password
 * must be changed first; `own`: not before that.
 */
export type Right = keyof typeof RIGHTS | 'open' | 'self' | 'own';

/** Refused where none of the roles has the right. */
export function withoutRight({ roles }: Asking, right: Right): Refusal | undefined {
  if (right === 'open' || right === 'self' || right === 'own') return undefined;
  const may: readonly Role[] = RIGHTS[right];
  return roles.some((role) => may.includes(role)) ? undefined : notAllowed(may);
}

const notAllowed = (roles: readonly Role[]): Refusal =>
  refusal('not-allowed', undefined, { why: 'role', roles });

/** A case as far as who may see it depends on it. */
export interface CaseFacts {
  readonly kind: string;
  readonly level: string | null;
  /** Ids of the persons who work on it, lead it or sit on its councils. */
  readonly persons: readonly string[];
}

/** Cases that somebody may read: of that kind, that level, with that person; what is left out does not matter. */
export interface CaseScope {
  readonly kind?: string;
  readonly level?: string;
  readonly person?: string;
}

const TASKS: CaseScope = { kind: 'task' };
/** What each role reads. `own`: the tasks that name the person. */
const READS: Readonly<Record<Role, CaseScope | 'own' | 'none'>> = {
  'program-manager': {},
  'head-of-division': {},
  director: {},
  auditor: {},
  'provincial-committee': TASKS,
  accountant: TASKS,
  'council-secretary': TASKS,
  'facility-manager': { kind: 'task', level: 'facility' },
  'one-stop-officer': { kind: 'dossier' },
  'council-member': 'own',
  host: 'own',
  administrator: 'none',
};

/** The scopes of all roles together: a case is read that lies in any of them; none where the list is empty. */
export function readScopes({ roles, personId }: Asking): readonly CaseScope[] {
  return roles.flatMap((role): readonly CaseScope[] => {
    const scope = READS[role];
    if (scope === 'none') return [];
    if (scope !== 'own') return [scope];
    return personId === undefined ? [] : [{ kind: 'task', person: personId }];
  });
}

export function mayRead(who: Asking, { kind, level, persons }: CaseFacts): boolean {
  return readScopes(who).some(
    (scope) =>
      (scope.kind === undefined || scope.kind === kind) &&
      (scope.level === undefined || scope.level === level) &&
      (scope.person === undefined || persons.includes(scope.person)),
  );
}

/** Roles that act for themselves, in the cases that name the person. */
const FOR_THEMSELVES: readonly Role[] = ['council-member', 'host'];

/**
 * Refused where nobody with these roles records the step (contract section 6), or each of them is barred from it in this
 * case; nobody casts for another what is cast unseen, whatever their roles: they would see it. Who comes with an
 * account of no person casts and counts nothing: nobody knows whose vote they would see.
 */
export function mayNotRecord(who: Recorder, recording: Recording): Refusal | undefined {
  const { step, data } = recording;
  const held = who.roles.filter((role) => step.roles.includes(role));
  const barredAs = held.map((role) => barredIn(role, who, recording));
  if (!barredAs.includes(undefined)) return barredAs[0] ?? notAllowed(step.roles);
  const { personId } = who;
  if (isVote(step) && isNobody(who)) return barred('no-person');
  const isCastForAnother = step.seals !== undefined && personId !== undefined && isAnothers(personId, data);
  return isCastForAnother ? barred('another-persons-act') : undefined;
}

/** Why somebody may not record it in this role. */
function barredIn(role: Role, who: Recorder, recording: Recording): Refusal | undefined {
  const { personId } = who;
  if (FOR_THEMSELVES.includes(role)) {
    if (personId === undefined || !recording.persons.includes(personId)) return barred('not-named-in-case');
    return isAnothers(personId, recording.data) ? barred('another-persons-act') : undefined;
  }
  if (role === 'council-secretary') return ofAnotherCouncil(who, recording);
  return role === 'program-manager' ? managedByOthers(personId, recording) : undefined;
}

/** A program manager records in the tasks assigned to them; one that nobody is assigned to is any program manager's. */
function managedByOthers(personId: string | undefined, { present }: Recording): Refusal | undefined {
  const managers = assignedAs('program-manager', present);
  const isTheirs = managers.length === 0 || isAmong(managers, personId);
  return isTheirs ? undefined : barred('assigned-to-others');
}

/**
 * A secretary opens the votes of their own council, and says what it concluded or who of it is in conflict: of one whose
 * decision names its members, or that somebody is assigned to (docs/decisions/032): votes are opened by one of
 * the council that cast them, not of one that took its place. Of themselves they may say it anywhere.
 */
function ofAnotherCouncil(who: Recorder, { step, data, ofCouncil }: Recording): Refusal | undefined {
  const { personId } = who;
  if (step.councilIn === undefined || ofCouncil === undefined) return undefined;
  if (personId === undefined) return isNobody(who) ? barred('no-person') : undefined;
  if (isJsonObject(data) && parsePersonId(data.personId) === personId) return undefined;
  const seats = step.councilIn(ofCouncil);
  const secretaries = assignedAs('council-secretary', ofCouncil);
  const isAnyones = seats === undefined && secretaries.length === 0;
  const isOfIt = isAmong([...(seats ?? []), ...secretaries], personId);
  return isAnyones || isOfIt ? undefined : barred('not-of-the-council');
}

/**
 * Somebody with an account that says not who they are, logged in or by a token of it: of a council's votes and acts a token of a
 * role alone is told, no such account.
 */
const isNobody = ({ via, accountId, personId }: Recorder): boolean =>
  personId === undefined && (via === 'session' || accountId !== undefined);

const assignedAs = (role: Role, present: Recording['present']) =>
  (present?.assigned ?? []).filter((one) => one.role === role);
const isAmong = (persons: readonly { readonly personId: string }[], id: string | undefined): boolean =>
  persons.some((one) => parsePersonId(one.personId) === id);

/** Whether the data name another person than that. */
function isAnothers(personId: string, data: unknown): boolean {
  const named = isJsonObject(data) ? parsePersonId(data.personId) : undefined;
  return named !== undefined && named !== personId;
}

const barred = (why: string): Refusal => refusal('not-allowed', undefined, { why });
