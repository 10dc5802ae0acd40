import { createHash } from 'node:crypto';
import type { CommandRequest } from '#commands/command-request';
import { ENVELOPE_FIELDS, envelopeIn } from '#commands/envelope';
import { beyondLimits } from '#commands/request-limits';
import { canonicalJson } from '#event-store/canonical-json';
import { InvalidEvent } from '#event-store/errors';
import type { Json, JsonObject } from '#event-store/json';
import { isNonEmpty, refusal, type Refusal, type Refusals } from '#lifecycle/decision';

const FIELDS: readonly string[] = [
  'key',
  'task',
  'dossier',
  'kind',
  'code',
  'command',
  'data',
  ...ENVELOPE_FIELDS,
];

/** Where a record came from, as its events will tell. */
export interface Origin {
  readonly recordedBy: JsonObject;
}

/** A record as a command request, or what is wrong with the record itself; its form is the decider's matter. */
export function toRequest(record: unknown, { recordedBy }: Origin): CommandRequest | Refusals {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return [refusal('invalid-field', 'record', { expected: 'object' })];
  const beyond = beyondLimits(record);
  if (beyond !== undefined) return [beyond];
  const fields = record as Readonly<Record<string, unknown>>;
  const named = nameOf(fields);
  const wrong: Refusal[] = [
    ...('refusal' in named ? [named.refusal] : []),
    ...(typeof fields.command === 'string' ? [] : [missing(fields, 'command')]),
    ...Object.keys(fields)
      .filter((name) => !FIELDS.includes(name))
      .map((name) => refusal('unknown-field', name, { name })),
  ];
  if (isNonEmpty(wrong)) return wrong;
  if ('refusal' in named) return [named.refusal];
  return {
    ...named,
    ...envelopeIn(fields),
    command: String(fields.command),
    data: fields.data ?? {},
    key: fields.key ?? hashOf(fields),
    recordedBy,
  };
}

/** The case that a record names; undefined when it names none. */
export function caseNamedIn(record: unknown): { readonly kind: string; readonly code: string } | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const named = nameOf(record as Readonly<Record<string, unknown>>);
  return 'refusal' in named ? undefined : named;
}

type Named = { readonly kind: string; readonly code: string } | { readonly refusal: Refusal };

/** `task`, or `dossier`, or `kind` with `code`: one of them, a text. */
function nameOf(fields: Readonly<Record<string, unknown>>): Named {
  const [first, second] = NAMES.filter((names) => names.some((name) => isGiven(fields[name])));
  if (first === undefined) return { refusal: refusal('missing-field', 'task') };
  // Two names: one of the two cases would be left out without a word.
  if (second !== undefined) return { refusal: refusal('invalid-field', second[0], { expected: 'one-name' }) };
  const [kind, code] =
    first.length === 1 ? ([first[0], fields[first[0]]] as const) : ([fields.kind, fields.code] as const);
  if (typeof kind !== 'string') return { refusal: missing(fields, 'kind') };
  return typeof code === 'string' ? { kind, code } : { refusal: missing(fields, first.at(-1) ?? 'code') };
}

const NAMES = [['task'], ['dossier'], ['kind', 'code']] as const;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const missing = (fields: Readonly<Record<string, unknown>>, name: string): Refusal =>
  fields[name] === undefined
    ? refusal('missing-field', name)
    : refusal('invalid-field', name, { expected: 'text' });

/** The default key: the same record again is the same command. */
function hashOf(record: Readonly<Record<string, unknown>>): string {
  try {
    return createHash('sha256')
      .update(canonicalJson(record as Readonly<Record<string, Json>>))
      .digest('hex');
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    // What cannot be written canonically is refused by its form; until then it needs a key of its own.
    return createHash('sha256').update(JSON.stringify(record)).digest('hex');
  }
}
