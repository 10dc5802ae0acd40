import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { withoutRight } from '#access/may-do';
import type { Principal } from '#access/principal';
import { refuse, Refused } from '#commands/refused';
import { barePersonId } from '#lifecycle/values/person-id';
import { everybody, personIn, type KnownPerson } from '#people/people';
import { peopleOn } from '#people/people-deps';
import type { Stores } from '#runtime/open-stores';
import { Caller } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { pageOf, PAGING } from '../http/page.ts';
import { ApiQueried, AsksNothing, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';

/** The persons behind the ids, out of the vault. */
@ApiTags('people')
@Controller(`${V1}/people`)
export class PeopleController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  @Get()
  @Needs('people')
  @ApiQueried(PAGING)
  async list(@Queried(PAGING) asked: QueryOf<typeof PAGING>) {
    const { items, next } = pageOf(await everybody(peopleOn(this.stores)), asked);
    return { items: items.map(contactsOf), next };
  }

  /** Anybody may see themselves. @throws Refused not-allowed, not-found */
  @Get(':id')
  @Needs('own')
  @AsksNothing()
  async show(@Caller() caller: Principal, @Param('id') id: string) {
    const personId = barePersonId(id);
    const refusal = caller.personId === personId ? undefined : withoutRight(caller, 'people');
    if (refusal !== undefined) throw new Refused([refusal]);
    const person = await personIn(peopleOn(this.stores), personId);
    return person === undefined ? refuse('not-found', { code: id }) : contactsOf(person);
  }
}

/** Name and contacts. The number of an identity card is of no use to whoever writes or calls, and stays in the vault. */
function contactsOf({ personId, isErased, details, positions }: KnownPerson) {
  const { name, email, phone, organisation } = details ?? {};
  return {
    personId,
    erased: isErased,
    name: name ?? null,
    email: email ?? null,
    phone: phone ?? null,
    organisation: organisation ?? null,
    positions,
  };
}
