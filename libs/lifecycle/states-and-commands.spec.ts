import { describe, expect, test } from '@jest/globals';
import { stepOf, type Definition } from './definition.ts';
import { administrativeDossier } from './definitions/administrative-dossier/definition.ts';
import { facility } from './definitions/facility/definition.ts';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import type { Fact } from './fact.ts';
import { UNCHANGED } from './step.ts';
import { decideSaid, historyOf } from './testing/record.ts';
import { dossierIn } from './testing/dossier-in.ts';
import { FACILITY_ROAD, PLAIN, roadTo, saidPlain, taskIn } from './testing/task-in.ts';
import type { TaskStateName } from './task/state.ts';

/** The table of domain section 2 with the rows that contract section 6 adds, written out by hand: state, then what it lets happen. */
const PROVINCIAL: Readonly<Record<TaskStateName, string>> = {
  Proposed: 'order decline-order withdraw',
  Ordered: 'open-call invite-direct withdraw cancel',
  CallOpen: 'receive-dossier withdraw-dossier close-call withdraw cancel',
  CallClosed: 'open-dossiers fail-round withdraw cancel',
  DossiersOpened: 'recommend fail-round withdraw cancel',
  Recommended: 'appraise refuse withdraw cancel',
  Appraised: 'appraise submit-for-approval approve refuse withdraw cancel',
  Approved: 'sign-contract withdraw cancel',
  InExecution: 'submit-periodic-report pay-tranche grant-extension pause submit-acceptance-dossier terminate',
  Paused: 'submit-periodic-report resume terminate',
  AcceptanceSubmitted: 'confirm-acceptance-dossier establish-acceptance-council terminate',
  AcceptanceCouncil: 'establish-acceptance-council conclude-acceptance',
  Passed: 'complete-acceptance-file register-result',
  ResultRegistered: 'complete-acceptance-file recognise',
  Recognised: 'liquidate',
  Liquidated: 'archive',
  Archived: '',
  NotOrdered: 'reopen',
  SelectionFailed: 'open-call invite-direct withdraw reopen',
  Cancelled: 'open-call invite-direct withdraw',
  Refused: 'reopen',
  Withdrawn: 'reopen',
  Terminated: 'liquidate',
  FailedAcceptance: 'liquidate',
};
/** What a facility task may do besides (contract rule 7). */
const FACILITY: Readonly<Partial<Record<TaskStateName, string>>> = {
  Proposed: 'appraise',
  Ordered: 'appraise',
  Appraised: 'sign-contract',
};
const DOSSIER = { Received: 'return-administrative-dossier', Resolved: '' };

/** The state after each command, by the last column of contract section 6. */
const AFTER: Readonly<Record<string, string>> = {
  propose: 'Proposed',
  'register-facility-task': 'Proposed',
  'decline-order': 'NotOrdered',
  order: 'Ordered',
  'open-call': 'CallOpen',
  'invite-direct': 'CallOpen',
  'receive-dossier': UNCHANGED,
  'withdraw-dossier': UNCHANGED,
  'close-call': 'CallClosed',
  'open-dossiers': 'DossiersOpened',
  'fail-round': 'SelectionFailed',
  recommend: 'Recommended',
  appraise: 'Appraised',
  'submit-for-approval': UNCHANGED,
  approve: 'Approved',
  refuse: 'Refused',
  'sign-contract': 'InExecution',
  'submit-periodic-report': UNCHANGED,
  'pay-tranche': UNCHANGED,
  'grant-extension': UNCHANGED,
  pause: 'Paused',
  resume: 'InExecution',
  terminate: 'Terminated',
  'submit-acceptance-dossier': 'AcceptanceSubmitted',
  'confirm-acceptance-dossier': UNCHANGED,
  'establish-acceptance-council': 'AcceptanceCouncil',
  'conclude-acceptance': 'Passed FailedAcceptance',
  'complete-acceptance-file': UNCHANGED,
  'register-result': 'ResultRegistered',
  recognise: 'Recognised',
  liquidate: 'Liquidated',
  archive: 'Archived',
  withdraw: 'Withdrawn',
  cancel: 'Cancelled',
  reopen: 'Ordered Proposed',
  correct: UNCHANGED,
};

const words = (line: string): readonly string[] => line.split(' ').filter((word) => word !== '');
const allowedIn = (definition: Definition, state: string): readonly string[] =>
  definition.steps.filter((step) => step.from.includes(state)).map((step) => step.command);

function sameTable(definition: Definition, table: Readonly<Record<string, string>>): void {
  test('has these states and no others', () => {
    expect(Object.keys(definition.states).sort()).toEqual(Object.keys(table).sort());
  });
  test.each(Object.entries(table))('%s lets happen: %s', (state, line) => {
    expect([...allowedIn(definition, state)].sort()).toEqual(['correct', ...words(line)].sort());
  });
}

