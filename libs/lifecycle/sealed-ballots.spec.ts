import { describe, expect, test } from '@jest/globals';
import type { Fact } from './fact.ts';
import { kindNamed } from './kinds.ts';
import { isShut } from './sealing.ts';
import { BALLOTS } from './task/sub-step-events.ts';
import { refusalOf, seen } from './testing/correction.ts';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { saidWith } from './testing/refusals.ts';
import { countedIn, sealedIn } from './testing/sealed.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const SHEET = [10, 20, 12, 14, 12, 12];
const points = SHEET.map((value, place) => ({ criterion: place + 1, points: value }));
const cast = (personId: string): Said => saidWith('cast-score', { personId });
/** Two of nine have cast, and nobody has counted. */
const plain = () =>
  historyOf([saidPlain('establish-selection-council'), cast('m-1'), cast('m-2')], taskIn('DossiersOpened'));
const counted = (history: readonly Fact[], said: Said = saidPlain('count-ballots')) =>
  countedIn(history, { said, votes: BALLOTS, opensTo: points });
const first = (history: readonly Fact[], said: Said) => {
  const decision = decideSaid(said, history);
  return decision.status === 'refused' ? decision.refusals[0].type : decision.status;
};
const selection = (history: readonly Fact[]) => seen(history)?.details.selection as Record<string, unknown>;
const voided = (history: readonly Fact[], type: string, after: readonly Said[] = []) =>
  first(historyOf(after, history), {
    name: 'void',
    on: '2024-07-01',
    data: { targetEventId: history.findLast((fact) => fact.type === type)?.id, reason: 'Nhầm' },
  });

describe('a sealed ballot', () => {
  test('says before the count who has cast, and nothing else', () => {
    expect(selection(sealedIn(plain())).ballots).toEqual([
      { dossierId: 'D-1', personId: 'm-1', sealed: true },
      { dossierId: 'D-1', personId: 'm-2', sealed: true },
    ]);
  });
  test('of a member is the only one for a dossier, and takes a seat', () => {
    expect(first(sealedIn(plain()), cast('m-1'))).toBe('already-exists');
    expect(first(sealedIn(plain()), cast('m-3'))).toBe('accepted');
  });
  test('is counted by nobody who cannot open it, and that is told last', () => {
    expect(first(sealedIn(plain()), saidPlain('count-ballots'))).toBe('ballots-sealed');
    expect(first(sealedIn(plain()), saidWith('count-ballots', { membersPresent: 1 }))).toBe('invalid-field');
  });
  test.each(['data.points', 'data.points.0.points', 'data.personId', 'data.dossierId'])(
    'is not corrected in %s, neither before nor after the count',
    (field) => {
      const to = field === 'data.points' ? points : field.endsWith('points') ? 1 : 'm-5';
      for (const history of [sealedIn(plain()), counted(sealedIn(plain()))])
        expect(refusalOf(history, { of: 'BallotCast', field, to })).toMatchObject({ type: 'ballots-sealed' });
    },
  );
  test('is voided before the count, and cast again', () => {
    const history = sealedIn(plain());
    expect(voided(history, 'BallotCast')).toBe('accepted');
    const said = { targetEventId: history.at(-1)?.id, reason: 'Nhầm hồ sơ' };
    const after = historyOf([{ name: 'void', on: '2024-07-01', data: said }], history);
    expect(first(after, cast('m-2'))).toBe('accepted');
    expect(selection(after).ballots).toHaveLength(1);
  });
  test('stands in the way of no correction beside it', () => {
    const history = sealedIn(plain());
    const change = { of: 'ApplicationDossierReceived', field: 'data.applicant', to: 'Viện Lúa' };
    expect(refusalOf(history, change)).toMatchObject({ status: 'accepted' });
    expect(refusalOf(counted(history), change)).toMatchObject({ status: 'accepted' });
  });
  test('of whom a correction would leave without a seat stands in its way', () => {
    const to = Array.from({ length: 9 }, (_, at) => ({ personId: `n-${at}`, role: 'member' }));
    const change = { of: 'SelectionCouncilEstablished', field: 'data.members', to };
    const plainly = refusalOf(plain(), change);
    expect(plainly).toMatchObject({ type: 'correction-changes-outcome' });
    expect(refusalOf(counted(sealedIn(plain())), change)).toEqual(plainly);
  });
});

