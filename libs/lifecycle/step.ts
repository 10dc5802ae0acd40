import type { AccountInput, RuleAccount } from './account.ts';
import type { CaseState } from './case-state.ts';
import type { DataOf, Form, Label } from './form.ts';
import type { Check, Guard, GuardInput } from './guard.ts';
import type { Paper } from './paper.ts';
import type { Sealing } from './sealing.ts';
import type { JsonObject } from './values/json.ts';
import type { Role } from './values/role.ts';

/** The state stays what it is. */
export const UNCHANGED = 'unchanged';

/**
 * One step of the law: a command, the states it may come from, the fact it states, what it asks for and what must
 * hold. Forms, next actions, OpenAPI schema and state diagram come from here: nothing of a step is written twice.
 */
export interface Step<S extends CaseState = CaseState> {
  readonly command: string;
  readonly label: Label;
  /** What its day is called: of the session, of the signature. */
  readonly dayLabel: Label;
  /** States it may be recorded in. An opening step has none: there is no case yet. */
  readonly from: readonly string[];
  readonly opens: boolean;
  /** Of an opening step that several regulations have: what its data says where this one is meant. */
  readonly opensFor?: OpensFor;
  /** It keeps the record and is no step of the law: it holds under every definition of its kind, older ones too. */
  readonly keepsRecord: boolean;
  readonly event: string;
  /** States it may lead to, or `unchanged`. Where the present state is among them, the step may leave it as it is. */
  readonly to: readonly string[] | typeof UNCHANGED;
  readonly form: Form;
  readonly roles: readonly Role[];
  /** Who acts on paper, where another records it; absent: the first of those who record. */
  readonly actor?: Role;
  /** The command that it makes ready by the order of the law, though nothing holds it to that. */
  readonly readies?: string;
  /** Four eyes (contract section 6): who may countersign it, another person than who asked; absent: one person records it. */
  readonly countersigners?: readonly Role[];
  /** Members of the data that tell one such step of a case from another; absent: taken again, it is the same step. */
  readonly toldApartBy?: readonly string[];
  /** What must hold of the data by itself; an opening step has no case to guard. */
  readonly checks: readonly Check<JsonObject>[];
  readonly guards: readonly Guard<S, JsonObject>[];
  /** Conflicts of interest: they bind who acts now, never imported facts (contract section 5). */
  readonly conflicts: readonly Guard<S, JsonObject>[];
  /** The law it rests on. */
  readonly source: string;
  /** What stands on paper when it is recorded. Absent: no source read says what. */
  readonly paper?: Paper;
  /** Commands whose papers the source wants together with it. */
  readonly encloses?: readonly string[];
  /** Members of the fact that the decider computes and no command gives (`rating`), as a form has them. */
  readonly computed: Form;
  /** What it comes to, told beside its name: what is computed, and what those who met found. */
  readonly results: Form;
  /** It is cast unseen: the log holds members of it sealed, and nobody casts it for another. */
  readonly seals?: Sealing;
  /** Member of the fact that brings what was sealed and comes out there: it is decided on the history with that open. */
  readonly unseals?: string;
  /** Member of `data` that names the definition the case follows from this fact on (contract rule 10). */
  readonly repinsBy?: string;
  // A method, for the same reason as in Guard.
  compute(input: GuardInput<S, JsonObject>): JsonObject;
  /** It has an account: rules may be told of it while its form is filled in. */
  readonly hasRules: boolean;
  /** Why that is so, rule by rule; told before the step is recorded, never of what is sealed. */
  account(input: AccountInput<S, JsonObject>): readonly RuleAccount[];
  /** What of its data the case says already, by name: a form shows it and does not ask again. */
  known(state: S): JsonObject;
  /** Whether it is among what may be recorded next, of a case in one of its states. Absent: it always is. */
  isOffered?(state: S): boolean;
  /** It is a council's act: of secretaries only who is of that council records it. Gives whom its decision names. Absent: it is none. */
  councilIn?(state: S): Seats | undefined;
}

/** Whether it casts, or counts, what is sealed. */
export const isVote = ({ seals, unseals }: Pick<Step, 'seals' | 'unseals'>): boolean =>
  seals !== undefined || unseals !== undefined;

/** Seats of a council. */
export type Seats = readonly { readonly personId: string }[];

/** Whether the step is among what may be recorded next. Guards speak of its data and day: they are asked when it is recorded. */
export const isOfferedIn = <S extends CaseState>(of: Step<S>, state: S): boolean =>
  of.from.includes(state.state) && (of.isOffered?.(state) ?? true);

