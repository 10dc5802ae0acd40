import { Controller, Get, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '#access/principal';
import { refuse, Refused } from '#commands/refused';
import type { ImportApproval } from '#importing/approvals/import-approvals-of';
import type { ImportResult } from '#importing/import-records';
import type { Format } from '#importing/read-file';
import { SETTLINGS } from '#lifecycle/countersigning/decide-settling';
import { isJsonObject } from '#lifecycle/values/json';
import { Caller, callerOf } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { bytesOf, mediaTypeOf, Sent, type SentCommand } from '../http/body.ts';
import { ApiParameters, AsksNothing, Queried } from '../http/queried.ts';
import { flag, type QueryOf } from '../http/query-parameters.ts';
import { settlingIn } from '../http/settling-in.ts';
import { withoutData } from '../http/without-data.ts';
import { V1 } from '../http/version-path.ts';
import { HandInFile } from './hand-in-file.ts';
import { SettleImport } from './settle-import.ts';
import { TryImport } from './try-import.ts';
import { ShowImport, WaitingImports } from './waiting-imports.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  'application/x-ndjson': 'ndjson',
  'application/json': 'json',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const IMPORT_SHAPE = { dryRun: flag };

@ApiTags('imports')
@Controller(`${V1}/imports`)
export class ImportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** A file is handed in and waits for a second person; dry, it is told what would become of its records. */
  @Needs('import')
  @Post()
  @ApiParameters(IMPORT_SHAPE)
  @ApiConsumes(...Object.keys(FORMATS))
  async take(
    @Req() request: Request,
    @Queried(IMPORT_SHAPE) { dryRun = false }: QueryOf<typeof IMPORT_SHAPE>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportResult | { readonly approval: string | undefined }> {
    const format = FORMATS[mediaTypeOf(request)];
    if (format === undefined) return refuse('unsupported-media-type', { accepted: Object.keys(FORMATS) });
    const [bytes, by] = [bytesOf(request), callerOf(request)];
    response.status(dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED);
    if (dryRun) return this.queries.execute(new TryImport({ bytes, format, by: by.id }));
    const result = await this.commands.execute(new HandInFile({ bytes, format, by }));
    if (result.status === 'refused') throw new Refused(result.refusals);
    return { approval: result.answer.events[0]?.id };
  }

  @Needs('read-requests')
  @Get('approvals')
  @AsksNothing()
  list() {
    return this.queries.execute(new WaitingImports());
  }

  @Needs('read-requests')
  @Get('approvals/:approval')
  @ApiParam({ name: 'approval', schema: { type: 'string' } })
  @AsksNothing()
  show(@Param('approval') approval: string) {
    return this.queries.execute(new ShowImport(approval));
  }

  /** `countersign` imports the file and answers what became of it; `return`, `recall` import nothing. */
  @Needs('import')
  @Post('approvals/:approval/:settling')
  @HttpCode(HttpStatus.OK)
  @ApiParam({ name: 'settling', schema: { type: 'string', enum: [...SETTLINGS] } })
  @ApiParam({ name: 'approval', schema: { type: 'string' } })
  async settle(
    @Param() { approval, settling }: Readonly<Record<'approval' | 'settling', string>>,
    @Caller() by: Principal,
    @Sent({ mayBeEmpty: true }) { body }: SentCommand,
  ): Promise<ImportResult | ImportApproval> {
    const known = settlingIn(settling);
    if (!isJsonObject(body)) return refuse('invalid-json');
    const settled = await this.commands.execute(
      new SettleImport({ settling: known, approval, data: body, by }),
    );
    switch (settled.status) {
      case 'refused':
        throw new Refused(withoutData(settled.refusals));
      case 'settled':
        return settled.approval;
      case 'imported':
        return settled.result;
    }
  }
}
