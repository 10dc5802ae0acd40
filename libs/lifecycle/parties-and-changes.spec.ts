import { describe } from '@jest/globals';
import type { Fact } from './fact.ts';
import { historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals } from './testing/refusals.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const running = () => taskIn('InExecution');
describe('a change is to another', () => {
  const withInvestigator = () =>
    historyOf(roadTo('sign-contract', { 'sign-contract': { data: { principalInvestigator: 'p-1' } } }));
  refusals('change-host', running, [
    [{ host: ' VIỆN ' }, 'invalid-field', { field: 'data.host', why: 'the same one' }],
    [{}, 'accepted'],
  ]);
  refusals('change-principal-investigator', withInvestigator, [
    [{ principalInvestigator: 'person:p-1' }, 'invalid-field', { field: 'data.principalInvestigator' }],
    [{}, 'accepted'],
  ]);
  const approved = () =>
    historyOf(roadTo('sign-contract', { approve: { data: { principalInvestigator: 'p-1' } } }));
  refusals('change-principal-investigator', approved, [
    [{ principalInvestigator: 'p-1' }, 'invalid-field', { why: 'the one that was approved' }],
  ]);
  refusals('change-principal-investigator', running, [[{}, 'accepted', { why: 'none was named' }]]);
});

describe('what a step presupposes', () => {
  const sitting = () => then(taskIn('DossiersOpened'), saidPlain('establish-selection-council'));
  refusals('submit-review', sitting, [
    [{ dossierId: 'D-9' }, 'unknown-dossier', { field: 'data.dossierId' }],
    [{ dossierId: 'D-1' }, 'accepted'],
    [{}, 'accepted'],
  ]);
  refusals('ask-question', sitting, [
    [{ personId: 'm-99' }, 'invalid-field', { field: 'data.personId', why: 'of no seat' }],
    [{ dossierId: 'D-9' }, 'unknown-dossier', { field: 'data.dossierId' }],
    [{ dossierId: 'D-1' }, 'accepted'],
  ]);
  const accepting = () => taskIn('AcceptanceCouncil');
  refusals('hold-acceptance-session', accepting, [
    [{ membersTotal: 7 }, 'council-size-differs', { field: 'data.membersTotal' }],
    [{}, 'accepted'],
  ]);
  refusals('hold-council-session', sitting, [
    [{ membersTotal: 8 }, 'council-size-differs', { field: 'data.membersTotal' }],
    [{}, 'accepted', { on: '2020-10-29' }],
  ]);
});

describe('who was invited alone', () => {
  const invited = () =>
    historyOf([
      saidPlain('propose'),
      saidPlain('order', { data: { route: 'direct' } }),
      saidPlain('invite-direct'),
    ]);
  refusals('receive-dossier', invited, [
    [{ applicant: 'viện' }, 'accepted'],
    [{ applicant: 'Trường' }, 'invalid-field', { field: 'data.applicant' }],
  ]);
});

describe('the application is reported a year at a time', () => {
  const recognised = () => taskIn('Recognised');
  refusals('report-application', recognised, [
    [{ year: 2024 }, 'accepted'],
    [{ year: 2025 }, 'invalid-field', { field: 'data.year', why: 'not over, not begun' }],
  ]);
  refusals('report-application', () => then(recognised(), saidPlain('report-application')), [
    [{ year: 2024 }, 'already-exists', { on: '2024-06-03', field: 'data.year' }],
    [{ year: 2023 }, 'accepted', { on: '2024-06-03' }],
    [{ year: 2024 }, 'already-exists', { on: '2024-05-02', why: 'nor late' }],
  ]);
});
