import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { KINDS } from '#lifecycle/kinds';
import { openingsIn } from '#lifecycle/openings-in';
import type { Stores } from '#runtime/open-stores';
import { Needs } from '../access/needs.ts';
import { AsksNothing } from '../http/queried.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';
import { shownAction } from './shown-action.ts';

/** What opens a case today, by whom, with each form. */
@ApiTags('tasks')
@Needs('cases')
@Controller(`${V1}/openings`)
export class OpeningsController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  @Get()
  @AsksNothing()
  list() {
    const today = this.stores.clock.today();
    const items = KINDS.flatMap((kind) => openingsIn(kind, today).map(shownAction));
    return { today, items, next: null };
  }
}
