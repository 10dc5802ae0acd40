import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, printedSeed } from '../../test/support/counts.ts';
import type { Clocks } from './clocks.ts';
import { stepOf } from './definition.ts';
import { effectiveHistory } from './effective-history.ts';
import { definitionOf, kindNamed } from './kinds.ts';
import type { TaskState } from './task/state.ts';
import type { Fact } from './fact.ts';
import type { CaseSnapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot-of.ts';
import { CONTEXT, decideSaid, historyOf, recorded } from './testing/record.ts';
import { plausible, seenAt, walk, walks } from './testing/random-walk.ts';
import { plusDays } from './values/plain-date.ts';

const numRuns = count(600);
const holds = (name: string, property: fc.IRawProperty<unknown>): void =>
  test(name, () => {
    fc.assert(property as fc.IProperty<unknown>, { seed: printedSeed(name), numRuns });
  });

const read = (facts: readonly Fact[], clocks: Clocks = {}): CaseSnapshot | undefined =>
  snapshotOf({ kind: 'task', facts, calendar: CONTEXT.calendar, clocks });
const definitionFor = ({ definition }: CaseSnapshot) => {
  const kind = kindNamed('task');
  if (kind === undefined) throw new Error('tasks are known');
  return definitionOf(kind, definition);
};

const lapsing = (snapshot: CaseSnapshot | undefined): readonly string[] =>
  (snapshot === undefined ? [] : definitionFor(snapshot).deadlines)
    .filter(({ lapses }) => lapses)
    .map(({ id }) => id);

describe('laws of random walks', () => {
  holds(
    'what the decider accepted folds, and lands where its step leads',
    fc.property(walks, (choices) => {
      const { tried } = walk(choices, { corrections: true });
      for (const { said, before } of tried) {
        const decision = decideSaid(said, before);
        if (decision.status !== 'accepted') continue;
        const after = read([...before, recorded(decision.fact, { said, revision: before.length })]);
        const was = read(before);
        // Voiding the opening leads to where there is no task.
        if (after === undefined) expect(decision.fact.type).toBe('EventVoided');
        if (after === undefined) continue;
        const step = stepOf(definitionFor(after), said.name);
        expect(decision.fact.type).toBe(step?.event);
        // Voiding the newest step leads back to where the task stood before it.
        if (said.name === 'void') continue;
        const leads = step?.to === 'unchanged' ? [was?.state] : [...(step?.to ?? []), was?.state];
        expect(leads).toContain(after.state);
        if (was?.state !== after.state) expect(after.stateSince).toBe(said.on);
        expect(after.revision).toBe(before.length);
      }
    }),
  );
  holds(
    'deciding is deterministic and leaves the history as it was',
    fc.property(walks, (choices) => {
      // The histories of a walk are frozen to the ground: writing to one would throw.
      for (const { said, before } of walk(choices, { corrections: true }).tried) {
        const copy = structuredClone(before);
        expect(decideSaid(said, before)).toEqual(decideSaid(structuredClone(said), copy));
        expect(before).toEqual(copy);
      }
    }),
  );
  holds(
    'the same facts read again give the same',
    fc.property(walks, (choices) => {
      const { facts } = walk(choices, { corrections: true });
      expect(read(structuredClone(facts))).toEqual(read(facts));
    }),
  );
  holds(
    'as of a day: the same as had only that been recorded which had happened by then',
    fc.property(walks, fc.nat(60), (choices, pick) => {
      const { facts, saids } = walk(choices, { corrections: false });
      const day = facts[pick % Math.max(1, facts.length)]?.metadata.occurredOn;
      if (day === undefined) return;
      const then = historyOf(saids.filter(({ on }) => (on ?? '') <= day));
      expect(then.map(content)).toEqual(
        facts.filter(({ metadata }) => metadata.occurredOn <= day).map(content),
      );
      expect(withoutRevisions(read(facts, { asOf: day }))).toEqual(withoutRevisions(read(then)));
      expect(read(facts, { asOf: plusDays(facts[0]?.metadata.occurredOn ?? day, -1) })).toBeUndefined();
    }),
  );
  holds(
    'as known at an instant: the facts recorded by then, with either clock or both',
    fc.property(walks, fc.nat(60), (choices, pick) => {
      const { facts } = walk(choices, { corrections: true });
      const place = pick % Math.max(1, facts.length);
      const knownAt = facts[place]?.metadata.recordedAt;
      const asOf = facts[(pick * 7) % Math.max(1, facts.length)]?.metadata.occurredOn;
      const known = facts.slice(0, place + 1);
      expect(read(facts, { knownAt })).toEqual(read(known));
      expect(read(facts, { knownAt, asOf })).toEqual(read(known, { asOf }));
    }),
  );
  holds(
    'a deadline is open, or closed by one fact: met by its day, late after it, cancelled by what ended it',
    fc.property(walks, (choices) => {
      const snapshot = seenAt(walk(choices, { corrections: true }).facts);
      const open = (snapshot?.deadlines ?? []).filter(({ status }) => status === 'open');
      expect(new Set(open.map(({ id, occurrence }) => `${id}#${String(occurrence)}`)).size).toBe(open.length);
      for (const { id, status, closedBy, dueOn, neverOverdue, dueDates } of snapshot?.deadlines ?? []) {
        expect(closedBy === undefined).toBe(status === 'open');
        expect(dueDates.at(-1)?.dueOn).toBe(dueOn);
        if (status === 'met' && !neverOverdue) expect(closedBy && closedBy.occurredOn <= dueOn).toBe(true);
        if (status !== 'late') continue;
        expect(closedBy && closedBy.occurredOn > dueOn).toBe(true);
        // A right that lapsed and was used all the same came late (D11, D29); D30 never does.
        if (neverOverdue) expect(lapsing(snapshot)).toContain(id);
      }
      if (snapshot?.closed && snapshot.state !== 'Liquidated')
        expect(open.filter(({ id }) => id !== 'D09')).toEqual([]);
    }),
  );
  holds(
    'money never exceeds what was approved; nothing is accepted without a contract; deadlines come from facts alone',
    fc.property(walks, (choices) => {
      const { facts } = walk(choices, { corrections: true });
      const snapshot = seenAt(facts);
      if (snapshot === undefined) return;
      const of = snapshot.details as unknown as Partial<TaskState>;
      const paid = [...(of.tranches ?? []), ...(of.advances ?? []), ...(of.finalPayments ?? [])];
      const sum = paid.reduce((all, { amountVnd }) => all + BigInt(amountVnd), 0n);
      if (of.contract !== undefined) expect(sum <= BigInt(of.contract.totalVnd)).toBe(true);
      else expect(sum).toBe(0n);
      const limit = snapshot.level === 'facility' ? of.appraisal?.totalVnd : of.approval?.totalVnd;
      if (of.contract !== undefined && limit !== undefined)
        expect(BigInt(of.contract.totalVnd) <= BigInt(limit)).toBe(true);
      if (['contracted', 'accepted'].includes(snapshot.milestone ?? '')) expect(of.contract).toBeDefined();
      expect(
        effectiveHistory(undefined, facts).filter(({ type }) => type === 'ContractSigned').length,
      ).toBeLessThan(2);
      for (const { startedBy } of snapshot.deadlines)
        expect(facts[startedBy.revision]?.type).toBe(startedBy.type);
    }),
  );
  holds(
    'wherever a walk stops there is a way on, or it is an end',
    fc.property(walks, (choices) => {
      const { facts } = walk(choices, { corrections: false });
      const snapshot = seenAt(facts);
      if (snapshot === undefined) return;
      const definition = definitionFor(snapshot);
      if (definition.states[snapshot.state]?.end !== undefined) return;
      const last =
        facts
          .map(({ metadata }) => metadata.occurredOn)
          .sort()
          .at(-1) ?? snapshot.stateSince;
      const onward = definition.steps.filter((step) => step.from.includes(snapshot.state));
      const taken = onward.filter(({ command }) => {
        const on = plusDays(last, 60);
        const said = { name: command, on, data: plausible(command, snapshot, on) };
        return command !== 'correct' && decideSaid(said, facts).status === 'accepted';
      });
      expect(taken.map(({ command }) => command)).not.toEqual([]);
    }),
  );
  test('the walks come far: to the contract and beyond, to ends and back', () => {
    const states = new Map<string, number>();
    const tally = (state: string): void => void states.set(state, (states.get(state) ?? 0) + 1);
    for (const choices of fc.sample(walks, { seed: 7, numRuns: 150 })) {
      const { tried } = walk(choices, { corrections: true });
      for (const { before } of tried) tally(seenAt(before)?.state ?? 'none');
    }
    for (const state of [
      'Approved',
      'InExecution',
      'Paused',
      'AcceptanceCouncil',
      'Withdrawn',
      'SelectionFailed',
    ])
      expect([state, (states.get(state) ?? 0) > 0]).toEqual([state, true]);
  });
});

const content = ({ type, data, metadata }: Fact) => ({ type, data, on: metadata.occurredOn });

/** A history that lacks what came after is numbered and recorded otherwise; nothing else may differ. */
function withoutRevisions(snapshot: CaseSnapshot | undefined): unknown {
  return JSON.parse(
    JSON.stringify(snapshot, (key, value: unknown) => (['revision', 'recordedAt'].includes(key) ? 0 : value)),
  ) as unknown;
}
