import { refuse } from '#commands/refused';
import { resealFactors } from '#access/second-factor';
import { barePersonId } from '#lifecycle/values/person-id';
import { format } from '#messages/format';
import { accessIn } from '#access/access-in';
import { accountsOf } from '#access/access-of';
import { accessOn } from '#access/access-deps';
import { operatorPrincipal } from '#access/principal';
import { mayShutOut, shutOut } from '#access/shut-out';
import { erasePerson } from '#people/erase';
import { peopleOn } from '#people/people-deps';
import { everybody, personIn } from '#people/people';
import type { Doing } from '#people/record-act';
import { rotateMasterKey } from '#people/rotate-key';
import { operator } from '#runtime/operator';
import { unlessRefused, type ReasonOption } from './access-session.ts';
import { answer, type Answer } from './answer.ts';
import { peopleText, personText, shownPerson } from './print/people.ts';
import { withStores } from './session.ts';

/** Whoever works at this machine, which holds the key: its operator. */
export const byOperator = ({ reason }: ReasonOption = {}): Doing => ({
  actor: operator(),
  recordedBy: { by: operator(), via: 'operator' },
  ...(reason !== undefined && { reason }),
});

/** `people list`: everybody, with what is known of them. */
export async function peopleList(): Promise<Answer> {
  return withStores(async (stores) => {
    const people = (await everybody(peopleOn(stores))).map(shownPerson);
    return answer(people, () => peopleText(people));
  });
}

/** `people show ID` */
export async function peopleShow(id: string): Promise<Answer> {
  return withStores(async (stores) => {
    const person = await personIn(peopleOn(stores), barePersonId(id));
    if (person === undefined) return refuse('not-found', { code: id });
    const body = shownPerson(person);
    return answer(body, () => personText(body));
  });
}

/** `people erase ID --reason TEXT` */
export async function peopleErase(id: string, options: ReasonOption): Promise<Answer> {
  return withStores(async (stores) => {
    const { personId } = unlessRefused(
      await erasePerson(id, byOperator(options), {
        ...peopleOn(stores),
        hasAccount: async (person) => accountsOf(await accessIn(stores.store), person).length > 0,
        mayShutOut: (person) => mayShutOut(person, stores),
        shutOut: (person) =>
          shutOut(person, { ...options, by: operatorPrincipal(operator()) }, accessOn(stores)),
      }),
    );
    return answer({ personId, erased: true }, () => format('print.person-erased', { personId }));
  });
}

/** `people rotate-key`: another master key; everything that lay under the old one lies under it. */
export async function peopleRotateKey(options: ReasonOption): Promise<Answer> {
  return withStores(async (stores) => {
    const also = [{ purpose: 'totp', reseal: resealFactors }] as const;
    const done = await rotateMasterKey({ ...stores, also }, byOperator(options), peopleOn(stores));
    const body = { keyId: done.keyId, persons: done.persons, resumed: done.isResumed };
    return answer(body, () => format('print.key-rotated', body));
  });
}
