import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { departmentIn } from '#commands/department';
import type { CalendarDay } from '#lifecycle/calendar/calendar-of';
import { Needs } from '../access/needs.ts';
import { CLOCKS } from '../http/clocks.ts';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { DepartmentController } from './department.controller.ts';

/** The department's calendar: the days out of the ordinary, and the notices that two persons answer for. */
@ApiTags('calendar')
@Controller(`${V1}/calendar`)
export class CalendarController extends DepartmentController {
  protected readonly kind = 'calendar';

  @Needs('definitions')
  @Get()
  @ApiQueried(CLOCKS)
  async list(@Queried(CLOCKS) clocks: QueryOf<typeof CLOCKS>) {
    const { calendar } = await departmentIn(this.stores.store);
    return { items: calendar.at(clocks).days().map(shownDay), next: null };
  }
}

const shownDay = ({ day, working, ...rest }: CalendarDay) => ({ day, off: !working, ...rest });
