import { isCountersigning } from './countersigning/facts.ts';
import { correctionIn } from './effective-history.ts';
import { CORRECTED } from './definitions/correct.ts';
import { VOIDED } from './definitions/void.ts';
import { isLent } from './definitions/borrowed.ts';
import type { Definition } from './definition.ts';
import type { DocumentRef, Fact } from './fact.ts';
import type { Label } from './form.ts';
import { presentLife, voidedBy } from './lives.ts';
import { stepsOnward } from './onward.ts';
import type { Paper } from './paper.ts';
import type { Step } from './step.ts';
import type { PlainDate } from './values/plain-date.ts';

/** The paper of a step, with the source that asks for it. */
interface AskedPaper {
  readonly label: Label;
  readonly certainty: Paper['certainty'];
  readonly source: string;
  /** The source is not in force for the regulation that cites it. */
  readonly borrowed: boolean;
}

/** A recorded step as far as paper goes. */
export interface StepOnPaper {
  readonly revision: number;
  readonly event: string;
  readonly occurredOn: PlainDate;
  /** What its regulation wants; undefined: no source read says what. */
  readonly asked?: AskedPaper;
  /** The number that the step's own data give the paper. */
  readonly number?: string;
  /** What was recorded with it. */
  readonly document?: DocumentRef;
  /** Revision of what voided it. */
  readonly voidedBy?: number;
  /** Revisions of its corrections, oldest first. */
  readonly correctedBy: readonly number[];
}

/** What a step that leads on will need. */
export interface StepAhead {
  readonly command: string;
  readonly asked?: AskedPaper;
  /** Papers of earlier steps that go with it, and whether they are on record. */
  readonly encloses: readonly {
    readonly command: string;
    readonly label: Label;
    readonly isThere: boolean;
  }[];
}

/** The paper of a case: of what is recorded, and of what comes next. */
export interface Documents {
  readonly recorded: readonly StepOnPaper[];
  readonly ahead: readonly StepAhead[];
}

/** By the case's own regulation and its recorded facts, in revision order; of an earlier opening that was voided, nothing. */
export function documentsIn(of: {
  readonly facts: readonly Fact[];
  readonly definition: Definition;
  readonly state: string;
}): Documents {
  const facts = presentLife(of.facts);
  const steps = new Map(of.definition.steps.map((step) => [step.event, step]));
  const recorded = facts
    .filter((fact) => !isCountersigning(fact))
    .map((fact) => onPaper(fact, { step: steps.get(fact.type), facts }));
  const there = new Set(
    recorded
      .filter(({ document, voidedBy }) => document !== undefined && voidedBy === undefined)
      .map(({ event }) => steps.get(event)?.command),
  );
  const ahead = stepsOnward(of.definition, of.state).map((step): StepAhead => ({
    command: step.command,
    ...askedOf(step),
    encloses: (step.encloses ?? []).flatMap((command) => {
      const label = of.definition.steps.find((one) => one.command === command)?.paper?.label;
      return label === undefined ? [] : [{ command, label, isThere: there.has(command) }];
    }),
  }));
  return { recorded, ahead };
}

/** A step that is on record and stands, whose paper is asked for and was not given. */
export const isMissing = ({ asked, document, voidedBy }: StepOnPaper): boolean =>
  asked !== undefined && document === undefined && voidedBy === undefined;

function onPaper(
  fact: Fact,
  { step, facts }: { readonly step: Step | undefined; readonly facts: readonly Fact[] },
): StepOnPaper {
  const { id, revision, type: event, data, metadata } = fact;
  const { occurredOn, document } = metadata;
  const number = data[step?.paper?.numberIn ?? ''];
  const voiding = facts.find((one) => one.type === VOIDED && voidedBy(one) === id);
  const corrections = facts.filter(
    (one) => one.type === CORRECTED && correctionIn(one.data).targetEventId === id,
  );
  return {
    revision,
    event,
    occurredOn,
    ...askedOf(step),
    ...(typeof number === 'string' && { number }),
    ...(document !== undefined && { document }),
    ...(voiding !== undefined && { voidedBy: voiding.revision }),
    correctedBy: corrections.map((one) => one.revision),
  };
}

function askedOf(step: Step | undefined): { readonly asked?: AskedPaper } {
  if (step?.paper === undefined) return {};
  const { label, certainty } = step.paper;
  return { asked: { label, certainty, source: step.source, borrowed: isLent(step.source) } };
}
