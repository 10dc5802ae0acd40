import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessIn } from '#access/access-in';
import type { Access } from '#access/access-of';
import type { Fact } from '#lifecycle/fact';
import type { Label } from '#lifecycle/form';
import { invariant } from '#lifecycle/invariant';
import { isImported } from '#history/shown-fact';
import { kindNamed } from '#lifecycle/kinds';
import { peopleIn, type PartSince } from '#lifecycle/people-in';
import { namesPerson, parsePersonId } from '#lifecycle/values/person-id';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { presentLife } from '#lifecycle/lives';
import { roleLabel } from '#messages/names';
import { CaseReader, type CaseRef } from './case-reader.ts';
import { actorLabel, knownAmong, mayReadNames, personBehind, writerIn, type Known } from './known-persons.ts';
import { substitutesFor } from './substitutes.ts';
import { acquainted, type Acquainted } from './who-was.ts';

/** Who somebody is, as far as the reader may know. */
interface Who {
  /** Null of an organisation, or an account without a person. */
  readonly personId: string | null;
  /** Of a person out of the vault, for who may read it; of an organisation as the record has it. */
  readonly name: string | null;
  readonly positions: readonly { readonly role: string; readonly organisation?: string }[];
}

interface CasePersons {
  readonly items: readonly ReturnType<typeof shownPart>[];
  readonly recorders: readonly (Who & {
    readonly by: string;
    /** Who that is, where no person stands behind it: an operator, a program. */
    readonly byLabel: Label;
    readonly events: number;
    /** How many of them came in with a file. */
    readonly imported: number;
  })[];
  readonly substitutes: readonly (Who & {
    readonly role: ReturnType<typeof roleLabel>;
    readonly from: PlainDate;
    readonly to: PlainDate;
  })[];
  readonly next: null;
}

/** Who does what in a case and since when, who recorded it, who stands in for them. */
export class CasePeople extends Query<CasePersons> {
  constructor(readonly of: CaseRef) {
    super();
  }
}

@QueryHandler(CasePeople)
export class CasePeopleHandler implements IQueryHandler<CasePeople> {
  constructor(private readonly reader: CaseReader) {}

  /** Names come out of the vault for who may read everybody's, and one's own; others read ids. */
  async execute({ of }: CasePeople): Promise<CasePersons> {
    const { facts } = await this.reader.historyOf(of);
    const { stores } = this.reader;
    const kind = kindNamed(of.kind);
    invariant(kind !== undefined, 'every kind in the log is known', { kind: of.kind });
    const parts = peopleIn(kind, facts);
    const access = await accessIn(stores.store);
    const today = stores.clock.today();
    const roles = parts.flatMap(({ part, role }) =>
      part === 'assigned' && role !== undefined ? [role] : [],
    );
    // Who stands in is the department's own matter, as contacts are.
    const substitutes = mayReadNames(of.by) ? substitutesFor(roles, { access, today }) : [];
    const recorders = recordersOf(presentLife(facts), access);
    const named = [parts.map(({ who }) => who), recorders, substitutes.map(({ personId }) => personId)];
    const directory = await knownAmong(named, of.by, stores);
    const { bestName } = await acquainted({ by: of.by, known: directory }, stores);
    const knowing = { directory, today, bestName };
    return {
      items: parts.map((part) => shownPart(part, knowing)),
      recorders: recorders.map(({ by, events, imported, personId }) => ({
        ...{ by, events, imported, byLabel: actorLabel(by, directory) },
        ...whoIs(personId, knowing),
      })),
      substitutes: substitutes.map(({ personId, role, ...period }) => ({
        ...whoIs(personId, knowing),
        role: roleLabel(role),
        ...period,
      })),
      next: null,
    };
  }
}

interface Knowing {
  readonly directory: Known;
  readonly today: PlainDate;
  readonly bestName: Acquainted['bestName'];
}

function shownPart({ part, role, who, organisation, since, revision }: PartSince, knowing: Knowing) {
  const isOrganisation = part === 'host' && !namesPerson(who);
  const named: Who = isOrganisation
    ? { personId: null, name: who.replace(/^org:/, ''), positions: [] }
    : whoIs(parsePersonId(who) ?? null, knowing);
  return {
    part,
    ...named,
    ...(role !== undefined && { role: roleLabel(role) }),
    ...(organisation !== undefined && { organisation: organisation.replace(/^org:/, '') }),
    since,
    revision,
  };
}

/** A position that has ended is nobody's. */
function whoIs(personId: string | null, { directory, today, bestName }: Knowing): Who {
  const known = personId === null ? undefined : directory.get(personId);
  const held = (known?.positions ?? []).filter(
    ({ from, to }) => from <= today && (to === undefined || today <= to),
  );
  return {
    personId,
    name: personId === null ? null : (bestName(personId) ?? null),
    positions: held.map(({ role, organisation }) => ({
      role,
      ...(organisation !== undefined && { organisation }),
    })),
  };
}

/** Who wrote the facts down, the most first; an account or a token stands for the person behind it. */
function recordersOf(facts: readonly Fact[], access: Access) {
  const writers = new Map<string, readonly Fact[]>();
  for (const fact of facts) {
    const by = writerIn(fact.metadata.recordedBy);
    writers.set(by, [...(writers.get(by) ?? []), fact]);
  }
  return [...writers]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([by, written]) => ({
      by,
      events: written.length,
      imported: written.filter(isImported).length,
      personId: personBehind(by, access),
    }));
}
