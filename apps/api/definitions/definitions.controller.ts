import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { drawnDefinition } from '#definition-tools/drawn-definition';
import { definitionNamed, DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { Needs } from '../access/needs.ts';
import { languageOf } from '../http/language.ts';
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

  /** Where its states and steps are drawn, in the language of who asks. */
  @Get(':id/diagram')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @AsksNothing()
  diagram(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const id = String(request.params.id);
    response.vary('Accept-Language');
    return drawnDefinition(definitionNamed(id) ?? refuse('not-found', { code: id }), languageOf(request));
  }
}
