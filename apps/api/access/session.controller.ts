import { Controller, Delete, Get, HttpCode, HttpStatus, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { accessOn } from '#access/access-deps';
import { logIn, logOut } from '#access/log-in';
import { refuse, Refused } from '#commands/refused';
import type { Stores } from '#runtime/open-stores';
import { Sent, type SentCommand } from '../http/body.ts';
import { readBody } from '../http/read-body.ts';
import { AsksNoQuestion, AsksNothing } from '../http/queried.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';
import { isFromOurPage } from './access.guard.ts';
import { clearSession, sessionIn, setSession } from './cookie.ts';
import { LOG_IN } from './forms.ts';
import { Needs } from './needs.ts';

@ApiTags('access')
@Controller(`${V1}/session`)
export class SessionController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws Refused unauthenticated, too-many-attempts, missing-field of `code` */
  @Post()
  @Needs('open')
  @HttpCode(HttpStatus.NO_CONTENT)
  @AsksNoQuestion()
  async begin(
    @Sent() { body }: SentCommand,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    // Logged in by another site, somebody would work under that site's account (login CSRF).
    if (!isFromOurPage(request, this.stores)) refuse('not-allowed', { why: 'cross-site' });
    const result = await logIn(readBody(LOG_IN, body), accessOn(this.stores));
    if (result.status === 'refused') throw new Refused(result.refusals);
    const { publicUrl } = this.stores.settings;
    setSession(response, { publicUrl, ...result });
  }

  /** By which ways somebody gets in here: a page offers no other. */
  @Get('ways')
  @Needs('open')
  @AsksNothing()
  ways() {
    return { password: true, provider: this.stores.settings.oidc !== undefined };
  }

  @Delete()
  @Needs('self')
  @HttpCode(HttpStatus.NO_CONTENT)
  @AsksNoQuestion()
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const { publicUrl } = this.stores.settings;
    const cookie = sessionIn(request, publicUrl);
    if (cookie !== undefined) await logOut(cookie, accessOn(this.stores));
    clearSession(response, publicUrl);
  }
}
