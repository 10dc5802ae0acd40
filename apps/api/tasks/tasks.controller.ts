import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CasesController } from '../cases/cases.controller.ts';
import { V1 } from '../http/version-path.ts';

@ApiTags('tasks')
@Controller(`${V1}/tasks`)
export class TasksController extends CasesController {
  protected readonly kind = 'task';
  protected readonly path = `/${V1}/tasks`;
}
