import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { definitionNamed, DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { Needs } from '../access/needs.ts';
import { AsksNothing } from '../http/queried.ts';
import { refuse } from '#commands/refused';
import { V1 } from '../http/version-path.ts';

/** The regulations that the program knows: values of the program, not of a store. */
@ApiTags('definitions')
@Needs('definitions')
@Controller(`${V1}/definitions`)
export class DefinitionsController {
  @Get()
  @AsksNothing()
  list() {
    return { items: DEFINITIONS.map(listedDefinition), next: null };
  }

  @Get(':id')
  @AsksNothing()
  show(@Param('id') id: string) {
    const found = definitionNamed(id);
    return shownDefinition(found ?? refuse('not-found', { code: id }));
  }
}
