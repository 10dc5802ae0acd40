import { Controller, HttpCode, HttpStatus, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '#access/principal';
import { Caller } from '../access/caller.ts';
import { Needs } from '../access/needs.ts';
import { Sent, type SentCommand } from '../http/body.ts';
import { keyIn } from '../http/idempotency-key.ts';
import { languageOf } from '../http/language.ts';
import { V1 } from '../http/version-path.ts';
import { bulkIn } from './bulk-body.ts';
import { RecordBulk } from './record-bulk.ts';

@ApiTags('tasks')
@Needs('record')
@Controller(`${V1}/bulk`)
export class BulkController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Of the whole; the key of each task is this, a slash and its code.',
    schema: { type: 'string' },
  })
  async record(@Caller() caller: Principal, @Sent() { body, headers }: SentCommand, @Req() request: Request) {
    const { bulk, dryRun } = bulkIn(body, caller);
    const key = keyIn(headers);
    const asked = { ...bulk, language: languageOf(request), ...(key !== undefined && { key }) };
    return this.commands.execute(new RecordBulk(asked, dryRun, caller));
  }
}
