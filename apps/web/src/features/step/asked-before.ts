import type { CaseEvent } from '../../api/case.ts';
import type { Label } from '../../text/text.tsx';
import { APPROVED_BY, FILES, ISSUER, NUMBER, OCCURRED_ON, PAPER_DAY, REASON } from './envelope.ts';
import type { FormField } from './form-field.ts';
import { typedAgain } from './typed-again.ts';
import type { JsonObject, Typed } from './typed-value.ts';

/** That a request was returned, or taken back: by whom, when and why. */
export interface Returned {
  readonly how: 'return' | 'recall';
  readonly by: Label;
  /** An instant. */
  readonly at: string;
  readonly reason: string;
}

/** A step that was asked for and returned: what was said then, to be mended and asked for again. */
export interface AskedBefore {
  readonly typed: Typed;
  readonly returned: Returned;
}

interface Asking {
  /** Id of the request. */
  readonly approval: string | undefined;
  readonly command: string;
  readonly fields: readonly FormField[];
}

/** The request among the events of its case; undefined where it is none of that step, or was not returned. */
export function askedBefore(
  events: readonly CaseEvent[],
  { approval, command, fields }: Asking,
): AskedBefore | undefined {
  const asked = events.find(({ id, type }) => id === approval && type === 'CountersignRequested');
  const returned = returnedIn(events, approval);
  if (asked?.data.command !== command || returned === undefined) return undefined;
  return { typed: typedIn(fields, asked), returned };
}

/** What a request says of itself among the events of its case. */
interface Request {
  readonly command: string;
  readonly revision: number;
}

/**
 * That the same was asked for before and returned, the last time; undefined where it was not, or was recorded since:
 * what was recorded and is asked for again is another.
 */
export function returnedBefore(
  events: readonly CaseEvent[],
  { command, revision }: Request,
): Returned | undefined {
  const before = events.filter((one) => one.revision < revision);
  const isRecalled = (id: string): boolean =>
    before.some(({ type, data }) => type === 'CountersignRecalled' && data.approval === id);
  const last = before.findLast(
    ({ id, type, data }) => type === 'CountersignRequested' && data.command === command && !isRecalled(id),
  );
  return returnedIn(before, last?.id);
}

/** What may become of a request that is not countersigned. */
const BACK: Readonly<Record<string, Returned['how']>> = {
  CountersignReturned: 'return',
  CountersignRecalled: 'recall',
};

/** The last request of a step, where this person made it and it was returned or taken back: its id. Every way to the form begins with it. */
export function leftUndone(
  events: readonly CaseEvent[],
  { command, person }: { readonly command: string; readonly person: string },
): string | undefined {
  const last = events.findLast(
    ({ type, data }) => type === 'CountersignRequested' && data.command === command,
  );
  const isOwn = last?.actor === `person:${person}`;
  return isOwn && returnedIn(events, last.id) !== undefined ? last.id : undefined;
}

function returnedIn(events: readonly CaseEvent[], approval: string | undefined): Returned | undefined {
  const back = events.find(({ type, data }) => type in BACK && data.approval === approval);
  const how = BACK[back?.type ?? ''];
  if (back === undefined || how === undefined) return undefined;
  const { reason } = back.data;
  return {
    how,
    by: back.actorLabel,
    at: back.recordedAt,
    reason: typeof reason === 'string' ? reason : '',
  };
}

const PAPER = [NUMBER, PAPER_DAY, ISSUER];

/** What the request holds is the command as it was handed in; its metadata name whom it was asked of. */
function typedIn(fields: readonly FormField[], { data, metadata }: CaseEvent): Typed {
  const said = data as JsonObject;
  const paper = (said.document ?? {}) as JsonObject;
  const { approvedBy } = metadata;
  return {
    ...typedAgain([OCCURRED_ON, REASON], said),
    ...typedAgain(PAPER, paper),
    ...(paper.files !== undefined && { [FILES]: JSON.stringify(paper.files) }),
    // A form asks a role; a person, whom a program had asked, it could not show.
    ...(typeof approvedBy === 'string' && !approvedBy.startsWith('person:') && { [APPROVED_BY]: approvedBy }),
    ...typedAgain(fields, said.data as JsonObject),
  };
}
