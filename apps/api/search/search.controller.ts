import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '#access/principal';
import type { Stores } from '#runtime/open-stores';
import { Caller } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { ApiQueried, Queried } from '../http/queried.ts';
import { text, type QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';
import { search } from './search.ts';

const SEARCH_SHAPE = { q: text };

/** Looks for cases and papers at once, among what the caller reads. */
@ApiTags('search')
@Needs('cases')
@Controller(`${V1}/search`)
export class SearchController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  @Get()
  @ApiQueried(SEARCH_SHAPE)
  find(@Caller() by: Principal, @Queried(SEARCH_SHAPE) { q = '' }: QueryOf<typeof SEARCH_SHAPE>) {
    return search(this.stores, { q, by });
  }
}
