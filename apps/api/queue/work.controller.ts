import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Principal } from '#access/principal';
import { Caller } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { ListWork, WORK_SHAPE } from './list-work.ts';

/** What must I do: the acts that the cases in the caller's reach ask for. */
@ApiTags('work')
@Needs('cases')
@Controller(`${V1}/work`)
export class WorkController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiQueried(WORK_SHAPE)
  list(@Caller() caller: Principal, @Queried(WORK_SHAPE) asked: QueryOf<typeof WORK_SHAPE>) {
    return this.queries.execute(new ListWork(asked, caller));
  }
}
