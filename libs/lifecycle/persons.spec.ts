import { describe, expect, test } from '@jest/globals';
import { snapshotOf } from './snapshot-of.ts';
import { CONTEXT, decideSaid, historyOf } from './testing/record.ts';
import { refusals } from './testing/refusals.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';

/** What tells a person by a number of the register, never by a name. */
const IDS = ['p-17', 'person:p-17', 'A', '0042', 'a'.repeat(80), `person:${'a'.repeat(80)}`];
/** What could be a name, an address or a number of a person, or is no id at all. */
const NO_IDS = [
  'Nguyễn Văn A',
  'Nguyen Van A',
  'person:Nguyễn Văn A',
  'person:Nguyen Van A',
  'a@b.vn',
  'person:',
  'person: p',
  '-p',
  '079123456789',
  'person:0912345678',
  'a'.repeat(81),
  'org:Viện',
  '',
];
const ORGANISATIONS = ['Viện Hải dương học', 'person:p-17', 'Person first, viện'];
const NO_ORGANISATIONS = ['person:Nguyễn Văn A', 'person:', 'person:a@b.vn', 'person: p-17'];

describe('rule 13: a person stands in no event but by an id', () => {
  const members = (personId: string) => ({
    membersTotal: 1,
    members: [{ personId, role: 'chủ tịch', organisation: 'Sở' }],
  });
  refusals('establish-acceptance-council', () => taskIn('AcceptanceSubmitted'), [
    ...IDS.map((id) => [members(id), 'accepted'] as const),
    ...NO_IDS.map((id) => [members(id), 'invalid-field', { field: 'data.members.0.personId' }] as const),
    [
      { membersTotal: 1, members: [{ personId: 'p', role: 'x', organisation: 'person:Lê B' }] },
      'invalid-field',
      { field: 'data.members.0.organisation' },
    ],
  ]);
  describe.each(['approve', 'sign-contract'])('the principal investigator of', (command) => {
    const before = () => taskIn(command === 'approve' ? 'Appraised' : 'Approved');
    refusals(command, before, [
      ...IDS.map((id) => [{ principalInvestigator: id }, 'accepted'] as const),
      ...NO_IDS.map(
        (id) =>
          [{ principalInvestigator: id }, 'invalid-field', { field: 'data.principalInvestigator' }] as const,
      ),
    ]);
  });
  describe.each([
    ['propose', 'managingBody', () => []],
    ['register-facility-task', 'managingBody', () => []],
    ['invite-direct', 'organisation', () => taskIn('Ordered')],
    ['receive-dossier', 'applicant', () => taskIn('CallOpen')],
    ['approve', 'host', () => taskIn('Appraised')],
    ['sign-contract', 'host', () => taskIn('Approved')],
  ] as const)('%s: %s names an organisation, or a person by an id', (command, field, history) => {
    // A second dossier: the plain body's is in already. A direct way needs another order, so only its form is asked.
    const told = command === 'invite-direct' ? 'wrong-route' : 'accepted';
    const more = command === 'receive-dossier' ? { dossierId: 'D-2' } : {};
    refusals(command, history, [
      ...ORGANISATIONS.map((name) => [{ ...more, [field]: name }, told] as const),
      ...NO_ORGANISATIONS.map(
        (name) => [{ ...more, [field]: name }, 'invalid-field', { field: `data.${field}` }] as const,
      ),
    ]);
  });
  test('the applicant of an administrative dossier too', () => {
    const said = (applicant: string) => ({
      kind: 'dossier',
      name: 'receive-administrative-dossier',
      on: '2023-03-01',
      data: { field: 'x', procedure: 'y', dueOn: '2023-03-20', applicant },
    });
    expect(decideSaid(said('person:p-1'), []).status).toBe('accepted');
    expect(decideSaid(said('person:Lê Thị B'), [])).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'data.applicant' }],
    });
  });
  test.each(NO_IDS.filter((id) => id.startsWith('person:')))('%p acted on no paper', (actor) => {
    expect(decideSaid({ ...saidPlain('propose'), actor }, [])).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'actor' }],
    });
  });
  test('nobody sits in a council twice, however the id is written', () => {
    const seats = ['p-1', 'p-2', 'person:p-1'].map((personId) => ({ personId, role: 'uỷ viên' }));
    const said = saidPlain('establish-acceptance-council', { data: { membersTotal: 3, members: seats } });
    expect(decideSaid(said, taskIn('AcceptanceSubmitted'))).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'data.members.2.personId' }],
    });
  });
});

test('a host that is a person is one of the task’s own, an organisation is not', () => {
  const personsOf = (host: string) => {
    const facts = historyOf(roadTo('sign-contract', { 'sign-contract': { data: { host } } }));
    return snapshotOf({ kind: 'task', facts, calendar: CONTEXT.calendar })?.persons;
  };
  expect([personsOf('person:p-17'), personsOf('Viện Hải dương học')]).toEqual([['p-17'], []]);
});
