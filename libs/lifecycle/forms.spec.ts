import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, type Said } from './testing/record.ts';
import { refusals } from './testing/refusals.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';

/** Half of a surrogate pair: no store keeps it, and a hash over it would not be one. */
const LONE = '\ud800';

describe('rule 2: forms', () => {
  refusals('propose', () => [], [
    [{ title: undefined }, 'missing-field', { field: 'data.title' }],
    [{ title: null }, 'missing-field', { field: 'data.title' }],
    [{ title: '' }, 'invalid-field', { field: 'data.title' }],
    [{ title: ' \t\n\u00a0' }, 'invalid-field', { field: 'data.title' }],
    [{ title: 7 }, 'invalid-field', { field: 'data.title' }],
    [{ title: ['T'] }, 'invalid-field', { field: 'data.title' }],
    [{ title: `a${LONE}` }, 'invalid-field', { why: 'a lone surrogate' }],
    [{ title: 'a\0b' }, 'invalid-field', { why: 'NUL' }],
    [{ title: '  Đề tài 🌊 ' }, 'accepted'],
    [{ field: '' }, 'accepted', { why: 'only required texts must say something' }],
    [{ field: 7 }, 'invalid-field'],
    [{ colour: 'red' }, 'unknown-field', { field: 'data.colour' }],
    [{ colour: undefined }, 'accepted'],
    [{ constructor: 'x' }, 'unknown-field', { field: 'data.constructor' }],
    [{ level: 'facility' }, 'invalid-field', { field: 'data.level' }],
    [{ level: 'Provincial' }, 'invalid-field'],
    [{ level: ['provincial'] }, 'invalid-field'],
  ]);
  refusals('register-facility-task', () => [], [
    [{ level: 'facility' }, 'unknown-field', { field: 'data.level' }],
  ]);
  refusals('order', () => taskIn('Proposed'), [
    [{ year: '2020' }, 'invalid-field', { field: 'data.year' }],
    [{ year: 2020.5 }, 'invalid-field'],
    [{ year: Number.NaN }, 'invalid-field'],
    [{ year: 1944 }, 'invalid-field'],
    [{ year: 1945 }, 'accepted'],
    [{ year: 2100 }, 'accepted'],
    [{ year: 2101 }, 'invalid-field'],
    [{ regime: 'provincial-1999' }, 'invalid-field', { field: 'data.regime' }],
    [{ regime: 'administrative-dossier' }, 'invalid-field', { field: 'data.regime' }],
    [{ regime: 'facility' }, 'invalid-field', { field: 'data.regime', why: 'a provincial task stays one' }],
  ]);
  refusals('open-call', () => taskIn('Ordered'), [
    [{ closesOn: '2020-02-30' }, 'invalid-date', { field: 'data.closesOn' }],
    [{ closesOn: '14/10/2020' }, 'invalid-date'],
    [{ closesOn: '2020-10-14T00:00:00Z' }, 'invalid-date'],
    [{ closesOn: '' }, 'invalid-date'],
    [{ closesOn: 20201014 }, 'invalid-date'],
    [{ closesOn: null }, 'missing-field'],
    [{ closesOn: '9999-12-31' }, 'invalid-date', { why: 'a term counted from it leaves the calendar' }],
    [{ closesOn: '0001-01-01' }, 'invalid-date'],
    [{ round: 0 }, 'invalid-field'],
    [{ round: 100 }, 'wrong-round', { why: 'the rule says which round is next, not the form' }],
  ]);
  refusals('appraise', () => taskIn('Recommended'), [
    [{ totalVnd: 1000000000 }, 'invalid-field', { field: 'data.totalVnd', why: 'money is no number' }],
    [{ totalVnd: '1e9' }, 'invalid-field'],
    [{ totalVnd: '1.000.000' }, 'invalid-field'],
    [{ totalVnd: '-1' }, 'invalid-field'],
    [{ totalVnd: ' 1000000000' }, 'invalid-field'],
    [{ totalVnd: '١٠٠٠' }, 'invalid-field'],
    [{ totalVnd: '' }, 'invalid-field'],
    [{ totalVnd: '9'.repeat(18) }, 'accepted'],
    [{ totalVnd: '9'.repeat(19) }, 'invalid-field'],
    [{ durationMonths: 0 }, 'invalid-field'],
    [{ durationMonths: '24' }, 'invalid-field'],
    [{ durationMonths: 240 }, 'accepted'],
    [{ durationMonths: 241 }, 'invalid-field', { field: 'data.durationMonths' }],
  ]);
  refusals('pay-tranche', () => taskIn('InExecution'), [
    [{ number: 0 }, 'invalid-field', { field: 'data.number' }],
    [{ number: 1.5 }, 'invalid-field'],
    [{ number: '1' }, 'invalid-field'],
    [{ number: 2 }, 'accepted', { why: 'used once, in any order' }],
    [{ number: 1000 }, 'accepted'],
    [{ number: Number.MAX_SAFE_INTEGER }, 'accepted'],
    [{ number: Number.MAX_SAFE_INTEGER + 1 }, 'invalid-field', { why: 'another number than was written' }],
  ]);
  refusals('sign-contract', () => taskIn('Approved'), [
    [{ number: 1 }, 'invalid-field', { field: 'data.number', why: "a contract's number is text" }],
    [{ effectiveFrom: '0001-01-01' }, 'invalid-date'],
    [{ endsOn: '9999-12-31' }, 'invalid-date'],
    [{ endsOn: '2041-01-05' }, 'accepted', { why: 'twenty years to the day' }],
    [{ endsOn: '2041-01-06' }, 'invalid-field', { field: 'data.endsOn' }],
    [{ endsOn: '2204-01-05' }, 'invalid-field', { field: 'data.endsOn' }],
  ]);
  refusals('open-dossiers', () => taskIn('CallClosed'), [
    [{ dossiers: {} }, 'invalid-field', { field: 'data.dossiers' }],
    [{ dossiers: 'D-1' }, 'invalid-field'],
    [{ dossiers: [null] }, 'invalid-field', { field: 'data.dossiers.0' }],
    [{ dossiers: [{ dossierId: 'D-1', valid: 'yes' }] }, 'invalid-field', { field: 'data.dossiers.0.valid' }],
    [{ dossiers: [{ dossierId: 'D-1' }] }, 'missing-field', { field: 'data.dossiers.0.valid' }],
    [
      { dossiers: [{ dossierId: 'D-1', valid: true, x: 1 }] },
      'unknown-field',
      { field: 'data.dossiers.0.x' },
    ],
  ]);
  refusals('open-dossiers', () => taskIn('CallClosed'), [
    [{}, 'accepted', { uncertain: ['data.dossiers.0.valid'], why: 'a place in a list' }],
    [{}, 'invalid-field', { uncertain: ['data.dossiers.1.valid'], field: 'uncertain.0' }],
    [{}, 'invalid-field', { uncertain: ['data.dossiers.0.reason'] }],
  ]);
  refusals('conclude-acceptance', () => taskIn('AcceptanceCouncil'), [
    [{ votes: [] }, 'invalid-field', { field: 'data.votes' }],
    [{ votes: { excellent: 7 } }, 'missing-field', { field: 'data.votes.passed' }],
    [{ chairPresent: 'true' }, 'invalid-field', { field: 'data.chairPresent' }],
  ]);
  refusals('recommend', () => taskIn('DossiersOpened'), [
    [{ meanScore: '82' }, 'invalid-field', { field: 'data.meanScore' }],
    [{ meanScore: Number.POSITIVE_INFINITY }, 'invalid-field'],
    [{ meanScore: Number.NaN }, 'invalid-field'],
  ]);
  test.each([[undefined], [null], ['text'], [7], [[]], [[{ title: 'T' }]]])('data %p is no form', (data) => {
    const said = commandSaid({ name: 'propose', on: '2020-06-01' });
    expect(first(decide({ ...said, data }, [], CONTEXT))).toEqual(['invalid-field', 'data']);
  });
  test('a list is no form either where the record gives the reason', () => {
    const said = { ...saidPlain('pause'), data: [], reason: 'Dịch' };
    expect(first(decideSaid(said, taskIn('InExecution')))).toEqual(['invalid-field', 'data']);
  });
  test('a text is kept as given', () => {
    const decision = decideSaid(saidPlain('propose', { data: { title: '  sức tài  ' } }), []);
    expect(decision).toMatchObject({ fact: { data: { title: '  sức tài  ' } } });
  });
  test('a member of the prototype is no field', () => {
    const data = JSON.parse(
      '{"title":"T","level":"provincial","managingBody":"S","__proto__":{"x":1}}',
    ) as object;
    expect(first(decideSaid({ name: 'propose', on: '2020-06-01', data }, []))).toEqual([
      'unknown-field',
      'data.__proto__',
    ]);
  });
});

