import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CasesController } from '../cases/cases.controller.ts';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController extends CasesController {
  protected readonly kind = 'task';
  protected readonly path = '/api/v1/tasks';
}
