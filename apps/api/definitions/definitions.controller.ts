import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { refuse } from '../problems/refused.ts';

type Nothing = QueryOf<Record<string, never>>;

/** The regulations that the program knows: values of the program, not of a store. */
@ApiTags('definitions')
@Controller('definitions')
export class DefinitionsController {
  @Get()
  @ApiQueried({})
  list(@Queried({}) _asked: Nothing) {
    return { items: DEFINITIONS.map(listedDefinition), next: null };
  }

  @Get(':id')
  @ApiQueried({})
  show(@Param('id') id: string, @Queried({}) _asked: Nothing) {
    const found = DEFINITIONS.find((definition) => definition.id === id);
    return shownDefinition(found ?? refuse('not-found', { code: id }));
  }
}