describe('the envelope', () => {
  refusals('propose', () => [], [
    [{}, 'missing-field', { on: undefined as never, field: 'occurredOn', why: 'no day' }],
    [{}, 'invalid-date', { on: '2020-02-30', field: 'occurredOn' }],
    [{}, 'invalid-date', { on: '8/1/2024' }],
    [{}, 'occurred-in-future', { on: '2026-11-25', why: 'the day after today' }],
    [{}, 'accepted', { on: '2026-11-24', why: 'today' }],
    [{}, 'occurred-in-future', { on: '9999-12-31' }],
    [{}, 'accepted', { actor: 'org:Sở KH&CN' }],
    [{}, 'accepted', { actor: 'person:p-17' }],
    [{}, 'accepted', { actor: 'host' }],
    [{}, 'invalid-field', { actor: 'Nguyễn Văn A', field: 'actor', why: 'a bare name' }],
    [{}, 'invalid-field', { actor: 'boss' }],
    [{}, 'invalid-field', { actor: 'org:' }],
    [{}, 'invalid-field', { actor: 'org: ' }],
    [{}, 'invalid-field', { actor: 'role:host' }],
    [{}, 'invalid-field', { actor: '' }],
    [{}, 'invalid-field', { actor: `org:${LONE}`, why: 'an actor that no store keeps' }],
    [{}, 'invalid-field', { actor: 'org:a\0b', why: 'an actor with NUL' }],
    [{}, 'invalid-field', { key: '', field: 'key' }],
    [{}, 'invalid-field', { key: 'k'.repeat(201), why: 'a key too long' }],
    [{}, 'accepted', { key: 'k'.repeat(200), why: 'the longest key' }],
    [{}, 'invalid-field', { key: `k${LONE}`, why: 'a key that no store keeps' }],
    [{}, 'accepted', { document: { number: '1/QĐ', date: '2020-06-01', issuer: 'UBND' } }],
    [
      {},
      'occurred-in-future',
      {
        document: { number: '1/QĐ', date: '2030-01-01' },
        field: 'document.date',
        why: 'no paper is of a day to come',
      },
    ],
    [{}, 'missing-field', { document: {}, field: 'document.number' }],
    [{}, 'invalid-field', { document: 'QĐ 1', field: 'document' }],
    [{}, 'invalid-field', { document: null, field: 'document' }],
    [{}, 'unknown-field', { document: { number: '1', page: 2 }, field: 'document.page' }],
    [{}, 'invalid-date', { document: { number: '1', date: '2020-06-31' }, field: 'document.date' }],
    [{}, 'invalid-field', { reason: 7, field: 'reason' }],
    [{}, 'accepted', { uncertain: ['occurredOn', 'actor', 'document', 'data', 'data.title'] }],
    [{}, 'accepted', { uncertain: [] }],
    [{}, 'invalid-field', { uncertain: 'data', field: 'uncertain' }],
    [{}, 'invalid-field', { uncertain: ['everything'], field: 'uncertain.0' }],
    [{}, 'invalid-field', { uncertain: ['data.'] }],
    [{}, 'invalid-field', { uncertain: ['data', 7], field: 'uncertain.1' }],
    [{}, 'invalid-field', { uncertain: [`data.${LONE}`], why: 'a path that no store keeps' }],
    [{}, 'invalid-field', { uncertain: ['data.zzz'], field: 'uncertain.0', why: 'no such field' }],
    [{}, 'invalid-field', { uncertain: ['data.field'], why: 'a field that the record left out' }],
    [{ field: null }, 'invalid-field', { uncertain: ['data.field'] }],
    [{}, 'invalid-field', { uncertain: ['data.constructor'] }],
  ]);

  test.each([
    ['BT-2023-01', true],
    ['đề.tài/01_a', true],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
    ['', false],
    ['a b', false],
    ['a\n', false],
    ['a:b', false],
    ['đ'.normalize('NFC'), true],
    ['e\u0301', false],
    ['.', false],
    ['..', false],
    ['...', true],
    ['a/..', true],
  ])('code %p: %p', (code, fits) => {
    const command = { ...commandSaid(saidPlain('propose')), code };
    expect(decide(command, [], CONTEXT).status).toBe(fits ? 'accepted' : 'refused');
  });
});

