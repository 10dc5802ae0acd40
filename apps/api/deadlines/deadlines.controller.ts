import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { DEADLINES_SHAPE, ListDeadlines } from './list-deadlines.ts';
import { V1 } from '../http/version-path.ts';

@ApiTags('deadlines')
@Controller(`${V1}/deadlines`)
export class DeadlinesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiQueried(DEADLINES_SHAPE)
  list(@Queried(DEADLINES_SHAPE) asked: QueryOf<typeof DEADLINES_SHAPE>) {
    return this.queries.execute(new ListDeadlines(asked));
  }
}
