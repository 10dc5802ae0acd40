import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readScopes } from '#access/may-do';
import type { Principal } from '#access/principal';
import type { Stores } from '#runtime/open-stores';
import { labelOf } from '#lifecycle/labels';
import { countWithin } from '#views/milestone-count/within';
import { Caller } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { STATES } from '../cases/list-shape.ts';
import { AsksNothing } from '../http/queried.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';

/** How many tasks stand where: of those that the caller reads. */
@ApiTags('tasks')
@Needs('cases')
@Controller(`${V1}/milestones`)
export class MilestonesController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  @Get()
  @AsksNothing()
  async count(@Caller() caller: Principal) {
    const { pool, clock } = this.stores;
    const asked = { within: readScopes(caller), today: clock.today() };
    const { byState, ...counts } = await countWithin(pool, asked);
    const states = STATES.flatMap((state) => {
      const tasks = byState.get(state);
      return tasks === undefined ? [] : [{ state, stateLabel: labelOf('state', state), tasks }];
    });
    return { ...counts, states };
  }
}
