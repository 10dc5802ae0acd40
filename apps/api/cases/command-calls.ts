import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Principal } from '#access/principal';
import type { CommandAnswer, CommandRequest } from '#commands/command-request';
import type { Refusal } from '#lifecycle/decision';
import type { SentCommand } from '../http/body.ts';
import { DRY_RUN, dryRunIn } from '../http/dry-run.ts';
import { keyIn } from '../http/idempotency-key.ts';
import { revisionIn } from '../http/if-match.ts';
import { settlingIn } from '../http/settling-in.ts';
import { withoutData } from '../http/without-data.ts';
import { isNonEmpty } from '#lifecycle/decision';
import { refuse, Refused } from '#commands/refused';
import { isJsonObject, type JsonObject } from '#lifecycle/values/json';
import type { Settling } from '#lifecycle/countersigning/decide-settling';
import { receive, type Received, type Target } from './command-envelope.ts';
import { ExportCases } from './export-cases.ts';
import { RecordCommand } from './record-command.ts';
import { SettleApproval } from './settle-approval.ts';
import { shownDry, shownRule, type ShownDry, type ShownRules } from './shown-foreseen.ts';
import { TellRules } from './tell-rules.ts';
import { TryCommand } from './try-command.ts';
import { TrySettling } from './try-settling.ts';

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
  async record(
    { body, headers }: SentCommand,
    target: Target,
  ): Promise<CommandAnswer | ShownDry | ShownRules> {
    const received = receive(body, target);
    if (received.rulesOnly) return this.rules(received, target.by);
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
  async settle(
    { body, headers }: SentCommand,
    { settling, ...of }: ToSettle,
  ): Promise<CommandAnswer | ShownDry> {
    const known = settlingIn(settling);
    if (!isJsonObject(body)) return refuse('invalid-json');
    const { dryRun, data } = tried(known, body);
    const key = keyIn(headers);
    const ifRevision = revisionIn(headers['if-match']);
    const asked = {
      ...of,
      ...{ settling: known, data },
      ...(key !== undefined && { key }),
      ...(ifRevision !== undefined && { ifRevision }),
    };
    const result = dryRun
      ? await this.queries.execute(new TrySettling(asked))
      : await this.commands.execute(new SettleApproval(asked));
    if (result.status === 'accepted')
      return 'dryRun' in result.answer ? shownDry(result.answer) : result.answer;
    throw new Refused(withoutData(result.refusals), { conditional: ifRevision !== undefined });
  }

  /** What decides a step so far. @throws Refused the envelope, or whatever is not of the data */
  private async rules({ wrong, request }: Received, by: Principal): Promise<ShownRules> {
    if (isNonEmpty(wrong)) throw new Refused(wrong);
    const result = await this.queries.execute(new TellRules(request, by));
    if (result.status === 'refused') throw new Refused(result.refusals);
    return { code: request.code, dryRun: true, rules: result.rules.map(shownRule) };
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

/** Whether only the answer is asked: of a countersigning, which alone makes something of the case. @throws Refused neither yes nor no */
function tried(
  settling: Settling,
  body: JsonObject,
): { readonly dryRun: boolean; readonly data: JsonObject } {
  if (settling !== 'countersign') return { dryRun: false, data: body };
  const { dryRun, wrong } = dryRunIn(body);
  if (isNonEmpty(wrong)) throw new Refused(wrong);
  return { dryRun, data: Object.fromEntries(Object.entries(body).filter(([name]) => name !== DRY_RUN)) };
}

const isOfTheForm = ({ type }: Refusal): boolean => OF_THE_FORM.test(type);
