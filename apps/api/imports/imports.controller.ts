import { Controller, HttpCode, HttpStatus, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Format } from '#importing/read-file';
import { Needs } from '../access/needs.ts';
import { Caller } from '../access/caller.ts';
import type { Principal } from '#access/principal';
import { bytesOf, mediaTypeOf } from '../http/body.ts';
import { ApiParameters, Queried } from '../http/queried.ts';
import { flag, type QueryOf } from '../http/query-parameters.ts';
import { refuse } from '#commands/refused';
import { ImportFile } from './import-file.ts';
import { V1 } from '../http/version-path.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  'application/x-ndjson': 'ndjson',
  'application/json': 'json',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const IMPORT_SHAPE = { dryRun: flag };

@ApiTags('imports')
@Needs('import')
@Controller(`${V1}/imports`)
export class ImportsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiParameters(IMPORT_SHAPE)
  @ApiConsumes(...Object.keys(FORMATS))
  take(
    @Req() request: Request,
    @Caller() caller: Principal,
    @Queried(IMPORT_SHAPE) { dryRun = false }: QueryOf<typeof IMPORT_SHAPE>,
  ) {
    const format = FORMATS[mediaTypeOf(request)];
    if (format === undefined) return refuse('unsupported-media-type', { accepted: Object.keys(FORMATS) });
    return this.commands.execute(new ImportFile({ bytes: bytesOf(request), format, dryRun, by: caller }));
  }
}