/** The field of the data that says which regulation is meant, and what it says there. */
export interface OpensFor {
  readonly field: string;
  readonly value: string;
}

/** What a stage file says of a step. */
export interface StepDraft<S extends CaseState, F extends Form, P extends object = object> {
  readonly command: string;
  readonly label: Label;
  readonly dayLabel: Label;
  readonly from?: readonly string[];
  readonly opensFor?: OpensFor;
  readonly keepsRecord?: boolean;
  readonly event: string;
  readonly to: readonly string[] | typeof UNCHANGED;
  readonly form: F;
  readonly roles: readonly Role[];
  readonly readies?: string;
  readonly countersigners?: readonly Role[];
  readonly toldApartBy?: readonly (keyof F & string)[];
  readonly checks?: readonly Check<DataOf<F>>[];
  readonly guards?: readonly Guard<S, DataOf<F>>[];
  readonly conflicts?: readonly Guard<S, DataOf<F>>[];
  readonly source: string;
  readonly paper?: Paper;
  readonly encloses?: readonly string[];
  readonly repinsBy?: string;
  readonly seals?: Sealing;
  readonly unseals?: string;
  readonly computed?: Form;
  readonly finds?: readonly (keyof F & string)[];
  readonly compute?: (input: GuardInput<S, DataOf<F>, P>) => JsonObject;
  readonly account?: (input: AccountInput<S, DataOf<F>, P>) => readonly RuleAccount[];
  readonly known?: (state: S) => JsonObject;
  readonly isOffered?: (state: S) => boolean;
  readonly councilIn?: (state: S) => Seats | undefined;
}

/** A step from its draft. The form is what makes the data of its guards: they meet again in `decide`, after the form was checked. */
export function step<S extends CaseState, F extends Form, P extends object = object>(
  draft: StepDraft<S, F, P>,
): Step<S> {
  const { compute, account, known } = draft;
  return {
    command: draft.command,
    label: draft.label,
    dayLabel: draft.dayLabel,
    from: draft.from ?? [],
    opens: draft.from === undefined,
    ...(draft.opensFor !== undefined && { opensFor: draft.opensFor }),
    keepsRecord: draft.keepsRecord ?? false,
    event: draft.event,
    to: draft.to,
    form: draft.form,
    roles: draft.roles,
    ...(draft.readies !== undefined && { readies: draft.readies }),
    ...(draft.countersigners !== undefined && { countersigners: draft.countersigners }),
    ...(draft.toldApartBy !== undefined && { toldApartBy: draft.toldApartBy }),
    checks: (draft.checks ?? []) as readonly Check<JsonObject>[],
    guards: (draft.guards ?? []) as readonly Guard<S, JsonObject>[],
    conflicts: (draft.conflicts ?? []) as readonly Guard<S, JsonObject>[],
    source: draft.source,
    computed: draft.computed ?? {},
    results: {
      ...Object.fromEntries((draft.finds ?? []).map((name) => [name, draft.form[name]])),
      ...draft.computed,
    } as Form,
    ...(draft.paper !== undefined && { paper: draft.paper }),
    ...(draft.encloses !== undefined && { encloses: draft.encloses }),
    ...(draft.repinsBy !== undefined && { repinsBy: draft.repinsBy }),
    ...(draft.seals !== undefined && { seals: draft.seals }),
    ...(draft.unseals !== undefined && { unseals: draft.unseals }),
    ...(draft.isOffered !== undefined && { isOffered: draft.isOffered }),
    ...(draft.councilIn !== undefined && { councilIn: draft.councilIn }),
    hasRules: account !== undefined,
    compute: (input) => compute?.(input as GuardInput<S, DataOf<F>, P>) ?? {},
    account: (input) => account?.(input as AccountInput<S, DataOf<F>, P>) ?? [],
    known: (state) => known?.(state) ?? {},
  };
}

/** Whether the step, taken in `state`, leaves it as it is. Such a step may be recorded late (contract rule 1). */
export function leavesState(of: Step, state: string): boolean {
  return of.to === UNCHANGED || (of.to.length === 1 && of.to[0] === state);
}

/** The id of the definition that the data pins the case to, or undefined. */
export function regimeIn(step: Step, data: unknown): string | undefined {
  if (step.repinsBy === undefined || typeof data !== 'object' || data === null) return undefined;
  const regime = (data as Readonly<Record<string, unknown>>)[step.repinsBy];
  return typeof regime === 'string' ? regime : undefined;
}
