import { describe, expect, test } from '@jest/globals';
import { definitionNamed } from './kinds.ts';
import { stepOf, type Definition } from './definition.ts';
import type { Fact } from './fact.ts';
import { UNCHANGED } from './step.ts';
import { pinnedTo } from './testing/pinned-to.ts';
import { decideSaid } from './testing/record.ts';
import { PLAIN, taskIn } from './testing/task-in.ts';
import type { TaskStateName } from './task/state.ts';

/** Every sub-step and the states that the law lets it happen in, written out by hand. `*`: any state. */
const FROM: Readonly<Record<string, string>> = {
  'check-duplicates': 'Proposed',
  'establish-identification-council': 'Proposed',
  'recommend-proposal': 'Proposed',
  'reject-proposal': 'Proposed',
  'publish-order-list': 'Ordered CallOpen CallClosed',
  'hold-council-session': 'Proposed DossiersOpened',
  'send-council-papers': 'Proposed CallClosed DossiersOpened Recommended Appraised AcceptanceCouncil',
  'replace-dossier': 'CallOpen',
  'supplement-dossier': 'CallOpen',
  'establish-selection-council': 'CallClosed DossiersOpened',
  'declare-conflict': 'CallClosed DossiersOpened AcceptanceSubmitted AcceptanceCouncil',
  'recuse-member': 'CallClosed DossiersOpened AcceptanceCouncil',
  'ask-question': 'CallClosed DossiersOpened',
  'submit-review': 'CallClosed DossiersOpened AcceptanceCouncil',
  'appoint-expert': 'Proposed CallClosed DossiersOpened AcceptanceCouncil Passed FailedAcceptance',
  'receive-opinion': 'Proposed CallClosed DossiersOpened AcceptanceCouncil Passed FailedAcceptance',
  'cast-score': 'DossiersOpened',
  'count-ballots': 'DossiersOpened',
  'recommend-none': 'DossiersOpened',
  'submit-revised-proposal': 'Recommended',
  'establish-appraisal-team': 'Recommended Appraised',
  'decline-budget': 'Recommended Appraised',
  'resolve-appraisal-comments': 'Appraised',
  'return-approval': 'Appraised',
  'publish-selection-result': 'Approved InExecution Paused',
  'record-cancellation-ground': 'Recommended Appraised Approved',
  'notify-cancellation': 'Recommended Appraised Approved',
  'cancel-selection-result': 'Recommended Appraised Approved',
  'declare-in-progress': 'InExecution Paused',
  'announce-inspection': 'InExecution Paused',
  'hold-inspection': 'InExecution Paused',
  'conclude-inspection': 'InExecution Paused',
  'request-adjustment': 'InExecution Paused',
  'approve-adjustment': 'InExecution Paused',
  'refuse-adjustment': 'InExecution Paused',
  'self-decide-adjustment': 'InExecution Paused',
  'report-adjustment': 'InExecution Paused',
  'shorten-duration': 'InExecution',
  'change-principal-investigator': 'InExecution Paused',
  'object-to-investigator': 'InExecution Paused',
  'change-host': 'InExecution Paused',
  'request-termination': 'InExecution Paused',
  'hold-termination-inspection': 'InExecution Paused',
  'pay-advance': 'InExecution',
  'submit-advance-report': 'InExecution Paused',
  'confirm-volume': 'InExecution Paused AcceptanceSubmitted',
  'confirm-funds': 'InExecution Paused AcceptanceSubmitted',
  'settle-advance':
    'InExecution Paused AcceptanceSubmitted AcceptanceCouncil Passed ResultRegistered Recognised Terminated FailedAcceptance',
  'make-final-payment': 'Passed ResultRegistered Recognised',
  'stop-disbursement': 'InExecution Paused',
  'resume-disbursement': 'InExecution Paused',
  'determine-refund': 'Terminated FailedAcceptance',
  'collect-refund': 'Terminated FailedAcceptance Liquidated',
  'record-self-assessment': 'InExecution AcceptanceSubmitted',
  'request-acceptance-supplement': 'AcceptanceSubmitted',
  'submit-acceptance-supplement': 'AcceptanceSubmitted',
  'publish-acceptance-info': 'AcceptanceSubmitted AcceptanceCouncil',
  'verify-products': 'AcceptanceCouncil',
  'hold-acceptance-session': 'AcceptanceCouncil',
  'cast-rating': 'AcceptanceCouncil',
  'count-ratings': 'AcceptanceCouncil',
  'confirm-completion': 'Passed ResultRegistered',
  'submit-result-registration': 'Passed',
  'revoke-result-registration': 'ResultRegistered',
  'submit-recognition-file': 'ResultRegistered',
  'inventory-assets': 'Passed ResultRegistered Recognised Terminated FailedAcceptance',
  'hand-over-products': 'Passed ResultRegistered Recognised Terminated FailedAcceptance Liquidated',
  'settle-all-advances': 'Passed ResultRegistered Recognised Terminated FailedAcceptance',
  'approve-final-accounts': 'Liquidated',
  'request-rights': 'Recognised Liquidated',
  'assign-rights': 'Recognised Liquidated',
  'report-application': 'Recognised Liquidated Archived',
  'revoke-approval': 'Approved',
  'annul-rating': 'AcceptanceCouncil Passed FailedAcceptance',
  assign: '*',
  unassign: '*',
  void: '*',
  'adopt-definition': '*',
};
/** Those that lead elsewhere; every other leaves the state. */
const TO: Readonly<Record<string, readonly string[]>> = {
  'cancel-selection-result': ['SelectionFailed'],
  'revoke-result-registration': ['Passed'],
  'revoke-approval': ['Appraised'],
  'annul-rating': ['AcceptanceCouncil'],
};