describe('the count of sealed ballots', () => {
  test('ranks as the count of plain ones does, and brings the points', () => {
    const sealed = counted(sealedIn(plain()));
    const { ballots, ...rest } = sealed.at(-1)?.data ?? {};
    expect(rest).toEqual(historyOf([saidPlain('count-ballots')], plain()).at(-1)?.data);
    expect(ballots).toEqual([
      { dossierId: 'D-1', personId: 'm-1', points },
      { dossierId: 'D-1', personId: 'm-2', points },
    ]);
    expect(selection(sealed)).toEqual(selection(historyOf([saidPlain('count-ballots')], plain())));
  });
  test('of plain ballots brings nothing: a history of before is decided again as it was', () => {
    const before = historyOf([saidPlain('count-ballots')], plain());
    expect(before.at(-1)?.data).not.toHaveProperty('ballots');
    const change = { of: 'ApplicationDossierReceived', field: 'data.applicant', to: 'Viện Lúa' };
    expect(refusalOf(before, change)).toMatchObject({ status: 'accepted' });
  });
  test('is taken again by anybody, without a key', () => {
    const again = historyOf([saidPlain('count-ballots')], counted(sealedIn(plain())));
    expect(again.at(-1)?.data).not.toHaveProperty('ballots');
    expect(again.at(-1)?.data.ranking).toEqual(again.at(-2)?.data.ranking);
  });
  test('ends the vote, by whatever day', () => {
    const history = counted(sealedIn(plain()));
    expect(first(history, cast('m-3'))).toBe('ballots-counted');
    expect(first(history, { ...cast('m-3'), on: '2020-10-29' })).toBe('ballots-counted');
    const anew = historyOf(
      [saidPlain('establish-selection-council', { on: '2020-10-31', data: { sessionOn: '2020-10-31' } })],
      history,
    );
    expect(first(anew, { ...cast('m-3'), on: '2020-10-31' })).toBe('accepted');
  });
  test('is not voided once it brought them; one that brought nothing is', () => {
    expect(voided(counted(sealedIn(plain())), 'BallotsCounted')).toBe('ballots-counted');
    expect(voided(historyOf([saidPlain('count-ballots')], plain()), 'BallotsCounted')).toBe('accepted');
  });
  test('lets no ballot be voided that it counted', () => {
    expect(voided(counted(sealedIn(plain())), 'BallotCast')).toBe('correction-changes-outcome');
  });
  test('of an early day leaves later ballots shut, for a count of their own', () => {
    const late = historyOf([{ ...cast('m-3'), on: '2020-11-02' }], plain());
    const history = counted(sealedIn(late));
    expect(history.at(-1)?.data.ballots).toHaveLength(2);
    expect(selection(history).ballots).toContainEqual({ dossierId: 'D-1', personId: 'm-3', sealed: true });
    const whole = counted(history, saidWith('count-ballots', {}, { on: '2020-11-03' }));
    expect(whole.at(-1)?.data.ballots).toHaveLength(3);
  });
  test('does not bring the points of one council into the ballots of another', () => {
    // As a program of before recorded it: while sealed ones wait, no other council is established.
    const two = historyOf(
      [
        saidPlain('establish-selection-council', { on: '2020-10-31', data: { sessionOn: '2020-10-31' } }),
        { ...cast('m-1'), on: '2020-10-31' },
      ],
      plain(),
    );
    const history = counted(sealedIn(two), saidWith('count-ballots', {}, { on: '2020-10-31' }));
    const facts = kindNamed('task')?.opened(history) ?? [];
    const shut = facts.filter((fact) => isShut(fact, BALLOTS));
    expect(shut.map(({ data }) => data.personId)).toEqual(['m-1', 'm-2']);
  });
});
