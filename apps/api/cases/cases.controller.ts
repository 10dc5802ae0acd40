import { Get, HttpCode, HttpStatus, Injectable, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { CommandAnswer } from '#commands/command-request';
import type { DryAnswer } from '#commands/dry-command';
import { Sent, type SentCommand } from '../http/body.ts';
import { CLOCKS } from '../http/clocks.ts';
import { etagOf } from '../http/if-match.ts';
import { sendFile } from '../http/send-file.ts';
import { ApiQueried, AsksNothing, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { ApiCommandHeaders } from '../openapi/command-headers.ts';
import { CaseActions } from './case-actions.ts';
import { CaseDiff, DIFF_SHAPE } from './case-diff.ts';
import { CaseEvents, EVENTS_SHAPE } from './case-events.ts';
import { CaseFile } from './case-file.ts';
import type { CaseRef } from './case-reader.ts';
import { CommandCalls } from './command-calls.ts';
import { ListCases, LIST_SHAPE } from './list-cases.ts';
import { ShowCase } from './show-case.ts';

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
  @ApiCommandHeaders()
  async open(
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | DryAnswer> {
    const answer = await this.calls.record(sent, { kind: this.kind });
    if ('dryRun' in answer) {
      response.status(HttpStatus.OK);
      return answer;
    }
    // A repeat answers the revision of then, so it has the status of then.
    response.status(answer.revision === 0 ? HttpStatus.CREATED : HttpStatus.OK);
    response.location(`${this.path}/${encodeURIComponent(answer.code)}`);
    response.setHeader('ETag', etagOf(answer.revision));
    return answer;
  }

  @Post(':id/commands/:command')
  @HttpCode(HttpStatus.OK)
  @ApiParam({ name: 'command', schema: { type: 'string' } })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiCommandHeaders()
  async record(
    @Param() { id: code, command }: Readonly<Record<'id' | 'command', string>>,
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | DryAnswer> {
    const answer = await this.calls.record(sent, { kind: this.kind, code, command });
    if (!('dryRun' in answer)) response.setHeader('ETag', etagOf(answer.revision));
    return answer;
  }

  @Get()
  @ApiQueried(LIST_SHAPE)
  list(@Queried(LIST_SHAPE) filter: QueryOf<typeof LIST_SHAPE>) {
    return this.queries.execute(new ListCases({ kind: this.kind, ...filter }));
  }

  @Get(':id')
  @ApiQueried(CLOCKS)
  async show(
    @Param('id') code: string,
    @Queried(CLOCKS) clocks: QueryOf<typeof CLOCKS>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const shown = await this.queries.execute(new ShowCase(this.of(code), clocks));
    // Only the present can be the condition of a command.
    if (Object.keys(clocks).length === 0) response.setHeader('ETag', etagOf(shown.revision));
    return shown;
  }

  @Get(':id/events')
  @ApiQueried(EVENTS_SHAPE)
  events(@Param('id') code: string, @Queried(EVENTS_SHAPE) asked: QueryOf<typeof EVENTS_SHAPE>) {
    return this.queries.execute(new CaseEvents(this.of(code), asked));
  }

  @Get(':id/diff')
  @ApiQueried(DIFF_SHAPE)
  diff(@Param('id') code: string, @Queried(DIFF_SHAPE) asked: QueryOf<typeof DIFF_SHAPE>) {
    return this.queries.execute(new CaseDiff(this.of(code), asked));
  }

  @Get(':id/actions')
  @AsksNothing()
  actions(@Param('id') code: string) {
    return this.queries.execute(new CaseActions(this.of(code)));
  }

  @Get(':id/files/:sha256')
  @AsksNothing()
  @ApiParam({ name: 'sha256', schema: { type: 'string' } })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiProduces('application/octet-stream')
  async file(
    @Param() { id: code, sha256 }: Readonly<Record<'id' | 'sha256', string>>,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, await this.queries.execute(new CaseFile(this.of(code), sha256)));
  }

  private of(code: string): CaseRef {
    return { kind: this.kind, code };
  }
}
