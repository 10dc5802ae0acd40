import { IsString, validateSync } from 'class-validator';
import type { Principal } from '#access/principal';
import type { CommandRequest } from '#commands/command-request';
import { envelopeIn } from '#commands/envelope';
import { refusal, type Refusal } from '#lifecycle/decision';
import { refuse } from '#commands/refused';
import { envelopeFieldsOf, recordedAs } from '../access/recording-as.ts';
import { DRY_RUN, dryRunIn, RULES } from '../http/dry-run.ts';
import { FitsStepForm } from './fits-step-form.ts';

const FIELDS: readonly string[] = ['data', DRY_RUN];

/** Which case and which step a call is about, as far as its path says. */
export interface Target {
  readonly kind: string;
  readonly code?: string;
  readonly command?: string;
  /** Who calls. */
  readonly by: Principal;
}

type Body = Readonly<Record<string, unknown>>;

/** A command's envelope. What is in it is the decider's matter; here stands what makes it one at all. */
class CommandEnvelope {
  readonly kind: string;
  @IsString()
  readonly code: unknown;
  @IsString()
  readonly command: unknown;
  readonly reason: unknown;
  @FitsStepForm()
  readonly data: unknown;

  constructor(body: Body, { kind, code, command }: Target) {
    this.kind = kind;
    this.code = code ?? body[kind];
    this.command = command ?? body.command;
    this.reason = envelopeIn(body).reason;
    this.data = body.data ?? {};
  }
}

/** A body as a command, and what its envelope alone shows to be wrong. */
export interface Received {
  readonly request: CommandRequest;
  /** Only what it would answer is asked. */
  readonly dryRun: boolean;
  /** Only its rules are asked, as far as its form is filled in. */
  readonly rulesOnly: boolean;
  /** Nothing is wrong as far as the envelope shows. */
  readonly sound: boolean;
  /** Case and command are named: the decider can say what it thinks of the rest. */
  readonly named: boolean;
  readonly wrong: readonly Refusal[];
}

/** Reads a command's body. @throws Refused it is no object */
export function receive(body: unknown, target: Target): Received {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse('invalid-json');
  const fields = body as Body;
  const envelope = new CommandEnvelope(fields, target);
  const failed = new Set(validateSync(envelope).map(({ property }) => property));
  const named = {
    ...(target.code === undefined && { [target.kind]: 'code' }),
    ...(target.command === undefined && { command: 'command' }),
  };
  const { kind, command } = envelope;
  const known = [...FIELDS, ...envelopeFieldsOf(target.by, { kind, command: String(command) })];
  const rulesOnly = fields[DRY_RUN] === RULES;
  const { dryRun, wrong: neither } = dryRunIn(rulesOnly ? {} : fields);
  const wrong = [
    ...Object.entries(named)
      .filter(([, property]) => failed.has(property))
      .map(([name]) => notAText(fields, name)),
    ...neither,
    ...Object.keys(fields)
      .filter((name) => !Object.hasOwn(named, name) && !known.includes(name))
      .map((name) => refusal('unknown-field', name, { name })),
  ];
  return {
    request: { ...requestOf(fields, envelope), ...recordedAs(target.by) },
    dryRun,
    rulesOnly,
    sound: failed.size === 0 && wrong.length === 0,
    named: !failed.has('code') && !failed.has('command'),
    wrong,
  };
}

function requestOf(
  fields: Body,
  { kind, code, command, data }: CommandEnvelope,
): Omit<CommandRequest, 'recordedBy'> {
  return { ...envelopeIn(fields), kind, code: String(code), command: String(command), data };
}

const notAText = (fields: Body, name: string): Refusal =>
  fields[name] === undefined
    ? refusal('missing-field', name)
    : refusal('invalid-field', name, { expected: 'text' });
