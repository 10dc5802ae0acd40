import { Controller, Get, HttpStatus, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { beginByProvider, endByProvider, providerLogInOn } from '#access/log-in-by-provider';
import { OidcProvider } from '#access/oidc-provider';
import { RefusedCalls } from '#access/refused-calls';
import { Refused } from '#commands/refused';
import type { Stores } from '#runtime/open-stores';
import { ApiParameters, Queried } from '../http/queried.ts';
import { text, type QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { LOG, STORES } from '../tokens.ts';
import { clearTry, setSession, setTry, tryOf } from './cookie.ts';
import { Needs } from './needs.ts';
import { localPath } from './return-to.ts';

const PATH = `${V1}/session/oidc`;
const CALLBACK = 'callback';
const ASKED = { returnTo: localPath };
/** Where nobody said where to. */
const HOME = '/';

/** Log-in by the provider that the settings name; where they name none, there are no such addresses. */
@ApiTags('access')
@Needs('open')
@Controller(PATH)
export class OidcController {
  private known: OidcProvider | undefined;

  constructor(
    @Inject(STORES) private readonly stores: Stores,
    @Inject(LOG) private readonly log: Logger,
    private readonly refusedCalls: RefusedCalls,
  ) {}

  /** @throws Refused provider-unreachable, invalid-field of `returnTo` */
  @Get()
  @ApiParameters(ASKED)
  @ApiResponse({ status: HttpStatus.SEE_OTHER, description: 'To the page of the provider.' })
  async begin(
    @Queried(ASKED) { returnTo = HOME }: QueryOf<typeof ASKED>,
    @Res() response: Response,
  ): Promise<void> {
    const begun = await beginByProvider(returnTo, this.deps());
    if (begun.status === 'refused') throw new Refused(begun.refusals);
    setTry(response, { ...begun, publicUrl: this.stores.settings.publicUrl });
    response.redirect(HttpStatus.SEE_OTHER, begun.url);
  }

  /** Where the provider sends the browser back to. @throws Refused unauthenticated, not-allowed, provider-unreachable */
  @Get(CALLBACK)
  @ApiParameters({ code: text, state: text })
  @ApiResponse({ status: HttpStatus.SEE_OTHER, description: 'Logged in: to where the try was to lead.' })
  async end(@Req() request: Request, @Res() response: Response): Promise<void> {
    const deps = this.deps();
    const { publicUrl } = this.stores.settings;
    // The query as it came: the library reads it, and refuses what is there twice. The host of the call is not believed.
    const query = /\?.*$/s.exec(request.originalUrl)?.[0] ?? '';
    const result = await endByProvider({ cookie: tryOf(request, publicUrl), query }, deps);
    if (result.status === 'refused') {
      const { refusals, tried } = result;
      if (tried !== undefined)
        await this.refusedCalls.record({ call: `GET /${PATH}/${CALLBACK}`, refusals }, tried);
      throw new Refused(refusals);
    }
    clearTry(response, publicUrl);
    setSession(response, { ...result, publicUrl });
    response.redirect(HttpStatus.SEE_OTHER, result.returnTo);
  }

  private deps() {
    const { oidc, publicUrl } = this.stores.settings;
    if (oidc === undefined) throw new NotFoundException();
    const provider = (this.known ??= new OidcProvider(oidc, `${publicUrl}/${PATH}/${CALLBACK}`));
    return providerLogInOn(this.stores, oidc, {
      provider,
      onFailure: (failure) => this.log.warn({ failure }, 'provider-answer-not-taken'),
    });
  }
}
