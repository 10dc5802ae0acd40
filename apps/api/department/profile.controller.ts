import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { departmentIn } from '#commands/department';
import { Needs } from '../access/needs.ts';
import { CLOCKS } from '../http/clocks.ts';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { V1 } from '../http/version-path.ts';
import { DepartmentController } from './department.controller.ts';

/** The province's profile: deadlines, sizes and thresholds of its own, which two persons answer for. */
@ApiTags('profile')
@Controller(`${V1}/profile`)
export class ProfileController extends DepartmentController {
  protected readonly kind = 'profile';

  @Needs('definitions')
  @Get()
  @ApiQueried(CLOCKS)
  async show(@Queried(CLOCKS) clocks: QueryOf<typeof CLOCKS>) {
    const { profiles } = await departmentIn(this.stores.store);
    const last = profiles.at(clocks).adoptions.at(-1);
    return { profile: last?.profile ?? null, adoptedBy: last?.by ?? null };
  }
}
