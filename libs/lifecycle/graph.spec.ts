import { describe, expect, test } from '@jest/globals';
import type { Definition } from './definition.ts';
import { definitionNamed, DEFINITIONS } from './kinds.ts';
import { explore } from './testing/explore.ts';
import type { Said } from './testing/record.ts';

/** What else a step may say that leads elsewhere: both routes, a dossier that is not valid, a council that is not content. */
const VARIANTS: readonly Said[] = [
  { name: 'order', data: { route: 'direct' } },
  { name: 'conclude-acceptance', data: { votes: { excellent: 0, passed: 0, failed: 9 } } },
];

const named = (name: string): Definition => {
  const definition = definitionNamed(name);
  if (definition === undefined) throw new Error(name);
  return definition;
};

/** Counted once and looked at: a step taken away, or a guard that lets less through, changes them. */
const GOLDEN: Readonly<Record<string, readonly [places: number, transitions: number]>> = {
  'provincial-2014@1': [100, 263],
  'provincial-2014@2': [381, 3724],
  'facility@1': [129, 362],
  'facility@2': [447, 4092],
  // They borrow every step and every guard of the one before: the same graph, by their own names.
  'provincial-2023@1': [381, 3724],
  'provincial-2025@1': [381, 3724],
};
/** From a state only where the province allows it. */
const CLOSED = ['FailedAcceptance establish-acceptance-council'];

/** What stands in the steps of the law, without one of them. */
const without = (name: string, command: string): Definition => {
  const definition = named(name);
  return { ...definition, steps: definition.steps.filter((step) => step.command !== command) };
};

describe('the graph of each definition, explored whole', () => {
  test.each(Object.entries(GOLDEN))('%s', (name, golden) => {
    const definition = named(name);
    const opening = name.startsWith('facility') ? 'register-facility-task' : 'propose';
    const began = performance.now();
    const { places, transitions, taken } = explore(definition, opening, VARIANTS);
    const took = Math.round(performance.now() - began);
    process.stderr.write(`${name}: ${places} places, ${transitions} transitions, ${took} ms\n`);
    const all = definition.steps
      .filter((step) => !step.keepsRecord && step.command !== 'correct')
      .flatMap((step) => step.from.map((state) => `${state} ${step.command}`));
    // Every step is really taken from every state that it names.
    expect(all.filter((one) => !taken.has(one) && !CLOSED.includes(one))).toEqual([]);
    expect([places, transitions]).toEqual(golden);
  });
  test.each([
    ['provincial-2014@1', 'pay-tranche'],
    ['provincial-2014@1', 'resume'],
    ['provincial-2023@1', 'notify-cancellation'],
    ['provincial-2025@1', 'submit-revised-proposal'],
  ])('%s: taking %s away is seen', (name, command) => {
    const { transitions } = explore(without(name, command), 'propose', VARIANTS);
    expect(transitions).toBeLessThan(GOLDEN[name]?.[1] ?? 0);
  });
  test('no task definition is left out', () => {
    const tasks = DEFINITIONS.filter(({ kind }) => kind === 'task').map(
      ({ id, version }) => `${id}@${version}`,
    );
    expect(Object.keys(GOLDEN).sort()).toEqual(tasks.sort());
  });
});
