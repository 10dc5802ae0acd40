import { dayIn } from '#importing/cells/day-cell';
import type { EventStore } from '#event-store/event-store.port';
import { refuse } from '#commands/refused';
import { historiesOf } from '#history/case-history';
import { KINDS } from '#lifecycle/kinds';
import { recorderOf } from '#lifecycle/step-named';
import { jsonOption } from './json-option.ts';

/** What a command says of itself on the command line. */
export interface CommandOptions {
  readonly data?: string;
  readonly occurredOn?: string;
  readonly actor?: string;
  readonly document?: string;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly key?: string;
  readonly kind?: string;
}

/** The part of a request that options say. @throws Refused JSON that is none */
export function requestIn({ data, document, ...options }: CommandOptions) {
  const { actor, reason, approvedBy } = options;
  const given = Object.entries({
    occurredOn: dayAsTyped(options.occurredOn),
    actor,
    reason,
    approvedBy,
  }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    data: jsonOption('data', data ?? '{}'),
    ...(document !== undefined && { document: jsonOption('document', document) }),
  };
}

/** ISO, or day first as Vietnam writes it; what names no day stays, for the decider to refuse. */
export function dayAsTyped(text: string): string;
export function dayAsTyped(text: string | undefined): string | undefined;
export function dayAsTyped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (dayIn(text) ?? text);
}

/** The kinds that have the command. */
const kindsThatHave = (command: string): readonly string[] =>
  KINDS.flatMap(({ kind }) => (recorderOf(kind, command) === undefined ? [] : [kind]));

/**
 * The kind meant: the one that has the command; of several (`correct`, `void`) the one that has the code, a task where
 * none has it. @throws Refused ambiguous
 */
export async function kindMeant(
  { command, code }: { readonly command: string; readonly code: string },
  store: EventStore,
): Promise<string> {
  const [first = 'task', ...others] = kindsThatHave(command);
  if (others.length === 0) return first;
  const found = (await historiesOf(store, code)).map(({ kind }) => kind);
  if (found.length > 1) return refuse('ambiguous', { code, kinds: found });
  return found[0] ?? first;
}
