import type { Principal } from '#access/principal';
import { envelopeIn } from '#commands/envelope';
import { wrongCodes, type BulkRequest } from '#commands/handle-bulk';
import { refuse, Refused } from '#commands/refused';
import { isNonEmpty, refusal, type Refusal } from '#lifecycle/decision';
import { envelopeFieldsOf, recordedAs } from '../access/recording-as.ts';
import { DRY_RUN, dryRunIn } from '../http/dry-run.ts';

const FIELDS: readonly string[] = ['command', 'data', 'tasks', DRY_RUN];
const KIND = 'task';

/** A body as one command over several tasks; what it says of each is the decider's matter. @throws Refused all that is wrong with it */
export function bulkIn(
  body: unknown,
  by: Principal,
): { readonly bulk: BulkRequest; readonly dryRun: boolean } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse('invalid-json');
  const fields = body as Readonly<Record<string, unknown>>;
  const { command, data = {}, tasks } = fields;
  const known = [...FIELDS, ...envelopeFieldsOf(by, { kind: KIND, command: String(command) })];
  const { dryRun, wrong: neither } = dryRunIn(fields);
  const wrong: readonly Refusal[] = [
    ...(typeof command === 'string' ? [] : [notAText(command)]),
    ...wrongCodes(tasks, 'tasks'),
    ...neither,
    ...Object.keys(fields)
      .filter((name) => !known.includes(name))
      .map((name) => refusal('unknown-field', name, { name })),
  ];
  if (isNonEmpty(wrong)) throw new Refused(wrong);
  return {
    bulk: {
      ...envelopeIn(fields),
      kind: KIND,
      command: String(command),
      codes: tasks as readonly string[],
      data,
      ...recordedAs(by),
    },
    dryRun,
  };
}

const notAText = (command: unknown): Refusal =>
  command === undefined
    ? refusal('missing-field', 'command')
    : refusal('invalid-field', 'command', { expected: 'text' });
