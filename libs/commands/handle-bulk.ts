import type { JsonObject } from '#event-store/json';
import { REQUESTED } from '#lifecycle/countersigning/facts';
import { refusal, type Refusal, type Refusals } from '#lifecycle/decision';
import type { Language } from '#messages/language';
import type { CommandAnswer } from './command-request.ts';
import type { Envelope } from './envelope.ts';
import { handleCommand, type CommandDeps } from './handle-command.ts';
import { toldRefusals, type ToldRefusals } from './told-refusals.ts';

/** Cases of one call. A department has some three hundred tasks; more is another list by mistake. */
export const MOST_CASES = 1000;

/** One command over several cases, as an edge hands it in. */
export interface BulkRequest extends Envelope {
  readonly kind: string;
  readonly command: string;
  readonly codes: readonly string[];
  readonly data: unknown;
  /** Of the whole; each case has `{key}/{code}`. */
  readonly key?: string;
  /** The day taken where `occurredOn` is left out. */
  readonly today?: string;
  readonly recordedBy: JsonObject;
  /** Told of each case that refuses it, before the next one is asked. */
  readonly onRefused?: (code: string, refusals: Refusals) => Promise<void>;
  /** Of the sentences in the answer. Default Vietnamese. */
  readonly language?: Language;
}

/** What became of the command on one case (contract section 10). */
export interface BulkResult {
  readonly task: string;
  readonly ok: boolean;
  /** After the command; absent where it was refused. */
  readonly revision?: number;
  /** Nothing is recorded yet: the id of the request that waits for a second person. */
  readonly approval?: string;
  readonly error?: ToldRefusals;
}

/**
 * Records one command on each case, in the order given. Not atomic: the case is the consistency boundary, and what one
 * of them refuses the others still take. A call over several tasks stands so on each one's stream, under its one `callId`.
 * @throws EventStoreError the store is out of reach; what was recorded before stays, and the same key sends it again
 */
export async function handleBulk(
  { codes, key, language, onRefused, ...request }: BulkRequest,
  deps: CommandDeps,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const code of codes) {
    const own = { ...request, code, ...(key !== undefined && { key: `${key}/${code}` }) };
    const result = await handleCommand(own, deps);
    if (result.status === 'refused') await onRefused?.(code, result.refusals);
    results.push(
      result.status === 'refused'
        ? { task: code, ok: false, error: toldRefusals(result.refusals, language) }
        : { task: code, ok: true, revision: result.answer.revision, ...askedIn(result.answer) },
    );
  }
  return results;
}

const askedIn = ({ events: [first] }: CommandAnswer): Pick<BulkResult, 'approval'> =>
  first?.type === REQUESTED ? { approval: first.id } : {};

/** Why a list of codes is none: empty, too long, not of texts, a code twice. `field`: what the caller calls it. */
export function wrongCodes(codes: unknown, field: string): readonly Refusal[] {
  if (codes === undefined) return [refusal('missing-field', field)];
  if (!Array.isArray(codes)) return [refusal('invalid-field', field, { expected: 'list' })];
  if (codes.length === 0 || codes.length > MOST_CASES)
    return [refusal('invalid-field', field, { expected: 'cases', most: MOST_CASES })];
  return codes.flatMap((code: unknown, place): readonly Refusal[] => {
    const at = `${field}.${place}`;
    if (typeof code !== 'string') return [refusal('invalid-field', at, { expected: 'text' })];
    const isTwice = codes.indexOf(code) < place;
    return isTwice ? [refusal('invalid-field', at, { expected: 'each-once', id: code })] : [];
  });
}
