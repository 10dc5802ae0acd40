import { Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accessOn } from '#access/access-deps';
import { accessIn } from '#access/access-in';
import { issueToken, revokeToken } from '#access/issue-token';
import type { Principal } from '#access/principal';
import { refuse, Refused } from '#commands/refused';
import type { Stores } from '#runtime/open-stores';
import { Sent, type SentCommand } from '../http/body.ts';
import { AsksNoQuestion, AsksNothing } from '../http/queried.ts';
import { readBody } from '../http/read-body.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';
import { accountOf } from './account-of.ts';
import { Caller } from './caller.ts';
import { NEW_TOKEN } from './forms.ts';
import { Needs } from './needs.ts';

/** Tokens of whoever is logged in: for programs of theirs, with no more than their own roles. A token makes none: one that leaked would outlive its end. */
@ApiTags('access')
@Needs('own')
@Controller(`${V1}/tokens`)
export class TokensController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  @Get()
  @AsksNothing()
  async list(@Caller() caller: Principal) {
    const accountId = accountOf(caller);
    const { tokens } = await accessIn(this.stores.store);
    const items = [...tokens.values()]
      .filter((token) => token.accountId === accountId && !token.isRevoked)
      .map(({ tokenId, roles, expiresOn }) => ({ tokenId, roles, expiresOn }));
    return { items, next: null };
  }

  /** The secret is given this once. @throws Refused by the rules of `decide-access` */
  @Post()
  @HttpCode(HttpStatus.CREATED)
  @AsksNoQuestion()
  async issue(@Caller() caller: Principal, @Sent() { body }: SentCommand) {
    const accountId = accountOf(caller);
    const { role, expiresOn } = readBody(NEW_TOKEN, body);
    const asked = {
      accountId,
      roles: [role],
      ...(expiresOn !== undefined && { expiresOn }),
    };
    const issued = await issueToken(asked, { by: caller }, accessOn(this.stores));
    if (issued.status === 'refused') throw new Refused(issued.refusals);
    const { token, tokenId, expiresOn: until } = issued;
    return { token, tokenId, expiresOn: until };
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @AsksNoQuestion()
  async revoke(@Caller() caller: Principal, @Param('id') tokenId: string): Promise<void> {
    const accountId = accountOf(caller);
    const { tokens } = await accessIn(this.stores.store);
    // Another's token is not there, as far as the caller is told.
    if (tokens.get(tokenId)?.accountId !== accountId) refuse('not-found', { code: tokenId });
    const result = await revokeToken(tokenId, { by: caller }, accessOn(this.stores));
    if (result.status === 'refused') throw new Refused(result.refusals);
  }
}
