import { ENVELOPE_FIELDS, envelopeIn } from '#commands/envelope';
import { wrongCodes, type BulkRequest } from '#commands/handle-bulk';
import { refuse, Refused } from '#commands/refused';
import { isNonEmpty, refusal, type Refusal } from '#lifecycle/decision';
import { DRY_RUN, dryRunIn } from '../http/dry-run.ts';

const FIELDS: readonly string[] = [...ENVELOPE_FIELDS, 'command', 'data', 'tasks', DRY_RUN];

/** Before accounts exist nobody is logged in: who acted is what the body says. */
const RECORDED_BY = { by: 'http' };

/** A body as one command over several tasks; what it says of each is the decider's matter. @throws Refused all that is wrong with it */
export function bulkIn(body: unknown): { readonly bulk: BulkRequest; readonly dryRun: boolean } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse('invalid-json');
  const fields = body as Readonly<Record<string, unknown>>;
  const { command, data = {}, tasks } = fields;
  const { dryRun, wrong: neither } = dryRunIn(fields);
  const wrong: readonly Refusal[] = [
    ...(typeof command === 'string' ? [] : [notAText(command)]),
    ...wrongCodes(tasks, 'tasks'),
    ...neither,
    ...Object.keys(fields)
      .filter((name) => !FIELDS.includes(name))
      .map((name) => refusal('unknown-field', name, { name })),
  ];
  if (isNonEmpty(wrong)) throw new Refused(wrong);
  return {
    bulk: {
      ...envelopeIn(fields),
      kind: 'task',
      command: String(command),
      codes: tasks as readonly string[],
      data,
      recordedBy: RECORDED_BY,
    },
    dryRun,
  };
}

const notAText = (command: unknown): Refusal =>
  command === undefined
    ? refusal('missing-field', 'command')
    : refusal('invalid-field', 'command', { expected: 'text' });