const named = (name: string): Definition => {
  const definition = definitionNamed(name);
  if (definition === undefined) throw new Error(name);
  return definition;
};
const first = named('provincial-2014@1');
const LATER = ['provincial-2014@2', 'provincial-2023@1', 'provincial-2025@1', 'facility@2'].map(named);
const states = Object.keys(first.states) as TaskStateName[];
const illegal = (history: readonly Fact[], name: string): boolean => {
  const decision = decideSaid({ name, on: '2024-06-10', data: PLAIN[name]?.data ?? {} }, history);
  return decision.status === 'refused' && decision.refusals[0].type === 'illegal-state';
};
/** Illegal there too where something else is missing: that is a rule, told by its own row. */
const NEEDS = ['return-approval', 'cast-score', 'count-ballots', 'resume-disbursement', 'confirm-completion'];
const NEEDS_TOO = [
  'request-acceptance-supplement',
  'submit-acceptance-supplement',
  'count-ratings',
  'notify-cancellation',
  'annul-rating',
];

describe.each(LATER)('the sub-steps of $id, version $version', (definition) => {
  const added = definition.steps.filter((step) => !step.opens && stepOf(first, step.command) === undefined);
  test('are these and no others', () => {
    expect(added.map(({ command }) => command).sort()).toEqual(Object.keys(FROM).sort());
  });
  test.each(Object.entries(FROM))('%s: %s', (command, line) => {
    const step = stepOf(definition, command);
    expect([...(step?.from ?? [])].sort()).toEqual(
      line === '*' ? [...states].sort() : line.split(' ').sort(),
    );
    expect(step?.to).toEqual(TO[command] ?? UNCHANGED);
  });
  test('the main line asks for no more than it did', () => {
    for (const { command, form } of first.steps) {
      const now = stepOf(definition, command)?.form ?? form;
      const needed = (of: typeof form) => Object.keys(of).filter((name) => of[name]?.required);
      expect([command, needed(now)]).toEqual([command, needed(form)]);
    }
  });
});

describe('the decider keeps to the table: every sub-step from every state', () => {
  test.each(states)('%s', (state) => {
    const history = pinnedTo(taskIn(state), { id: 'provincial-2014', version: 2 });
    for (const [command, line] of Object.entries(FROM)) {
      const isNamed = line === '*' || line.split(' ').includes(state);
      if (isNamed && (line === '*' || NEEDS.includes(command) || NEEDS_TOO.includes(command))) continue;
      expect([command, illegal(history, command)]).toEqual([command, !isNamed]);
    }
  });
  test('a task opened before takes no sub-step of the law, and keeps its record all the same', () => {
    const old = pinnedTo(taskIn('InExecution'), { id: 'provincial-2014', version: 1 });
    expect(illegal(old, 'pay-advance')).toBe(true);
    expect(illegal(old, 'assign')).toBe(false);
  });
});
