import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { CommandAnswer, CommandRequest } from '#commands/command-request';
import type { DryAnswer } from '#commands/dry-command';
import type { Refusal } from '#lifecycle/decision';
import type { SentCommand } from '../http/body.ts';
import { keyIn } from '../http/idempotency-key.ts';
import { revisionIn } from '../http/if-match.ts';
import { isNonEmpty } from '#lifecycle/decision';
import { Refused } from '#commands/refused';
import { receive, type Received, type Target } from './command-envelope.ts';
import { RecordCommand } from './record-command.ts';
import { TryCommand } from './try-command.ts';

/** Refusals about the request itself; all others speak of the case. */
const OF_THE_FORM = /^(?:unknown-command|missing-field|unknown-field|invalid-[a-z]+)$/;
/** Before accounts exist nobody is logged in: who acted is what the body says. */
const RECORDED_BY = { by: 'http' };

/** From a call to a command and back. */
@Injectable()
export class CommandCalls {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Records it, or with `dryRun` says what that would answer. @throws Refused by envelope and form (everything at once), or by the decider */
  async record({ body, headers }: SentCommand, target: Target): Promise<CommandAnswer | DryAnswer> {
    const received = receive(body, target);
    const key = keyIn(headers);
    const ifRevision = revisionIn(headers['if-match']);
    const request: CommandRequest = {
      ...received.request,
      ...(key !== undefined && { key }),
      ...(ifRevision !== undefined && { ifRevision }),
      recordedBy: RECORDED_BY,
    };
    if (!received.sound) await this.refuseUnsound(received, request);
    const result = received.dryRun
      ? await this.queries.execute(new TryCommand(request))
      : await this.commands.execute(new RecordCommand(request));
    if (result.status === 'accepted') return result.answer;
    throw new Refused(result.refusals, { conditional: ifRevision !== undefined });
  }

  /** Tells what is wrong with the envelope together with what the decider finds in the form; returns when neither finds anything. */
  private async refuseUnsound({ wrong, named }: Received, request: CommandRequest): Promise<void> {
    const tried = named ? await this.queries.execute(new TryCommand(request)) : undefined;
    const found = tried?.status === 'refused' ? tried.refusals.filter(isOfTheForm) : [];
    const all: readonly Refusal[] = [...found, ...wrong];
    if (isNonEmpty(all)) throw new Refused(all);
  }
}

const isOfTheForm = ({ type }: Refusal): boolean => OF_THE_FORM.test(type);
