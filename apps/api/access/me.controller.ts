import { Controller, Get, HttpCode, HttpStatus, Inject, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { accessOn } from '#access/access-deps';
import { accessIn } from '#access/access-in';
import { secretOf } from '#access/account-secrets';
import { changePassword } from '#access/change-password';
import { readScopes, withoutRight } from '#access/may-do';
import type { Principal } from '#access/principal';
import { confirmTotp, dropTotp, enrolTotp } from '#access/second-factor';
import { departmentIn } from '#commands/department';
import { refuse, Refused } from '#commands/refused';
import { profileOn } from '#lifecycle/profile/profile';
import { roleLabel } from '#messages/names';
import { personIn } from '#people/people';
import { peopleOn } from '#people/people-deps';
import type { Stores } from '#runtime/open-stores';
import { Sent, type SentCommand } from '../http/body.ts';
import { AsksNoQuestion, AsksNothing } from '../http/queried.ts';
import { readBody } from '../http/read-body.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';
import { accountOf } from './account-of.ts';
import { Caller } from './caller.ts';
import { setSession } from './cookie.ts';
import { BOTH_FACTORS, PASSWORD_AGAIN, PASSWORD_CHANGE, SECOND_FACTOR } from './forms.ts';
import { Needs } from './needs.ts';

/** Whoever is logged in, about themselves. */
@ApiTags('access')
@Needs('self')
@Controller(`${V1}/me`)
export class MeController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  @Get()
  @AsksNothing()
  async show(@Caller() caller: Principal) {
    const { via, id, roles, personId, mustChange } = caller;
    const secret = via === 'session' ? await secretOf(this.stores.pool, id) : undefined;
    const account = via === 'session' ? (await accessIn(this.stores.store)).accounts.get(id) : undefined;
    return {
      via,
      id,
      username: secret?.username ?? null,
      personId: personId ?? null,
      name: await this.nameOf(personId),
      roles,
      roleLabels: roles.map((role) => roleLabel(role)),
      sees: seenBy(caller),
      mustChange: mustChange ?? false,
      department: await this.department(),
      secondFactor: secret?.totpConfirmed ?? false,
      provider: account?.identity?.issuer ?? null,
    };
  }

  /** Out of the vault: everybody reads their own (decision 020). */
  private async nameOf(personId: string | undefined): Promise<string | null> {
    if (personId === undefined) return null;
    return (await personIn(peopleOn(this.stores), personId))?.details?.name ?? null;
  }

  /** What it is called today, and under whom it stands; null: it has not said so. */
  private async department() {
    const { store, clock } = this.stores;
    const profile = profileOn((await departmentIn(store)).profiles, clock.today());
    return { name: profile?.name ?? null, parent: profile?.letterhead?.parent ?? null };
  }

  /** Every other session of the account ends. @throws Refused unauthenticated, too-many-attempts, invalid-field */
  @Put('password')
  @HttpCode(HttpStatus.NO_CONTENT)
  @AsksNoQuestion()
  async changePassword(
    @Caller() caller: Principal,
    @Sent() { body }: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const accountId = accountOf(caller);
    const result = await changePassword(
      { accountId, ...readBody(PASSWORD_CHANGE, body) },
      accessOn(this.stores),
    );
    if (result.status === 'refused') throw new Refused(result.refusals);
    setSession(response, { publicUrl: this.stores.settings.publicUrl, ...result });
  }

  /** Offers a second factor; it is asked for once a code of it was confirmed. @throws Refused already-exists */
  @Needs('own')
  @Post('second-factor')
  @HttpCode(HttpStatus.OK)
  @AsksNoQuestion()
  async offerSecondFactor(@Caller() caller: Principal, @Sent() { body }: SentCommand) {
    const accountId = accountOf(caller);
    const { current } = readBody(PASSWORD_AGAIN, body);
    const offered = await enrolTotp({ accountId, current }, accessOn(this.stores));
    if (offered.status === 'refused') throw new Refused(offered.refusals);
    return { secret: offered.secret, uri: offered.uri };
  }

  /** @throws Refused invalid-field of `code` */
  @Needs('own')
  @Put('second-factor')
  @HttpCode(HttpStatus.NO_CONTENT)
  @AsksNoQuestion()
  async confirmSecondFactor(@Caller() caller: Principal, @Sent() { body }: SentCommand): Promise<void> {
    const { code } = readBody(SECOND_FACTOR, body);
    const isRight = await confirmTotp(accountOf(caller), code, accessOn(this.stores));
    if (!isRight) refuse('invalid-field', { expected: 'second-factor' }, 'code');
  }

  /** Gives it up, on record. @throws Refused unauthenticated, too-many-attempts, not-found, invalid-field of `code` */
  @Needs('own')
  @Post('second-factor/removal')
  @HttpCode(HttpStatus.NO_CONTENT)
  @AsksNoQuestion()
  async dropSecondFactor(@Caller() caller: Principal, @Sent() { body }: SentCommand): Promise<void> {
    const accountId = accountOf(caller);
    const said = { accountId, ...readBody(BOTH_FACTORS, body) };
    const dropped = await dropTotp(said, { by: caller }, accessOn(this.stores));
    if (dropped.status === 'refused') throw new Refused(dropped.refusals);
  }
}

/** Which screens are theirs: tasks, once there may be any of them that they read. */
const seenBy = (caller: Principal) => ({
  work: withoutRight(caller, 'cases') === undefined,
  tasks: readScopes(caller).some(({ kind }) => kind !== 'dossier'),
  reports: withoutRight(caller, 'reports') === undefined,
  imports: withoutRight(caller, 'import') === undefined,
});
