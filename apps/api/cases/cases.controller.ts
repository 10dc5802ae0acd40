import { Get, HttpCode, HttpStatus, Injectable, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { CommandAnswer } from '#commands/command-request';
import type { Principal } from '#access/principal';
import { Caller, callerOf } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { Sent, type SentCommand } from '../http/body.ts';
import { CLOCKS } from '../http/clocks.ts';
import { languageOf } from '../http/language.ts';
import { etagOf } from '../http/if-match.ts';
import { sendFile } from '../http/send-file.ts';
import { ApiQueried, AsksNothing, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { ApiCommandHeaders } from '../openapi/command-headers.ts';
import { answered, withRevision, type Requested } from './answered.ts';
import { CaseActions } from './case-actions.ts';
import { CaseDiff, DIFF_SHAPE } from './case-diff.ts';
import { CaseDocuments } from './case-documents.ts';
import { CaseEvents, EVENTS_SHAPE } from './case-events.ts';
import { CaseFile } from './case-file.ts';
import { CasePeople } from './case-people.ts';
import type { CaseRef } from './case-reader.ts';
import { isOpening } from '#lifecycle/kinds';
import { SETTLINGS } from '#lifecycle/countersigning/decide-settling';
import { CommandCalls } from './command-calls.ts';
import { ListCases } from './list-cases.ts';
import { LIST_SHAPE } from './list-shape.ts';
import { SHEET_TYPES, sheetFormOf } from '../http/sheet-form.ts';
import { ShowCase } from './show-case.ts';
import type { ShownDry, ShownRules } from './shown-foreseen.ts';
import { TheCase, type CaseOfCall } from './the-case.ts';

/**
 * The calls of one kind of case: the same for every kind, under a path of its own. Decorated, for Nest reads what to
 * inject off a decorated class only.
 */
@Injectable()
export abstract class CasesController {
  protected abstract readonly kind: string;
  /** Under which the kind's cases are found, as the public sees it. */
  protected abstract readonly path: string;

  constructor(
    private readonly calls: CommandCalls,
    protected readonly queries: QueryBus,
  ) {}

  @Post()
  @Needs('record')
  @ApiCommandHeaders()
  async open(
    @Caller() by: Principal,
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | ShownDry | ShownRules> {
    const answer = await this.calls.record(sent, { kind: this.kind, by });
    if ('dryRun' in answer) {
      response.status(HttpStatus.OK);
      return answer;
    }
    // A repeat answers the event of then, so it has the status of then.
    const opened = answer.events.some(({ type }) => isOpening(this.kind, type));
    response.status(opened ? HttpStatus.CREATED : HttpStatus.OK);
    response.location(`${this.path}/${encodeURIComponent(answer.code)}`);
    response.setHeader('ETag', etagOf(answer.revision));
    return answer;
  }

  @Post(':id/commands/:command')
  @Needs('record')
  @HttpCode(HttpStatus.OK)
  @ApiParam({ name: 'command', schema: { type: 'string' } })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiCommandHeaders()
  async record(
    @Req() request: Request<Readonly<Record<'id' | 'command', string>>>,
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | Requested | ShownDry | ShownRules> {
    const { id: code, command } = request.params;
    const answer = await this.calls.record(sent, { kind: this.kind, code, command, by: callerOf(request) });
    return answered(answer, response);
  }

  /** Settles a request for a second person: `countersign`, `return`, `recall`. */
  @Post(':id/approvals/:approval/:settling')
  @Needs('record')
  @HttpCode(HttpStatus.OK)
  @ApiParam({ name: 'settling', schema: { type: 'string', enum: [...SETTLINGS] } })
  @ApiParam({ name: 'approval', schema: { type: 'string' } })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiCommandHeaders()
  async settle(
    @Req() request: Request<Readonly<Record<'id' | 'approval' | 'settling', string>>>,
    @Sent({ mayBeEmpty: true }) sent: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | ShownDry> {
    const { id: code, approval, settling } = request.params;
    const by = callerOf(request);
    return withRevision(
      await this.calls.settle(sent, { kind: this.kind, code, approval, settling, by }),
      response,
    );
  }

  @Needs('cases')
  @Get()
  @ApiQueried(LIST_SHAPE)
  async list(
    @Req() request: Request,
    @Queried(LIST_SHAPE) asked: QueryOf<typeof LIST_SHAPE>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const by = callerOf(request);
    const filter = { kind: this.kind, ...asked };
    response.vary('Accept');
    const form = sheetFormOf(request);
    if (form === undefined) return this.queries.execute(new ListCases(filter, by));
    const bytes = await this.calls.exported(filter, form, { principal: by, language: languageOf(request) });
    response.type(SHEET_TYPES[form]);
    response.setHeader('Content-Disposition', `attachment; filename="${this.kind}.${form}"`);
    return new StreamableFile(bytes);
  }

  @Needs('cases')
  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiQueried(CLOCKS)
  async show(
    @TheCase() at: CaseOfCall,
    @Queried(CLOCKS) clocks: QueryOf<typeof CLOCKS>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const shown = await this.queries.execute(new ShowCase(this.of(at), clocks));
    // Only the present can be the condition of a command.
    if (Object.keys(clocks).length === 0) response.setHeader('ETag', etagOf(shown.revision));
    return shown;
  }

  @Needs('cases')
  @Get(':id/events')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiQueried(EVENTS_SHAPE)
  events(@TheCase() at: CaseOfCall, @Queried(EVENTS_SHAPE) asked: QueryOf<typeof EVENTS_SHAPE>) {
    return this.queries.execute(new CaseEvents(this.of(at), asked));
  }

  @Needs('cases')
  @Get(':id/diff')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiQueried(DIFF_SHAPE)
  diff(@TheCase() at: CaseOfCall, @Queried(DIFF_SHAPE) asked: QueryOf<typeof DIFF_SHAPE>) {
    return this.queries.execute(new CaseDiff(this.of(at), asked));
  }

  @Needs('cases')
  @Get(':id/actions')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @AsksNothing()
  actions(@TheCase() at: CaseOfCall) {
    return this.queries.execute(new CaseActions(this.of(at)));
  }

  @Needs('cases')
  @Get(':id/documents')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @AsksNothing()
  documents(@TheCase() at: CaseOfCall) {
    return this.queries.execute(new CaseDocuments(this.of(at)));
  }

  @Needs('cases')
  @Get(':id/people')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @AsksNothing()
  people(@TheCase() at: CaseOfCall) {
    return this.queries.execute(new CasePeople(this.of(at)));
  }

  @Needs('cases')
  @Get(':id/files/:sha256')
  @AsksNothing()
  @ApiParam({ name: 'sha256', schema: { type: 'string' } })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiProduces('application/octet-stream')
  async file(
    @TheCase() at: CaseOfCall,
    @Param('sha256') sha256: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.queries.execute(new CaseFile(this.of(at), sha256)));
  }

  private of(at: CaseOfCall): CaseOfCall & CaseRef {
    return { kind: this.kind, ...at };
  }
}
