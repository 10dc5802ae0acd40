import { Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Needs } from '../access/needs.ts';
import { ApiQueried, AsksNothing, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { ListReminders, REMINDERS_SHAPE, WhyReminder } from './ledger-queries.ts';
import { ReconcileReminders } from './reconcile-reminders.ts';
import { V1 } from '../http/version-path.ts';

@ApiTags('reminders')
@Needs('reminders')
@Controller(`${V1}/reminders`)
export class RemindersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiQueried(REMINDERS_SHAPE)
  list(@Queried(REMINDERS_SHAPE) asked: QueryOf<typeof REMINDERS_SHAPE>) {
    return this.queries.execute(new ListReminders(asked));
  }

  @Get(':id')
  @AsksNothing()
  why(@Param('id') id: string) {
    return this.queries.execute(new WhyReminder(id));
  }

  @Post('reconcile')
  @Needs('configure')
  @HttpCode(HttpStatus.OK)
  reconcile() {
    return this.commands.execute(new ReconcileReminders());
  }
}