const facilityTable = Object.fromEntries(
  Object.entries(PROVINCIAL).map(([state, line]) => [
    state,
    `${line} ${FACILITY[state as TaskStateName] ?? ''}`,
  ]),
);

describe('a provincial task', () => sameTable(provincial2014, PROVINCIAL));
describe('a facility task', () => sameTable(facility, facilityTable));
describe('an administrative dossier', () => sameTable(administrativeDossier, DOSSIER));

describe.each([provincial2014, facility])('after each command of $id', (definition) => {
  test.each(definition.steps.map((step) => [step.command, step] as const))('%s', (command, step) => {
    expect(typeof step.to === 'string' ? step.to : step.to.join(' ')).toBe(AFTER[command]);
  });
});

test('both definitions have every command of the contract but the other way in', () => {
  const commands = (definition: Definition) => definition.steps.map((step) => step.command).sort();
  const all = Object.keys(AFTER).sort();
  expect(commands(provincial2014)).toEqual(all.filter((name) => name !== 'register-facility-task'));
  expect(commands(facility)).toEqual(all.filter((name) => name !== 'propose'));
});

describe('who records and who must act', () => {
  const recorders: Readonly<Record<string, string>> = {
    order: 'provincial-committee',
    'decline-order': 'provincial-committee',
    approve: 'provincial-committee',
    refuse: 'provincial-committee',
    recognise: 'provincial-committee',
    recommend: 'council-secretary',
    'conclude-acceptance': 'council-secretary',
    'pay-tranche': 'accountant',
  };
  test.each(Object.keys(AFTER))('%s', (command) => {
    const step = stepOf(provincial2014, command) ?? stepOf(facility, command);
    const managers = 'program-manager head-of-division director';
    expect(step?.roles.join(' ')).toBe(recorders[command] ?? managers);
  });
  test('the dossier’s commands: the one-stop officer', () => {
    const own = administrativeDossier.steps.filter(({ command }) => command !== 'correct');
    expect(own.map(({ roles }) => roles)).toEqual([['one-stop-officer'], ['one-stop-officer']]);
  });
  test('each deadline', () => {
    const host = ['D22', 'D30', 'D32', 'D41', 'D42'];
    const others: Readonly<Record<string, string>> = { D36: 'director', D39: 'council-secretary' };
    const wanted = provincial2014.deadlines.map(({ id }) => [
      id,
      host.includes(id) ? 'host' : (others[id] ?? 'program-manager'),
    ]);
    expect(provincial2014.deadlines.map(({ id, mustAct }) => [id, mustAct])).toEqual(wanted);
    expect(administrativeDossier.deadlines.map(({ mustAct }) => mustAct)).toEqual(['one-stop-officer']);
  });
});

/** What the decider says to the plain body, long after: illegal exactly where the table has no mark. */
describe('the decider keeps to the table', () => {
  const LATER = '2024-06-10';
  const illegal = (history: readonly Fact[], command: string, kind: string): boolean => {
    const data = PLAIN[command]?.data ?? { result: 'x' };
    const decision = decideSaid({ kind, name: command, on: LATER, data }, history);
    return decision.status === 'refused' && decision.refusals[0].type === 'illegal-state';
  };
  /** Allowed, but what stands is not recorded twice. */
  const TWICE = ['submit-for-approval', 'confirm-acceptance-dossier'];

  test.each(Object.keys(PROVINCIAL) as TaskStateName[])('%s', (state) => {
    const history = taskIn(state);
    for (const command of Object.keys(AFTER).filter((name) => name !== 'correct')) {
      const opens = stepOf(provincial2014, command)?.opens ?? true;
      if (opens || TWICE.includes(command)) continue;
      if (state === 'ResultRegistered' && command === 'complete-acceptance-file') continue;
      expect([command, illegal(history, command, 'task')]).toEqual([
        command,
        !words(PROVINCIAL[state]).includes(command),
      ]);
    }
  });
  test('a facility task', () => {
    for (const last of FACILITY_ROAD.slice(0, 3)) {
      const history = historyOf(roadTo(last, {}, FACILITY_ROAD));
      const state =
        { 'register-facility-task': 'Proposed', appraise: 'Appraised' }[last as string] ?? 'InExecution';
      for (const command of Object.keys(PLAIN)) {
        if (stepOf(facility, command)?.opens ?? true) continue;
        expect([command, illegal(history, command, 'task')]).toEqual([
          command,
          !words(facilityTable[state] ?? '').includes(command),
        ]);
      }
    }
  });
  test('an administrative dossier', () => {
    expect(illegal(dossierIn('Received'), 'return-administrative-dossier', 'dossier')).toBe(false);
    expect(illegal(dossierIn('Resolved'), 'return-administrative-dossier', 'dossier')).toBe(true);
  });
  test('the end is the end: archived, only a correction', () => {
    expect(() => historyOf([saidPlain('reopen', { on: LATER })], taskIn('Archived'))).toThrow(
      'illegal-state',
    );
  });
});