describe('the reason', () => {
  const executing = () => taskIn('InExecution');
  const factOf = (said: Said, history: readonly Fact[]) => {
    const decision = decideSaid(said, history);
    return decision.status === 'accepted' ? decision.fact : decision;
  };
  test('the record’s own fills the one that the form asks for', () => {
    const said = { name: 'pause', on: '2021-09-01', data: {}, reason: 'Dịch' };
    expect(factOf(said, executing())).toEqual({
      type: 'TaskPaused',
      occurredOn: '2021-09-01',
      data: { reason: 'Dịch' },
    });
  });
  test('an assumed one was given, by the record', () => {
    const said = { name: 'pause', on: '2021-09-01', data: {}, reason: 'Dịch', uncertain: ['data.reason'] };
    expect(decideSaid(said, executing()).status).toBe('accepted');
  });
  test('an optional one is filled too', () => {
    const said = { ...saidPlain('withdraw-dossier'), reason: 'Đổi ý' };
    expect(factOf(said, taskIn('CallOpen'))).toMatchObject({ data: { dossierId: 'D-1', reason: 'Đổi ý' } });
  });
  test('where data has one, the record’s own says why it is recorded so', () => {
    const said = { ...saidPlain('pause'), reason: 'Ghi muộn theo yêu cầu' };
    expect(factOf(said, executing())).toMatchObject({
      data: { reason: 'Dịch' },
      reason: 'Ghi muộn theo yêu cầu',
    });
  });
  test('elsewhere it is kept beside the data', () => {
    const said = { ...saidPlain('submit-periodic-report'), reason: 'Ghi muộn' };
    expect(factOf(said, executing())).toMatchObject({ data: { period: '6 tháng' }, reason: 'Ghi muộn' });
  });
  test('a blank one fills nothing', () => {
    const said = { name: 'pause', on: '2021-09-01', data: {}, reason: ' ' };
    expect(first(decideSaid(said, executing()))).toEqual(['invalid-field', 'data.reason']);
  });
  test('the reason of a dossier in a list is not the record’s', () => {
    const dossiers = [{ dossierId: 'D-1', valid: false }];
    const said = { ...saidPlain('open-dossiers', { data: { dossiers } }), reason: 'x' };
    expect(first(decideSaid(said, historyOf(roadTo('close-call'))))).toEqual([
      'missing-field',
      'data.dossiers.0.reason',
    ]);
  });
});

function first(decision: ReturnType<typeof decideSaid>): readonly unknown[] {
  return decision.status === 'refused' ? [decision.refusals[0].type, decision.refusals[0].field] : [decision];
}
