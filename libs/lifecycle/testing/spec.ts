import { expect, test } from '@jest/globals';
import type { Definition } from '../definition.ts';
import { isOverdue, type Deadline } from '../deadlines/deadline.ts';
import type { RefusalType } from '../decision.ts';
import type { Fact } from '../fact.ts';
import type { CaseSnapshot } from '../snapshot.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { plainDate } from '../values/plain-date.ts';
import { pinnedTo, versionsOf } from './pinned-to.ts';
import { CONTEXT, decideSaid, recorded, type Said } from './record.ts';

/** What is seen after the command: the case, its deadlines before and after. */
interface Seen {
  readonly fact: Fact;
  readonly after: CaseSnapshot;
  readonly before: CaseSnapshot | undefined;
}
type Claim = (seen: Seen) => void;

interface Told {
  history: readonly Fact[];
  said: Said | undefined;
  refusal: RefusalType | undefined;
  readonly claims: Claim[];
}

/** A rule as a sentence: given a history, when a command, then a fact (or a refusal) and what it means for deadlines. */
export interface Spec {
  given(history: readonly Fact[]): Spec;
  when(command: string, data?: unknown, other?: Partial<Said>): Spec;
  /** The day it happened; without it the command has none. */
  on(day: string): Spec;
  /** The fact it states, with at least these members of its data. */
  then(event: string, data?: Readonly<Record<string, unknown>>): Spec;
  /** Refused, this being the first reason. */
  refuses(type: RefusalType): Spec;
  /** The state after it, and any other member of the snapshot. */
  into(state: string, more?: Partial<CaseSnapshot>): Spec;
  details(more: Readonly<Record<string, unknown>>): Spec;
  /** A deadline that it starts, due on that day; `D22#2` for an occurrence. */
  starts(id: string, dueOn: string): Spec;
  moves(id: string, dueOn: string): Spec;
  /** An open deadline that it closes, and how. */
  stops(id: string, status?: 'met' | 'late' | 'cancelled'): Spec;
  /** No open deadline before or after, and none started. */
  leavesDeadlines(): Spec;
}

export const named = (id: string, snapshot: CaseSnapshot | undefined): readonly Deadline[] => {
  const [rule, occurrence] = id.split('#');
  return (snapshot?.deadlines ?? []).filter(
    (row) => row.id === rule && (occurrence === undefined || row.occurrence === Number(occurrence)),
  );
};

/** The newest row of a deadline. */
export const newest = (id: string, snapshot: CaseSnapshot | undefined): Deadline | undefined =>
  named(id, snapshot).at(-1);

function run(told: Told, definition: Definition, ids: ReadonlySet<string>): void {
  const { said, refusal, claims } = told;
  const history = pinnedTo(told.history, definition);
  if (said === undefined) throw new Error('a spec says when');
  if (claims.length === 0 && refusal === undefined) throw new Error('a spec that asserts nothing');
  const whole: Said = { kind: definition.kind, ...said };
  const decision = decideSaid(whole, history);
  if (refusal !== undefined) {
    expect(decision.status === 'refused' ? decision.refusals[0].type : decision).toBe(refusal);
    return;
  }
  if (decision.status !== 'accepted') throw new Error(`${said.name}: ${JSON.stringify(decision)}`);
  const fact = recorded(decision.fact, { said: whole, revision: history.length });
  const of = (facts: readonly Fact[]) => {
    const snapshot = snapshotOf({ kind: definition.kind, facts, calendar: CONTEXT.calendar });
    // A later version may have deadlines that the sentence does not speak of.
    const deadlines = (snapshot?.deadlines ?? []).filter(({ id }) => ids.has(id));
    return snapshot && { ...snapshot, deadlines };
  };
  const after = of([...history, fact]);
  if (after === undefined) throw new Error('a case with a fact has a snapshot');
  expect(after.definition).toEqual({ id: definition.id, version: definition.version });
  for (const claim of claims) claim({ fact, after, before: of(history) });
}

/**
 * Registers a test of one step of `definition` and of every later version of it; what follows it is the sentence. A
 * spec that asserts nothing fails.
 */
export function spec(name: string, definition: Definition): Spec {
  const told: Told = { history: [], said: undefined, refusal: undefined, claims: [] };
  const versions = versionsOf(definition.kind, definition).filter(
    ({ version }) => version >= definition.version,
  );
  const ids = new Set(definition.deadlines.map(({ id }) => id));
  for (const one of versions) {
    // What opens a case is pinned to the newest alone.
    test(`${name} (version ${one.version})`, () => {
      if (told.history.length > 0 || one === versions.at(-1)) run(told, one, ids);
    });
  }
  return sentence(told);
}

function sentence(told: Told): Spec {
  const claim = (made: Claim): Spec => {
    told.claims.push(made);
    return self;
  };
  const self: Spec = {
    given: (history) => {
      told.history = history;
      return self;
    },
    when: (name, data = {}, other = {}) => {
      told.said = { ...told.said, name, data, ...other };
      return self;
    },
    on: (day) => {
      if (told.said === undefined) throw new Error('say when before on');
      told.said = { ...told.said, on: day };
      return self;
    },
    refuses: (type) => {
      told.refusal = type;
      return self;
    },
    then: (event, data = {}) =>
      claim(({ fact }) => {
        expect(fact.type).toBe(event);
        expect(fact.data).toMatchObject(data);
      }),
    into: (state, more = {}) => claim(({ after }) => expect(after).toMatchObject({ state, ...more })),
    details: (more) => claim(({ after }) => expect(after.details).toMatchObject(more)),
    ...aboutDeadlines(claim),
  };
  return self;
}

type DeadlineSentence = Pick<Spec, 'starts' | 'moves' | 'stops' | 'leavesDeadlines'>;

function aboutDeadlines(claim: (made: Claim) => Spec): DeadlineSentence {
  return {
    starts: (id, dueOn) =>
      claim(({ before, after, fact }) => {
        expect(named(id, after)).toHaveLength(named(id, before).length + 1);
        expect(newest(id, after)).toMatchObject({
          dueOn,
          status: 'open',
          startedBy: { revision: fact.revision, type: fact.type },
        });
      }),
    moves: (id, dueOn) =>
      claim(({ before, after, fact }) => {
        expect(named(id, after)).toHaveLength(named(id, before).length);
        expect(newest(id, after)).toMatchObject({ dueOn, status: 'open' });
        expect(newest(id, after)?.dueDates.at(-1)).toMatchObject({ dueOn, revision: fact.revision });
        expect(newest(id, after)?.startedBy).toEqual(newest(id, before)?.startedBy);
      }),
    stops: (id, status = 'met') =>
      claim(({ before, after, fact }) => {
        expect(newest(id, before)?.status).toBe('open');
        expect(newest(id, after)).toMatchObject({ status, closedBy: { revision: fact.revision } });
        for (const row of named(id, after)) expect(isOverdue(row, plainDate('2199-01-01'))).toBe(false);
      }),
    leavesDeadlines: () => claim(({ before, after }) => expect(after.deadlines).toEqual(before?.deadlines)),
  };
}
