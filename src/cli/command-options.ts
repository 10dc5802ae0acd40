import { dayIn } from '#importing/cells/day-cell';
import { KINDS, recorderOf } from '#lifecycle/kinds';
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

/** The kind that has the command: a code alone does not say it. */
export const kindThatHas = (command: string): string =>
  KINDS.find(({ kind }) => recorderOf(kind, command) !== undefined)?.kind ?? 'task';
