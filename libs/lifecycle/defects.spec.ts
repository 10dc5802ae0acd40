import { describe, expect, jest, test } from '@jest/globals';
import { DefectiveDefinitions, DEFECTS, defectsOf, withoutDefects } from './defects.ts';
import type { Definition } from './definition.ts';
import { delta } from './definitions/delta.ts';
import { provincial2014 as sound } from './definitions/provincial-2014/definition.ts';
import { text, type Form } from './form.ts';
import { DEFINITIONS } from './kinds.ts';
import type { Step } from './step.ts';

const NO_ENGLISH = { vi: 'x', en: '' };
const shipped = sound as Definition;
const sealing = (field: string) =>
  ({ fields: [field], begunBy: ['CallOpened'], broughtIn: 'opened', paddedTo: 1024 }) as const;
const withStep = (command: string, change: Partial<Step>): Definition => ({
  ...shipped,
  steps: shipped.steps.map((step) => (step.command === command ? { ...step, ...change } : step)),
});
const withDeadline = (id: string, change: object): Definition => ({
  ...shipped,
  deadlines: shipped.deadlines.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});
const withState = (name: string, state: object): Definition => ({
  ...shipped,
  states: { ...shipped.states, [name]: { label: { vi: 'x', en: 'x' }, ...state } },
});
const first = shipped.steps[0];
const inner: Form = {
  votes: {
    label: { vi: 'x', en: 'x' },
    required: true,
    rule: { kind: 'list', form: { a: text(NO_ENGLISH) } },
  },
};

/** Each defect, planted in a sound definition; what is seen of it. */
const PLANTED: readonly (readonly [name: string, definition: Definition, seen: string])[] = [
  [
    'no opening step',
    { ...shipped, steps: shipped.steps.filter((step) => !step.opens) },
    'no-opening-step steps',
  ],
  [
    'two steps for a command',
    withStep('cancel', { command: 'withdraw' }),
    'two-steps-for-a-command withdraw',
  ],
  [
    'two steps for an event',
    withStep('cancel', { event: 'TaskWithdrawn' }),
    'two-steps-for-an-event TaskWithdrawn',
  ],
  [
    'a paper enclosed that no step makes',
    withStep('archive', { encloses: ['pause'] }),
    'encloses-no-paper archive.pause',
  ],
  [
    'a paper without a name',
    withStep('archive', { paper: { label: NO_ENGLISH, certainty: 'read' } }),
    'label-missing archive.paper.en',
  ],
  [
    'from a state that is not there',
    withStep('cancel', { from: ['Nowhere'] }),
    'unknown-state cancel: Nowhere',
  ],
  [
    'to a state that is not there',
    withStep('archive', { to: ['Nowhere'] }),
    'unknown-state archive: Nowhere',
  ],
  ['an unreachable state', withState('Island', { end: 'done' }), 'unreachable-state Island'],
  [
    'a state that only the unreachable reaches',
    withStep('liquidate', { from: [] }),
    'unreachable-state Archived',
  ],
  ['a state without a way on', withStep('archive', { from: [] }), 'state-without-a-way-on Liquidated'],
  [
    'a state that only leads to itself',
    withStep('archive', { to: ['Liquidated'] }),
    'state-without-a-way-on Liquidated',
  ],
  [
    'a sealed member that the form does not have',
    withStep('archive', { seals: sealing('points') }),
    'sealed-member-not-in-form archive.points',
  ],
  [
    'a request for a second person that would hold what is sealed',
    withStep('withdraw', { seals: sealing('reason'), countersigners: ['director'] }),
    'sealed-before-a-second-person withdraw',
  ],
  ['two deadlines of an id', withDeadline('D08', { id: 'D19' }), 'two-deadlines-of-an-id D19'],
  [
    'a deadline that no step starts',
    withDeadline('D08', { startedBy: ['Never'] }),
    'deadline-never-starts D08',
  ],
  ['a deadline that no step stops', withDeadline('D08', { closedBy: [] }), 'deadline-never-stops D08'],
  ['a definition without an English label', { ...shipped, label: NO_ENGLISH }, 'label-missing definition.en'],
  [
    'a state without a Vietnamese label',
    withState('Paused', { label: { vi: ' ', en: 'x' } }),
    'label-missing Paused.vi',
  ],
  ['a step without an English label', withStep('cancel', { label: NO_ENGLISH }), 'label-missing cancel.en'],
  [
    'a field without a label',
    withStep('cancel', { form: { reason: text(NO_ENGLISH) } }),
    'label-missing cancel.form.reason.en',
  ],
  [
    'a field inside a list without one',
    withStep('cancel', { form: inner }),
    'label-missing cancel.form.votes.a.en',
  ],
  ['a deadline without an English label', withDeadline('D08', { label: NO_ENGLISH }), 'label-missing D08.en'],
  [
    'a regulation that the form does not ask for',
    withStep('order', { repinsBy: 'law' }),
    'regulation-not-in-form order.law',
  ],
  [
    'a computed member that is asked for',
    withStep('cancel', { computed: { reason: text({ vi: 'Lý do', en: 'Reason' }) } }),
    'computed-member-in-form cancel.reason',
  ],
  ['a step that nobody records', withStep('cancel', { roles: [] }), 'nobody-records cancel'],
  [
    'a change of what the base does not have',
    delta(shipped, { id: 'later', version: 1, steps: { drop: ['fly'] } }),
    'delta-misses-its-base fly',
  ],
  [
    'an offset whose parameter is not there',
    withDeadline('D09', { offset: { parameter: 'patience', unit: 'months' } }),
    'offset-without-a-parameter D09',
  ],
  [
    'a number that says nothing of itself',
    { ...shipped, parameters: { ...shipped.parameters, patience: 3 } },
    'parameter-without-a-note patience',
  ],
  [
    'a clock that nothing stops',
    withDeadline('D09', {
      clock: { stoppedBy: ['Sunset'], resumedBy: ['TaskPaused'], basis: 'x', certainty: 'recalled' },
    }),
    'clock-without-a-step D09',
  ],
];

describe('a planted defect is seen', () => {
  test.each(PLANTED)('%s', (_name, definition, seen) => {
    expect(defectsOf(definition).map(({ type, at }) => `${type} ${at}`)).toContain(seen);
  });
  test('every kind of defect is planted once at least', () => {
    const planted = new Set(PLANTED.map(([, , seen]) => seen.split(' ')[0]));
    expect([...planted].sort()).toEqual([...DEFECTS].sort());
  });
  test('all defects are told at once, with the definition they are in', () => {
    const many: Definition = {
      ...shipped,
      id: 'broken',
      steps: [...shipped.steps, ...(first === undefined ? [] : [first])],
      label: { vi: '', en: '' },
    };
    const told = () => withoutDefects([shipped, many]);
    expect(told).toThrow(DefectiveDefinitions);
    expect(defectsOf(many).map(({ definition }) => definition)).toEqual(Array(4).fill('broken'));
    expect(told).toThrow(/two-steps-for-a-command[^]*two-steps-for-an-event[^]*vi[^]*en/u);
  });
});

describe('what is shipped', () => {
  test.each(DEFINITIONS.map((definition) => [definition.id, definition] as const))(
    '%s has none',
    (_id, definition) => {
      expect(defectsOf(definition)).toEqual([]);
    },
  );
  test('a program with a defective definition does not load', async () => {
    jest.resetModules();
    jest.unstable_mockModule('./definitions/facility/definition.ts', () => ({
      facility: withStep('archive', { from: [] }),
    }));
    await expect(import('./kinds.ts')).rejects.toThrow('state-without-a-way-on at Liquidated');
  });
});
