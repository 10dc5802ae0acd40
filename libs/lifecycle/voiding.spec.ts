import { describe, expect, test } from '@jest/globals';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { corrected, seen } from './testing/correction.ts';
import { dossierIn } from './testing/dossier-in.ts';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';

const idOf = (facts: readonly Fact[], type: string): string =>
  facts.findLast((fact) => fact.type === type)?.id ?? type;
const saidVoid = (facts: readonly Fact[], type: string, other: Partial<Said> = {}): Said => ({
  name: 'void',
  on: '2024-07-01',
  data: { targetEventId: idOf(facts, type), reason: 'Ghi nhầm nhiệm vụ' },
  ...other,
});
const voided = (facts: readonly Fact[], type: string) => historyOf([saidVoid(facts, type)], facts);
const refusalOf = (facts: readonly Fact[], type: string, other: Partial<Said> = {}) => {
  const decision = decideSaid(saidVoid(facts, type, other), facts);
  return decision.status === 'refused' ? decision.refusals[0] : decision;
};
const running = () =>
  historyOf([saidPlain('pay-tranche'), saidPlain('submit-periodic-report')], taskIn('InExecution'));

describe('a fact that never was', () => {
  test('a tranche that nothing depends on is as if it had not been recorded', () => {
    const facts = voided(running(), 'TranchePaid');
    expect(seen(facts)).toMatchObject({ state: 'InExecution', details: { tranches: [] } });
    const again = historyOf([saidPlain('pay-tranche', { on: '2024-07-02' })], facts);
    expect(seen(again)?.details.tranches).toHaveLength(1);
  });
  test('its deadlines go with it, and what it closed is open again', () => {
    const facts = voided(running(), 'PeriodicReportSubmitted');
    expect(seen(running())?.deadlines.find(({ occurrence }) => occurrence === 1)?.status).toBe('met');
    expect(seen(facts)?.deadlines.find(({ occurrence }) => occurrence === 1)?.status).toBe('open');
  });
  test('the newest step of the way leads back to where the task stood before', () => {
    const facts = voided(taskIn('Paused'), 'TaskPaused');
    expect(seen(facts)).toMatchObject({ state: 'InExecution', stateSince: '2020-12-28' });
  });
  test('who did not know it yet still reads the fact; as of a day before it nothing changes', () => {
    const facts = voided(running(), 'TranchePaid');
    const before = facts.at(-2)?.metadata.recordedAt;
    expect(seen(facts, { knownAt: before })?.details.tranches).toHaveLength(1);
    expect(seen(facts, { asOf: plainDate('2021-02-01') })?.details.tranches).toEqual([]);
    expect(seen(facts, { asOf: plainDate('2021-01-31') })).toEqual(
      seen(running(), { asOf: plainDate('2021-01-31') }),
    );
  });
  test('the voiding stands in its place, the fact does not', () => {
    const types = effectiveHistory(undefined, voided(running(), 'TranchePaid')).map(({ type }) => type);
    expect(types).toContain('EventVoided');
    expect(types).not.toContain('TranchePaid');
  });
  test('a corrected fact may be voided still', () => {
    const facts = corrected(running(), { of: 'TranchePaid', field: 'occurredOn', to: '2021-03-01' });
    expect(seen(voided(facts, 'TranchePaid'))?.details.tranches).toEqual([]);
  });
  test('of an administrative dossier too', () => {
    const facts = dossierIn('Resolved');
    const said = { ...saidVoid(facts, 'AdministrativeDossierResolved'), kind: 'dossier' };
    expect(decideSaid(said, facts).status).toBe('accepted');
  });
});

describe('a voiding is refused', () => {
  test.each([
    ['a later step would not be allowed', 'Approved', 'ApprovalSubmitted', 'TaskApproved', 'not-submitted'],
    [
      'a later step would lie in another state',
      'Appraised',
      'DossierRecommended',
      'BudgetAppraised',
      'illegal-state',
    ],
    [
      'a dossier that was opened',
      'DossiersOpened',
      'ApplicationDossierReceived',
      'DossiersOpened',
      'unknown-dossier',
    ],
  ] as const)('where %s: it names the first fact that depends on it', (...[, state, type, event, why]) => {
    expect(refusalOf(taskIn(state), type)).toMatchObject({
      type: 'correction-changes-outcome',
      field: 'data.targetEventId',
      params: { event, why },
    });
  });
  test('where the rating would be another', () => {
    const facts = historyOf(
      [
        ...[
          'submit-acceptance-dossier',
          'confirm-acceptance-dossier',
          'establish-acceptance-council',
          'conclude-acceptance',
        ].map((name) => saidPlain(name, { on: '2023-07-15' })),
      ],
      historyOf([saidPlain('grant-extension')], taskIn('InExecution')),
    );
    expect(seen(facts)?.state).toBe('Passed');
    expect(refusalOf(facts, 'ExtensionGranted')).toMatchObject({
      params: { event: 'AcceptanceConcluded', why: 'rating' },
    });
  });
  test.each([['a fact that is not there', 'Nothing', 'fact']])('of %s', (_name, type, expected) => {
    expect(refusalOf(running(), type)).toMatchObject({ type: 'invalid-field', params: { expected } });
  });
  test('of a correction, of a voiding, and of what was voided', () => {
    const facts = corrected(voided(running(), 'PeriodicReportSubmitted'), {
      of: 'TranchePaid',
      field: 'data.amountVnd',
      to: '1',
    });
    expect(refusalOf(facts, 'FactCorrected')).toMatchObject({ params: { expected: 'original-fact' } });
    expect(refusalOf(facts, 'EventVoided')).toMatchObject({ params: { expected: 'original-fact' } });
    expect(refusalOf(facts, 'PeriodicReportSubmitted')).toMatchObject({ params: { expected: 'fact' } });
  });
  test('on a day that has not come', () => {
    expect(refusalOf(running(), 'TranchePaid', { on: '2027-01-01' })).toMatchObject({
      type: 'occurred-in-future',
    });
  });
});

describe('what compensates a step that others depend on', () => {
  test('an approval is revoked: the appraisal stands, its submission does not', () => {
    const facts = historyOf([saidPlain('revoke-approval')], taskIn('Approved'));
    expect(seen(facts)).toMatchObject({ state: 'Appraised', milestone: 'appraised' });
    expect(seen(facts)?.details).not.toHaveProperty('approval');
    expect(seen(facts)?.details).not.toHaveProperty('submittedForApprovalOn');
    expect(seen(facts)?.deadlines.find(({ id }) => id === 'D19')?.status).toBe('cancelled');
    expect(
      seen(
        historyOf(
          [
            saidPlain('submit-for-approval', { on: '2020-12-16' }),
            saidPlain('approve', { on: '2020-12-17' }),
          ],
          facts,
        ),
      )?.state,
    ).toBe('Approved');
  });
  test.each(['Passed', 'FailedAcceptance'] as const)(
    'a rating is annulled from %s: the council sits again',
    (state) => {
      const facts = historyOf([saidPlain('annul-rating')], taskIn(state));
      expect(seen(facts)).toMatchObject({
        state: 'AcceptanceCouncil',
        milestone: 'contracted',
        closed: false,
      });
      expect(seen(facts)?.details).toMatchObject({ acceptance: { council: { membersTotal: 9 } } });
      expect(
        seen(facts)?.deadlines.filter(({ id, status }) => ['D41', 'D42'].includes(id) && status === 'open'),
      ).toEqual([]);
      expect(seen(historyOf([saidPlain('conclude-acceptance', { on: '2023-05-01' })], facts))?.state).toBe(
        'Passed',
      );
    },
  );
});
