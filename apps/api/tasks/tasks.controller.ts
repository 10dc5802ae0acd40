import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CasesController } from '../cases/cases.controller.ts';
import { Needs } from '../access/needs.ts';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { AssessApplicants, ELIGIBILITY_SHAPE } from './assess-applicants.ts';

@ApiTags('tasks')
@Controller(`${V1}/tasks`)
export class TasksController extends CasesController {
  protected readonly kind = 'task';
  protected readonly path = `/${V1}/tasks`;

  @Get(':id/eligibility')
  @Needs('assess')
  @ApiQueried(ELIGIBILITY_SHAPE)
  eligibility(
    @Param('id') code: string,
    @Queried(ELIGIBILITY_SHAPE) asked: QueryOf<typeof ELIGIBILITY_SHAPE>,
  ) {
    return this.queries.execute(new AssessApplicants(code, asked));
  }
}
