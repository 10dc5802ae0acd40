import { Get, HttpCode, HttpStatus, Inject, Injectable, Post, Req, Res } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { CommandAnswer } from '#commands/command-request';
import {
  codeOfDepartment,
  streamOfDepartment,
  type DepartmentKind,
} from '#commands/handle-department-command';
import { toFact } from '#commands/to-fact';
import { wholeStream } from '#event-store/whole-stream';
import { pendingIn } from '#lifecycle/countersigning/approvals-of';
import { SETTLINGS } from '#lifecycle/countersigning/decide-settling';
import type { Stores } from '#runtime/open-stores';
import { callerOf } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { answered, withRevision } from '../cases/answered.ts';
import { CommandCalls } from '../cases/command-calls.ts';
import type { ShownDry } from '../cases/shown-foreseen.ts';
import { Sent, type SentCommand } from '../http/body.ts';
import { AsksNothing } from '../http/queried.ts';
import { ApiCommandHeaders } from '../openapi/command-headers.ts';
import { STORES } from '../tokens.ts';

/**
 * The calls of what the department declares for all its cases: the same for its calendar and its profile, each under a
 * path of its own. Decorated, for Nest reads what to inject off a decorated class only.
 */
@Injectable()
export abstract class DepartmentController {
  protected abstract readonly kind: DepartmentKind;

  constructor(
    private readonly calls: CommandCalls,
    @Inject(STORES) protected readonly stores: Stores,
  ) {}

  /** Asks a second person to countersign a declaration. */
  @Needs('declare')
  @Post('commands/:command')
  @HttpCode(HttpStatus.OK)
  @ApiParam({ name: 'command', schema: { type: 'string' } })
  @ApiCommandHeaders()
  async declare(
    @Req() request: Request<Readonly<Record<'command', string>>>,
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { kind } = this;
    const target = { kind, code: codeOfDepartment(kind), command: request.params.command };
    return answered(await this.calls.record(sent, { ...target, by: callerOf(request) }), response);
  }

  /** What waits for a second person, oldest first. */
  @Needs('read-requests')
  @Get('approvals')
  @AsksNothing()
  async waiting() {
    const events = await wholeStream(this.stores.store, streamOfDepartment(this.kind));
    return { items: pendingIn(events.map(toFact)), next: null };
  }

  /** Settles a request: `countersign`, `return`, `recall`. */
  @Needs('declare')
  @Post('approvals/:approval/:settling')
  @HttpCode(HttpStatus.OK)
  @ApiParam({ name: 'settling', schema: { type: 'string', enum: [...SETTLINGS] } })
  @ApiParam({ name: 'approval', schema: { type: 'string' } })
  @ApiCommandHeaders()
  async settle(
    @Req() request: Request<Readonly<Record<'approval' | 'settling', string>>>,
    @Sent({ mayBeEmpty: true }) sent: SentCommand,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | ShownDry> {
    const { kind } = this;
    const of = { kind, code: codeOfDepartment(kind), by: callerOf(request) };
    return withRevision(await this.calls.settle(sent, { ...of, ...request.params }), response);
  }
}
