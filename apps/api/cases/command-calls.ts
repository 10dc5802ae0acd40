import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import type { CommandAnswer, CommandRequest } from '#commands/command-request';
import type { Refusal } from '#lifecycle/decision';
import type { SentCommand } from '../http/body.ts';
import { keyIn } from '../http/idempotency-key.ts';
import { revisionIn } from '../http/if-match.ts';
import { settlingIn } from '../http/settling-in.ts';
import { withoutData } from '../http/without-data.ts';
import { isNonEmpty } from '#lifecycle/decision';
import { refuse, Refused } from '#commands/refused';
import { isJsonObject } from '#lifecycle/values/json';
import { receive, type Received, type Target } from './command-envelope.ts';
import { ExportCases } from './export-cases.ts';
import { RecordCommand } from './record-command.ts';
import { SettleApproval } from './settle-approval.ts';
import { shownDry, type ShownDry } from './shown-foreseen.ts';
import { TryCommand } from './try-command.ts';

/** Refusals about the request itself; all others speak of the case. */
const OF_THE_FORM = /^(?:unknown-command|missing-field|unknown-field|invalid-[a-z]+)$/;

/** From a call to a command and back. */
@Injectable()
export class CommandCalls {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Records it, or with `dryRun` says what that would answer. @throws Refused by envelope and form (everything at once), or by the decider */
  async record({ body, headers }: SentCommand, target: Target): Promise<CommandAnswer | ShownDry> {
    const received = receive(body, target);
    const key = keyIn(headers);
    const ifRevision = revisionIn(headers['if-match']);
    const request: CommandRequest = {
      ...received.request,
      ...(key !== undefined && { key }),
      ...(ifRevision !== undefined && { ifRevision }),
    };
    if (!received.sound) await this.refuseUnsound(received, request, target.by);
    const result = received.dryRun
      ? await this.queries.execute(new TryCommand(request, target.by))
      : await this.commands.execute(new RecordCommand(request, target.by));
    if (result.status === 'accepted')
      return 'dryRun' in result.answer ? shownDry(result.answer) : result.answer;
    throw new Refused(result.refusals, { conditional: ifRevision !== undefined });
  }

  /** Everything that a list's filter finds, as a file; that it was made is on record. */
  exported(...of: ConstructorParameters<typeof ExportCases>): Promise<Uint8Array> {
    return this.commands.execute(new ExportCases(...of));
  }

  /** @throws Refused by the decider, or a settling that there is not */
  async settle({ body, headers }: SentCommand, { settling, ...of }: ToSettle): Promise<CommandAnswer> {
    const known = settlingIn(settling);
    if (!isJsonObject(body)) return refuse('invalid-json');
    const key = keyIn(headers);
    const ifRevision = revisionIn(headers['if-match']);
    const result = await this.commands.execute(
      new SettleApproval({
        ...of,
        settling: known,
        data: body,
        ...(key !== undefined && { key }),
        ...(ifRevision !== undefined && { ifRevision }),
      }),
    );
    if (result.status === 'accepted') return result.answer;
    throw new Refused(withoutData(result.refusals), { conditional: ifRevision !== undefined });
  }

  /** Tells what is wrong with the envelope together with what the decider finds in the form; returns when neither finds anything. */
  private async refuseUnsound(
    { wrong, named }: Received,
    request: CommandRequest,
    by: Principal,
  ): Promise<void> {
    const tried = named ? await this.queries.execute(new TryCommand(request, by)) : undefined;
    const found = tried?.status === 'refused' ? tried.refusals.filter(isOfTheForm) : [];
    const all: readonly Refusal[] = [...found, ...wrong];
    if (isNonEmpty(all)) throw new Refused(all);
  }
}

/** A request for a second person, and what is to be done with it. */
interface ToSettle {
  readonly kind: string;
  readonly code: string;
  readonly approval: string;
  readonly settling: string;
  readonly by: Principal;
}

const isOfTheForm = ({ type }: Refusal): boolean => OF_THE_FORM.test(type);
