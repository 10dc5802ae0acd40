import { createHash } from 'node:crypto';
import { handleCommand, type CommandDeps } from '#commands/handle-command';
import type { JsonObject } from '#event-store/json';
import type { Told } from '#commands/refusal-message';
import { toldRefusals } from '#commands/told-refusals';
import type { Language } from '#messages/language';
import type { ReadRecord } from './read-record.ts';
import { toRequest } from './to-request.ts';

/** A record that did not go in. */
export interface RefusedRecord {
  readonly line: number;
  readonly key: string | null;
  readonly type: string;
  readonly message: string;
  readonly field?: string;
  /** Of a list: what stands over the column of the field. */
  readonly heading?: string;
  readonly also?: readonly Pick<RefusedRecord, 'type' | 'message' | 'field' | 'heading'>[];
}

/** What an import answers (contract section 4). */
export interface ImportResult {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRecord[];
}

/** A file on its way in. */
export interface Import {
  readonly records: readonly ReadRecord[];
  /** The whole file: its SHA-256 stands in every event of it. */
  readonly bytes: Uint8Array;
  /** Who handed it in: `operator:{os user}`, an actor. */
  readonly by: string;
  /** In which what is wrong is said; Vietnamese where nothing is said. */
  readonly language?: Language | undefined;
  /** Told of each record when it is done with; of none where the record it stands on was refused. */
  readonly onRecord?: (read: ReadRecord, outcome: Outcome | undefined) => unknown;
  /** Told of what the decider said against a record, with what it speaks of. */
  readonly onRefused?: (refusals: readonly Told[]) => unknown;
}

/** What became of a record. */
export type Outcome = 'accepted' | 'unchanged' | RefusedRecord;

/** Records in file order, each through the decider; good ones go in, each bad one is told by its line. */
export async function importRecords(
  { records, bytes, by, language, onRecord, onRefused }: Import,
  deps: CommandDeps,
): Promise<ImportResult> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const outcomes: Outcome[] = [];
  for (const read of records) {
    const outcome = isLeftAlone(read, outcomes.at(-1))
      ? undefined
      : await importOne(read, { import: { sha256, line: read.line, by } }, { ...deps, language, onRefused });
    if (outcome !== undefined) outcomes.push(outcome);
    await onRecord?.(read, outcome);
  }
  return {
    accepted: outcomes.filter((outcome) => outcome === 'accepted').length,
    unchanged: outcomes.filter((outcome) => outcome === 'unchanged').length,
    refused: outcomes.filter((outcome) => typeof outcome === 'object'),
  };
}

/** Its case was not opened by the record before it: that one was told already. */
const isLeftAlone = ({ follows = false }: ReadRecord, before: Outcome | undefined): boolean =>
  follows && typeof before === 'object';

type NonEmptyTold = readonly [Told, ...Told[]];

/** Who is told what is wrong with a record, and in which language. */
interface Saying {
  readonly onRefused: Import['onRefused'] | undefined;
  readonly language: Language | undefined;
}

async function importOne(
  read: ReadRecord,
  recordedBy: JsonObject,
  { onRefused, language, ...deps }: CommandDeps & Saying,
): Promise<Outcome> {
  const refusedFor = (key: string | null, refusals: NonEmptyTold): RefusedRecord =>
    refusedRecord(read, { key, language }, refusals);
  if ('refusal' in read) return refusedFor(read.key ?? null, [read.refusal, ...(read.also ?? [])]);
  const key = keyOf(read.record);
  const request = toRequest(read.record, { recordedBy });
  if (isRefusals(request)) return refusedFor(key, request);
  const result = await handleCommand(request, deps);
  if (result.status === 'refused') {
    onRefused?.(result.refusals);
    return refusedFor(key, result.refusals);
  }
  return result.answer.repeated ? 'unchanged' : 'accepted';
}

const isRefusals = (
  request: ReturnType<typeof toRequest>,
): request is Extract<typeof request, readonly unknown[]> => Array.isArray(request);

function keyOf(record: unknown): string | null {
  const key = typeof record === 'object' && record !== null && 'key' in record ? record.key : null;
  return typeof key === 'string' ? key : null;
}

function refusedRecord(
  { line, headings }: ReadRecord,
  { key, language }: { readonly key: string | null; readonly language: Language | undefined },
  [first, ...rest]: NonEmptyTold,
): RefusedRecord {
  const inWords = (told: Told): Told => inWordsOfTheFile(told, headings);
  const { also = [], ...told } = toldRefusals([inWords(first), ...rest.map(inWords)], language);
  const fields = [first, ...rest].map(({ field }) => (field === undefined ? {} : placeOf(field, headings)));
  return {
    line,
    key,
    ...told,
    ...fields[0],
    ...(also.length > 0 && { also: also.map((one, at) => ({ ...one, ...fields[at + 1] })) }),
  };
}

const placeOf = (field: string, headings: Headings | undefined) => {
  const heading = headings?.[field];
  return { field, ...(heading !== undefined && { heading }) };
};

type Headings = NonNullable<ReadRecord['headings']>;

/** Whoever mends a list looks for its heading, not for our field, and gave no key but the task's code. */
function inWordsOfTheFile(told: Told, headings: Headings | undefined): Told {
  if (headings === undefined) return told;
  if (told.type === 'key-reused') return { ...told, params: { ...told.params, row: true } };
  return told.field === undefined ? told : { ...told, field: headings[told.field] ?? told.field };
}

/** All that was wrong with a record. */
export const sentencesOf = ({ message, also = [] }: RefusedRecord): readonly string[] => [
  message,
  ...also.map((one) => one.message),
];
