import { BallotError } from '#commands/ballot-box';
import { EventStoreError } from '#event-store/errors';
import { FilesUnreachable, FileTooLarge } from '#files/errors';
import { toldOf, UnreadableFile } from '#importing/read-record';
import { hasMessage, type Params } from '#messages/format';
import { settingParams } from '#runtime/setting-params';
import { isOutage } from '#subscriptions/outage';
import { refusalMessage, type Told } from '#commands/refusal-message';
import { SettingsError } from '#runtime/settings-error';
import { Refused } from '#commands/refused';
import { UsageError } from './usage.ts';

/** Exit codes of contract section 3. */
const EXIT = { refused: 1, usage: 2, unreachable: 3, damaged: 4 } as const;

/** A verb's end by an error: what is told, and the exit code. */
export interface Failure {
  readonly error: Readonly<Record<string, unknown>>;
  /** For people: everything that was wrong, a line each. */
  readonly text: string;
  readonly exit: number;
}

/** The failure that an error stands for; undefined for a fault of the program, which is thrown on. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof UsageError) return usageFailure(error.message);
  if (error instanceof Refused) return { ...tell(error.refusals), exit: EXIT.refused };
  if (error instanceof UnreadableFile) return { ...tell(toldOf(error)), exit: EXIT.refused };
  if (error instanceof SettingsError)
    return { ...tell([{ type: 'usage', params: settingParams(error) }]), exit: EXIT.usage };
  if (error instanceof FileTooLarge)
    return { ...tell([{ type: error.type, params: { limit: error.limit } }]), exit: EXIT.refused };
  if (error instanceof FilesUnreachable)
    return { ...tell([{ type: error.type, params: { files: error.message } }]), exit: EXIT.unreachable };
  if (error instanceof BallotError)
    return { ...tell([{ type: error.type, params: error.params }]), exit: EXIT.damaged };
  if (!(error instanceof EventStoreError)) {
    // The database of the views, lost under the verb: pg says it in its own words.
    return isOutage(error)
      ? { ...tell([{ type: 'store-unreachable', params: {} }]), exit: EXIT.unreachable }
      : undefined;
  }
  const params: Params = Object.fromEntries(Object.entries(error));
  const exit =
    error.type === 'damaged-event'
      ? EXIT.damaged
      : error.type === 'clock-behind'
        ? EXIT.refused
        : EXIT.unreachable;
  return { ...tell([{ type: error.type, params }]), exit };
}

/** A fault of the program: its stack is for whom mends it, the document for whom parses it. */
export const internalFailure = (): Failure => ({
  ...tell([{ type: 'internal', params: {} }]),
  exit: EXIT.refused,
});

/** The first refusal, the others found with it in `also`; for people all of them. */
function tell(refusals: readonly Told[]): Pick<Failure, 'error' | 'text'> {
  const all = refusals.map(({ type, field, params }) => ({
    type,
    message: hasMessage(`refusal.${type}`)
      ? refusalMessage({ type, params, ...(field !== undefined && { field }) })
      : type,
    ...(field !== undefined && { field }),
  }));
  const [first, ...also] = all;
  return {
    error: { ...first, ...(also.length > 0 && { also }) },
    text: all.map(({ message }) => message).join('\n'),
  };
}

/** Wrong words on the command line. `help`: what would have been right, for people. */
export const usageFailure = (message: string, help?: string): Failure => ({
  error: { type: 'usage', message },
  text: help === undefined ? message : `${message}\n\n${help}`,
  exit: EXIT.usage,
});
