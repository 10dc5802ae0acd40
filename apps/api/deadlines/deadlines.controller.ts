import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../access/needs.ts';
import { Caller } from '../access/caller.ts';
import type { Principal } from '#access/principal';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { DEADLINES_SHAPE, ListDeadlines } from './list-deadlines.ts';
import { V1 } from '../http/version-path.ts';

@ApiTags('deadlines')
@Needs('cases')
@Controller(`${V1}/deadlines`)
export class DeadlinesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiQueried(DEADLINES_SHAPE)
  list(@Caller() caller: Principal, @Queried(DEADLINES_SHAPE) asked: QueryOf<typeof DEADLINES_SHAPE>) {
    return this.queries.execute(new ListDeadlines(asked, caller));
  }
}
