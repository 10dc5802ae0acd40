import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import type { CommandRequest } from '#commands/command-request';
import { tellRules, type RulesResult } from '#commands/rules-so-far';
import type { Stores } from '#runtime/open-stores';
import { recordingAs } from '../access/recording-as.ts';
import { STORES } from '../tokens.ts';

/** The rules of a step whose form is being filled in; nothing is recorded. */
export class TellRules extends Query<RulesResult> {
  constructor(
    readonly request: CommandRequest,
    readonly by: Principal,
  ) {
    super();
  }
}

@QueryHandler(TellRules)
export class TellRulesHandler implements IQueryHandler<TellRules> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({ request, by }: TellRules): Promise<RulesResult> {
    return tellRules(request, recordingAs(by, this.stores));
  }
}
