import type { Instant } from '#lifecycle/values/plain-date';
import type { ChangedCase } from '#views/changes';

/** Media type of an event stream (HTML, section 9.2). */
export const EVENT_STREAM = 'text/event-stream';
/** After which a page that lost us asks again. Smaller: all pages of a department at once when we start. */
const ASK_AGAIN_AFTER_MS = 2_000;

/** Where the stream begins, and the time of the log, which may be another than that of whoever listens. */
export const opening = (position: string | undefined, now: Instant): string =>
  block([
    `retry: ${String(ASK_AGAIN_AFTER_MS)}`,
    ...idLine(position),
    'event: clock',
    `data: ${JSON.stringify({ now })}`,
  ]);

/** A case whose view is another one now. What it is like is asked by whoever wants to know. */
export const changed = ({ kind, code, position }: ChangedCase): string =>
  block([...idLine(position), 'event: change', `data: ${JSON.stringify({ kind, code })}`]);

/** Anything may be another now: all of it is to be asked again. */
export const reset = (position: string | undefined): string =>
  block([...idLine(position), 'event: reset', 'data: {}']);

/** A sign of life, and how far everything was told, also to whom nothing of it was: they go on from there. */
export const alive = (position: string | undefined): string => block([':', ...idLine(position)]);

const block = (lines: readonly string[]): string => `${lines.join('\n')}\n\n`;
const idLine = (position: string | undefined): readonly string[] =>
  position === undefined ? [] : [`id: ${position}`];
