import { Controller, Get, HttpCode, HttpStatus, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { refuse, Refused } from '#commands/refused';
import type { Format } from '#importing/read-file';
import { templateInCsv, templateInXlsx } from '#importing/task-list/template';
import { SETTLINGS } from '#lifecycle/countersigning/decide-settling';
import { isJsonObject } from '#lifecycle/values/json';
import { callerOf } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { bytesOf, mediaTypeOf, Sent, type SentCommand } from '../http/body.ts';
import { keyIn } from '../http/idempotency-key.ts';
import { languageOf } from '../http/language.ts';
import { ApiParameters, AsksNoQuestion, AsksNothing, Queried } from '../http/queried.ts';
import { flag, type QueryOf } from '../http/query-parameters.ts';
import { sendFile } from '../http/send-file.ts';
import { settlingIn } from '../http/settling-in.ts';
import { SHEET_TYPES, sheetFormOf } from '../http/sheet-form.ts';
import { withoutData } from '../http/without-data.ts';
import { V1 } from '../http/version-path.ts';
import { ApiKeyHeader } from '../openapi/command-headers.ts';
import { HandInFile } from './hand-in-file.ts';
import { refusedFile, refusedFormOf } from './refused-file.ts';
import { SettleImport } from './settle-import.ts';
import { shownImport } from './shown-import.ts';
import { shownPlan } from './shown-plan.ts';
import { TryImport } from './try-import.ts';
import { OpenImport, ShowImport, WaitingImports } from './waiting-imports.ts';

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

  /**
   * A file is handed in and waits for a second person; dry, it is told what would become of its records, or the refused
   * rows come as a file where one is accepted before JSON.
   */
  @Needs('import')
  @Post()
  @ApiParameters(IMPORT_SHAPE)
  @ApiKeyHeader()
  @ApiConsumes(...Object.keys(FORMATS))
  async take(
    @Req() request: Request,
    @Queried(IMPORT_SHAPE) { dryRun = false }: QueryOf<typeof IMPORT_SHAPE>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const format = FORMATS[mediaTypeOf(request)];
    if (format === undefined) return refuse('unsupported-media-type', { accepted: Object.keys(FORMATS) });
    const [bytes, by] = [bytesOf(request), callerOf(request)];
    response.status(dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED);
    if (dryRun) return this.tried({ bytes, format, by: by.id }, response);
    const key = keyIn(request.headers);
    const result = await this.commands.execute(new HandInFile({ bytes, format, by, key }));
    if (result.status === 'refused') throw new Refused(result.refusals);
    return { approval: result.answer.events[0]?.id };
  }

  private async tried(
    file: { readonly bytes: Uint8Array; readonly format: Format; readonly by: string },
    response: Response,
  ) {
    const { req: request } = response;
    response.vary('Accept');
    const form = refusedFormOf(request, file.format);
    const language = languageOf(request);
    const plan = await this.queries.execute(new TryImport({ ...file, language, isKept: false }));
    if (form === undefined) return shownPlan(plan);
    return refusedFile({ form, bytes: file.bytes, refused: plan.refused }, response);
  }

  /** An empty list of tasks, with what may stand in it: a workbook, unless CSV is accepted before it. */
  @Needs('import')
  @Get('template')
  @AsksNoQuestion()
  async template(@Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const form = sheetFormOf(response.req) ?? 'xlsx';
    response.vary('Accept');
    response.type(SHEET_TYPES[form]);
    response.attachment(`danh-sach.${form}`);
    return new StreamableFile(form === 'csv' ? templateInCsv() : await templateInXlsx());
  }

  @Needs('read-requests')
  @Get('approvals')
  @AsksNothing()
  list(@Req() request: Request) {
    return this.queries.execute(new WaitingImports(callerOf(request)));
  }

  @Needs('read-requests')
  @Get('approvals/:approval')
  @ApiParam({ name: 'approval', schema: { type: 'string' } })
  @AsksNothing()
  async show(@Param('approval') id: string, @Res({ passthrough: true }) response: Response) {
    const { req: request } = response;
    response.vary('Accept');
    const { approval, bytes, plan } = await this.queries.execute(
      new ShowImport(id, callerOf(request), languageOf(request)),
    );
    const form = refusedFormOf(request, approval.format);
    if (form === undefined) return { ...approval, plan: shownPlan(plan) };
    return refusedFile({ form, bytes, refused: plan.refused }, response);
  }

  /** The file as it was handed in. */
  @Needs('read-requests')
  @Get('approvals/:approval/file')
  @ApiParam({ name: 'approval', schema: { type: 'string' } })
  @AsksNoQuestion()
  async file(@Param('approval') approval: string, @Res() response: Response): Promise<void> {
    await sendFile(response, await this.queries.execute(new OpenImport(approval)));
  }

  /** `countersign` imports the file and answers what became of it; `return`, `recall` import nothing. */
  @Needs('import')
  @Post('approvals/:approval/:settling')
  @HttpCode(HttpStatus.OK)
  @ApiKeyHeader()
  @ApiParam({ name: 'settling', schema: { type: 'string', enum: [...SETTLINGS] } })
  @ApiParam({ name: 'approval', schema: { type: 'string' } })
  async settle(
    @Param() { approval, settling }: Readonly<Record<'approval' | 'settling', string>>,
    @Sent({ mayBeEmpty: true }) { body, headers }: SentCommand,
    @Req() request: Request,
  ) {
    const known = settlingIn(settling);
    if (!isJsonObject(body)) return refuse('invalid-json');
    const [by, language] = [callerOf(request), languageOf(request)];
    const settled = await this.commands.execute(
      new SettleImport({ settling: known, approval, data: body, by, key: keyIn(headers), language }),
    );
    switch (settled.status) {
      case 'refused':
        throw new Refused(withoutData(settled.refusals));
      case 'settled':
        // Settled so it waits for nobody any more.
        return shownImport(settled.approval, []);
      case 'imported':
        return settled.result;
    }
  }
}
