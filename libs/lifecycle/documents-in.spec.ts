import { describe, expect, test } from '@jest/globals';
import { documentsIn, isMissing } from './documents-in.ts';
import type { Fact } from './fact.ts';
import { definitionOf, kindNamed } from './kinds.ts';
import { corrected, seen } from './testing/correction.ts';
import { historyOf } from './testing/record.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const of = (facts: readonly Fact[]) => {
  const [kind, snapshot] = [kindNamed('task'), seen(facts)];
  if (kind === undefined || snapshot === undefined) throw new Error('no task');
  return documentsIn({
    facts,
    definition: definitionOf(kind, snapshot.definition),
    state: snapshot.state,
  });
};
const missing = (facts: readonly Fact[]) =>
  of(facts)
    .recorded.filter(isMissing)
    .map(({ event }) => event);
const approvedOnPaper = { ...saidPlain('approve'), document: { number: '12/QĐ-UBND', date: '2020-01-02' } };

describe('papers of a task', () => {
  test('a step whose source asks for a paper, recorded without one, is missing it; any other is not', () => {
    const facts = taskIn('Approved');
    expect(missing(facts)).toContain('TaskApproved');
    expect(missing(facts)).not.toContain('SelectionCallOpened');
    expect(of(facts).recorded.find(({ event }) => event === 'TaskApproved')?.asked).toMatchObject({
      label: { vi: 'Quyết định phê duyệt nhiệm vụ' },
      source: 'Điều 15 TT 20/2023/TT-BKHCN (mượn tạm)',
      borrowed: true,
      certainty: 'read',
    });
    expect(of(facts).recorded.find(({ event }) => event === 'SelectionCallOpened')).not.toHaveProperty(
      'asked',
    );
  });

  test('recorded with its paper, it is there', () => {
    const facts = historyOf([approvedOnPaper], taskIn('Appraised'));
    expect(missing(facts)).not.toContain('TaskApproved');
    expect(of(facts).recorded.at(-1)?.document).toEqual(approvedOnPaper.document);
  });

  test('a voided step misses nothing, and says what voided it; a corrected one says so too', () => {
    const paid = historyOf([saidPlain('submit-periodic-report')], taskIn('InExecution'));
    const report = paid.at(-1);
    const data = { targetEventId: report?.id, reason: 'Ghi nhầm' };
    const voided = historyOf([{ name: 'void', on: '2024-07-01', data }], paid);
    expect(missing(voided)).not.toContain('PeriodicReportSubmitted');
    expect(of(voided).recorded.find(({ event }) => event === 'PeriodicReportSubmitted')?.voidedBy).toBe(
      voided.at(-1)?.revision,
    );
    const set = corrected(taskIn('InExecution'), { of: 'ContractSigned', field: 'data.number', to: '7/HĐ' });
    const contract = of(set).recorded.find(({ event }) => event === 'ContractSigned');
    expect(contract?.correctedBy).toEqual([set.at(-1)?.revision]);
  });

  test('the contract is called by its own number', () => {
    const contract = of(taskIn('InExecution')).recorded.find(({ event }) => event === 'ContractSigned');
    expect(saidPlain('sign-contract').data).toMatchObject({ number: contract?.number });
  });

  test('ahead: what the steps that lead on rest on, with the papers that go along', () => {
    expect(of(taskIn('AcceptanceCouncil')).ahead).toMatchObject([
      {
        command: 'conclude-acceptance',
        asked: { label: { vi: 'Biên bản họp hội đồng nghiệm thu (mẫu 9)' } },
      },
    ]);
    const [next] = of(taskIn('ResultRegistered')).ahead;
    expect(next).not.toHaveProperty('asked');
    expect(next?.encloses.map(({ command, isThere }) => [command, isThere])).toEqual([
      ['conclude-acceptance', false],
      ['complete-acceptance-file', false],
      ['register-result', false],
    ]);
  });
});
