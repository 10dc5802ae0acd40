import { describe, expect, test } from '@jest/globals';
import { corrected, refusalOf, seen } from './testing/correction.ts';
import { decideSaid, historyOf } from './testing/record.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';

describe('null says that a field was left out', () => {
  test('an optional one is not there', () => {
    const said = saidPlain('propose', { data: { field: null, programme: 'P' } });
    const { field: _, ...data } = said.data as Record<string, unknown>;
    expect(decideSaid(said, [])).toMatchObject({ status: 'accepted' });
    expect((decideSaid(said, []) as { fact: object }).fact).toHaveProperty('data', data);
  });
  test('inside a list too', () => {
    const dossiers = [{ dossierId: 'D-1', valid: true, reason: null }];
    expect(
      decideSaid(saidPlain('open-dossiers', { data: { dossiers } }), taskIn('CallClosed')),
    ).toHaveProperty('fact.data', { dossiers: [{ dossierId: 'D-1', valid: true }] });
  });
  test('an optional list or number too', () => {
    const said = saidPlain('recommend', { data: { ranking: null, reviewersPresent: null } });
    expect(decideSaid(said, taskIn('DossiersOpened'))).toHaveProperty(
      'fact.data',
      saidPlain('recommend').data,
    );
  });
  test('a required one is missing, an unknown one unknown, a place in a list is no object', () => {
    const said = saidPlain('open-dossiers', {
      data: { dossiers: [{ dossierId: null, valid: true }, null], x: null },
    });
    expect(decideSaid(said, taskIn('CallClosed'))).toMatchObject({
      refusals: [
        { type: 'missing-field', field: 'data.dossiers.0.dossierId' },
        { type: 'invalid-field', field: 'data.dossiers.1' },
        { type: 'unknown-field', field: 'data.x' },
      ],
    });
  });
  test('the record’s own reason fills it', () => {
    const said = { name: 'pause', on: '2021-09-01', data: { reason: null }, reason: 'Dịch' };
    expect(decideSaid(said, taskIn('InExecution'))).toMatchObject({ fact: { data: { reason: 'Dịch' } } });
    expect((decideSaid(said, taskIn('InExecution')) as { fact: object }).fact).not.toHaveProperty('reason');
  });
});

describe('a correction to null', () => {
  const proposed = () => historyOf([saidPlain('propose', { data: { field: 'Biển' } })]);
  const cleared = { of: 'TaskProposed', field: 'data.field', to: null };
  test('clears an optional field, from the day of the fact, for whoever knew it', () => {
    const history = corrected(proposed(), cleared);
    expect(history.at(-1)?.data).toMatchObject({ from: 'Biển', to: null });
    expect(seen(history)?.details).not.toHaveProperty('field');
    expect(seen(history, { asOf: plainDate('2020-06-01') })?.details).not.toHaveProperty('field');
    expect(seen(history, { knownAt: history[0]?.metadata.recordedAt })?.details).toHaveProperty(
      'field',
      'Biển',
    );
  });
  test('and may be filled again', () => {
    const again = corrected(corrected(proposed(), cleared), { ...cleared, to: 'Rừng' });
    expect(again.at(-1)?.data).toMatchObject({ from: null, to: 'Rừng' });
    expect(seen(again)?.details).toHaveProperty('field', 'Rừng');
  });
  test('clears one inside a list', () => {
    const dossiers = [{ dossierId: 'D-1', valid: true, reason: 'x' }];
    const history = historyOf(roadTo('recommend', { 'open-dossiers': { data: { dossiers } } }));
    const after = corrected(history, { of: 'DossiersOpened', field: 'data.dossiers.0.reason', to: null });
    expect(after.at(-1)?.data).toMatchObject({ from: 'x', to: null });
    expect(refusalOf(after, { of: 'DossiersOpened', field: 'data.dossiers.0', to: null })).toMatchObject({
      type: 'invalid-field',
      field: 'data.to',
    });
  });
  test.each([
    ['TaskProposed', 'data.title', 'missing-field'],
    ['DossiersOpened', 'data.dossiers.0.valid', 'missing-field'],
    ['TaskProposed', 'occurredOn', 'invalid-date'],
  ])('of a required one is refused: %s %s', (of, field, type) => {
    expect(refusalOf(taskIn('Passed'), { of, field, to: null })).toMatchObject({ type, field: 'data.to' });
  });
});
