import type { CaseEvent } from '../../api/case.ts';
import type { Label } from '../../text/text.tsx';
import { APPROVED_BY, FILES, ISSUER, NUMBER, OCCURRED_ON, PAPER_DAY, REASON } from './envelope.ts';
import type { FormField } from './form-field.ts';
import { typedAgain } from './typed-again.ts';
import type { JsonObject, Typed } from './typed-value.ts';

/** That a request was returned: by whom, when and why. */
export interface Returned {
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
  const back = events.find(({ type, data }) => type === 'CountersignReturned' && data.approval === approval);
  if (asked?.data.command !== command || back === undefined) return undefined;
  const { reason } = back.data;
  return {
    typed: typedIn(fields, asked),
    returned: {
      by: back.actorLabel,
      at: back.recordedAt,
      reason: typeof reason === 'string' ? reason : '',
    },
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
    ...(typeof approvedBy === 'string' && { [APPROVED_BY]: approvedBy }),
    ...typedAgain(fields, said.data as JsonObject),
  };
}
