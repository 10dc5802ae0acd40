import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actsIn } from '#access/acts';
import { verifyLog } from '#event-store/verify-log';
import type { Stores } from '#runtime/open-stores';
import { Needs } from '../access/needs.ts';
import { PAGING, pageOf } from '../http/page.ts';
import { ApiQueried, AsksNothing, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';

@ApiTags('audit')
@Controller(`${V1}/audit`)
export class AuditController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** What operators and administrators did, and what somebody logged in tried and may not do. */
  @Get('acts')
  @Needs('read-configuration')
  @ApiQueried(PAGING)
  async acts(@Queried(PAGING) { cursor, limit }: QueryOf<typeof PAGING>) {
    return pageOf(await actsIn(this.stores.store), { cursor, limit });
  }

  /** Reads the whole log and recomputes every hash and link: as `audit verify` answers. */
  @Get('verify')
  @Needs('verify')
  @AsksNothing()
  verify() {
    return verifyLog(this.stores.store);
  }
}
