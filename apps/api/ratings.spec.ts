import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { historyOf } from '#history/case-history';
import { accepting, PLANTED_PRODUCT, sheetOf } from '#people/testing/rating';
import { secretary, step } from '#people/testing/sitting';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';
import { recordAll, somebody, type Somebody } from './testing/people.ts';
import { refusedCallsIn } from './testing/refused-calls.ts';

const RATERS = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7'] as const;
const HOST = 'Viện';
/** Nine: seven who rate, one more, and a scientist of the host, who may sit but not lead. */
const COUNCIL = [
  ...[...RATERS, 'm-8'].map((personId) => ({ personId, role: 'member' })),
  { personId: 'tk-2', role: 'member', organisation: HOST },
];
const STEP = 'POST /api/v1/tasks/N-1/commands';

describe.each(STORE_SETS)('on %s', (_stores, start) => {
  let fresh: FreshStores;
  let program: RunningProgram;
  const people = new Map<string, Somebody>();
  beforeAll(async () => {
    fresh = await start();
    program = await runningProgram({ ...fresh.settings, LOTRINH_NOW: '2023-03-20T08:00:00+07:00' });
    const roles = {
      ...Object.fromEntries([...RATERS, 'm-8'].map((id) => [id, 'council-member' as const])),
      'tk-1': 'council-secretary',
      'tk-2': 'council-secretary',
      'tk-3': 'council-secretary',
      'cv-1': 'program-manager',
      'gd-1': 'director',
      'kt-1': 'auditor',
    } as const;
    for (const [username, role] of Object.entries(roles))
      people.set(username, await somebody(program.stores, { username, role }));
    const road = accepting('N-1').slice(0, -1);
    const sits = step('N-1', 'establish-acceptance-council', { members: COUNCIL });
    await recordAll(program.stores, [...road, sits, secretary('N-1', 'tk-1', '2023-02-20')] as never);
  }, 120_000);
  afterAll(async () => {
    await program.stop();
    await fresh.stop();
  });

  const as = (who: string, call: string, body?: unknown): Promise<Answered> => {
    const [method = '', path = ''] = call.split(' ');
    return program.call(method, path, {
      as: 'nobody',
      headers: { authorization: `Bearer ${people.get(who)?.token ?? ''}` },
      ...(body !== undefined && { body }),
    });
  };
  interface Saying {
    readonly data?: object;
    readonly more?: object;
  }
  const say = (who: string, command: string, { data = {}, more = {} }: Saying = {}) => {
    const { occurredOn, data: plain } = step('N-1', command);
    const body = { occurredOn, data: { ...(plain as object), ...data }, ...more };
    return as(who, `POST /tasks/N-1/commands/${command}`, body);
  };
  const cast = (who: string, data: object = {}, more: object = {}) =>
    say(who, 'cast-rating', { data: { personId: who, ...sheetOf(), ...data }, more });
  const outcome = ({ status, json }: Answered) => [status, json?.type];
  const ratings = async (who: string) =>
    ((await as(who, 'GET /tasks/N-1')).json?.acceptance as { ratings?: unknown }).ratings;
  const read = async (who: string): Promise<string> => {
    const paths = ['', '/events?limit=200', '/actions', '/diff?from=0&to=100'];
    return (
      await Promise.all(paths.map(async (path) => (await as(who, `GET /tasks/N-1${path}`)).text))
    ).join();
  };
  /** What a sheet leaves where it is open. */
  const SHOWN = new RegExp(`${PLANTED_PRODUCT}|"rating":|"quality":|"report":`);
  const concluding = (excellent: number) => ({
    membersPresent: 6,
    votes: { excellent, passed: 6 - excellent, failed: 0 },
  });

  const tried: string[][] = [];
  const refusedAs = (expected: readonly [number, string, string?], answer: Answered, call: string): void => {
    const [status, type, why] = expected;
    expect([call, ...outcome(answer)]).toEqual([call, status, `urn:lotrinh:${type}`]);
    expect(answer.text).not.toContain(PLANTED_PRODUCT);
    tried.push([call, type, why ?? '']);
  };

  test('members rate, and are answered without it; everybody sees who has rated, and nothing else', async () => {
    const answers = [await cast('m-1', {}, { dryRun: true })];
    for (const who of RATERS.slice(0, 5)) answers.push(await cast(who));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answers.map(({ text }) => text).join()).not.toMatch(SHOWN);
    for (const who of ['m-1', 'm-8', 'tk-1', 'tk-2', 'cv-1', 'gd-1', 'kt-1']) {
      expect(await ratings(who)).toEqual(RATERS.slice(0, 5).map((personId) => ({ personId, sealed: true })));
      expect(await as(who, 'GET /tasks/N-1/events?limit=200')).toMatchObject({ status: 200 });
      expect(await read(who)).not.toContain(PLANTED_PRODUCT);
    }
  });

  describe('what a skilled user would try is refused, and stands before the auditor', () => {
    test('a rating for another, and a second one', async () => {
      const another = [403, 'not-allowed', 'another-persons-act'] as const;
      for (const who of ['m-1', 'tk-1'])
        refusedAs(another, await cast(who, { personId: 'm-8' }), `${STEP}/cast-rating`);
      refusedAs([409, 'already-exists'], await cast('m-1', sheetOf('failed')), `${STEP}/cast-rating`);
    });
    test('a count before enough have rated, by who does not count, or who leads nothing here', async () => {
      const few = await say('tk-1', 'count-ratings');
      refusedAs([409, 'quorum-not-reached'], few, `${STEP}/count-ratings`);
      refusedAs([400, 'invalid-field'], await cast('tk-3'), `${STEP}/cast-rating`);
      expect((await cast('m-6')).status).toBe(200);
      refusedAs([403, 'not-allowed', 'role'], await say('m-1', 'count-ratings'), `${STEP}/count-ratings`);
      refusedAs(
        [409, 'conflict-of-interest', 'host-leads'],
        await say('tk-2', 'count-ratings'),
        `${STEP}/count-ratings`,
      );
    });
    test('a secretary of another council counts, concludes, or says who is in conflict', async () => {
      const another = [403, 'not-allowed', 'not-of-the-council'] as const;
      for (const [command, data] of [
        ['count-ratings', {}],
        ['conclude-acceptance', concluding(6)],
        ['declare-conflict', { personId: 'm-8' }],
      ] as const)
        refusedAs(another, await say('tk-3', command, { data }), `${STEP}/${command}`);
    });
    test('the numbers guessed at by conclusions, dry or asked of a second person', async () => {
      const told = new Set<string>();
      for (const excellent of [0, 3, 6])
        for (const dryRun of [true, false])
          told.add(
            (await say('tk-1', 'conclude-acceptance', { data: concluding(excellent), more: { dryRun } }))
              .text,
          );
      expect(told.size).toBe(1);
      expect([...told].join()).toContain('illegal-state');
      tried.push([`${STEP}/conclude-acceptance`, 'illegal-state', '']);
      expect((await as('kt-1', 'GET /tasks/N-1')).json).toMatchObject({ state: 'AcceptanceCouncil' });
    });
    test('a sealed rating corrected', async () => {
      const facts = (await historyOf(program.stores.store, { kind: 'task', code: 'N-1' }))?.facts;
      const targetEventId = facts?.find(({ type }) => type === 'RatingCast')?.id;
      const data = { targetEventId, field: 'data.report', to: 'failed', reason: 'Nhầm' };
      const body = { occurredOn: '2023-03-20', data };
      refusedAs(
        [409, 'ballots-sealed'],
        await as('cv-1', 'POST /tasks/N-1/commands/correct', body),
        `${STEP}/correct`,
      );
    });
    test('ratings, their count and its annulment in a file', async () => {
      const records = [
        step('N-1', 'cast-rating', { personId: 'm-8' }),
        ...['count-ratings', 'annul-rating'].map((name) => step('N-1', name)),
      ].map(({ code, recordedBy: _, ...record }) => ({ task: code, ...record }));
      const asked = await as('cv-1', 'POST /imports', records);
      const path = `/imports/approvals/${String(asked.json?.approval)}/countersign`;
      const { json } = await as('gd-1', `POST ${path}`, {});
      expect(json).toMatchObject({
        accepted: 0,
        refused: records.map(() => ({ type: 'not-allowed' })),
      });
      tried.push([`POST /api/v1${path}`, 'not-allowed', 'vote-in-a-file']);
    });
    test('a conclusion in a file, on a day before the ratings', async () => {
      const failed = { membersPresent: 6, votes: { excellent: 0, passed: 0, failed: 6 } };
      const { code: task, recordedBy: _, ...said } = step('N-1', 'conclude-acceptance', failed);
      const records = [{ task, ...said, occurredOn: '2023-03-10' }];
      const asked = await as('cv-1', 'POST /imports', records);
      const path = `/imports/approvals/${String(asked.json?.approval)}/countersign`;
      const { json } = await as('gd-1', `POST ${path}`, {});
      expect(json).toMatchObject({ accepted: 0, refused: [{ type: 'out-of-order' }] });
      tried.push([`POST /api/v1${path}`, 'out-of-order', '']);
      expect((await as('kt-1', 'GET /tasks/N-1')).json).toMatchObject({ state: 'AcceptanceCouncil' });
    });
    test('a council anew over the sealed ratings, and who sits on it corrected under them', async () => {
      const anew = { data: { members: COUNCIL.slice(1), membersTotal: 8 } };
      const call = 'establish-acceptance-council';
      for (const dryRun of [true, false])
        refusedAs(
          [409, 'illegal-state'],
          await say('cv-1', call, { ...anew, more: { dryRun, occurredOn: '2023-03-20' } }),
          `${STEP}/${call}`,
        );
      const facts = (await historyOf(program.stores.store, { kind: 'task', code: 'N-1' }))?.facts;
      const targetEventId = facts?.findLast(({ type }) => type === 'AcceptanceCouncilEstablished')?.id;
      const data = { targetEventId, field: 'data.members.7.role', to: 'secretary', reason: 'Nhầm' };
      const body = { occurredOn: '2023-03-20', data };
      refusedAs(
        [409, 'correction-changes-outcome', 'ballots-sealed'],
        await as('cv-1', 'POST /tasks/N-1/commands/correct', body),
        `${STEP}/correct`,
      );
    });
    test('a rating after the count, and the count taken back', async () => {
      const dry = await say('tk-1', 'count-ratings', { more: { dryRun: true } });
      expect([dry.status, SHOWN.test(dry.text)]).toEqual([200, false]);
      const { stores } = program;
      const before: string[] = [...program.logged];
      for await (const event of stores.store.readAll()) before.push(JSON.stringify(event));
      expect(before.join()).not.toContain(PLANTED_PRODUCT);
      const counted = await say('tk-1', 'count-ratings');
      expect([counted.status, SHOWN.test(counted.text)]).toEqual([200, false]);
      expect(await ratings('m-8')).toEqual(
        RATERS.slice(0, 6).map((personId) => ({ personId, rating: 'excellent' })),
      );
      refusedAs([409, 'ballots-counted'], await cast('m-8'), `${STEP}/cast-rating`);
      refusedAs(
        [409, 'ballots-counted'],
        await cast('m-7', {}, { occurredOn: '2023-03-10' }),
        `${STEP}/cast-rating`,
      );
      const id = (await historyOf(stores.store, { kind: 'task', code: 'N-1' }))?.facts.at(-1)?.id;
      const body = { occurredOn: '2023-03-20', data: { targetEventId: id, reason: 'Kiểm lại' } };
      refusedAs(
        [409, 'ballots-counted'],
        await as('cv-1', 'POST /tasks/N-1/commands/void', body),
        `${STEP}/void`,
      );
    });
    test('a conclusion by who leads nothing here; then, by two persons, the numbers that were counted', async () => {
      refusedAs(
        [409, 'conflict-of-interest', 'host-leads'],
        await say('tk-2', 'conclude-acceptance', { data: concluding(6) }),
        `${STEP}/conclude-acceptance`,
      );
      const other = await say('tk-1', 'conclude-acceptance', { data: concluding(5) });
      refusedAs([409, 'votes-do-not-add-up'], other, `${STEP}/conclude-acceptance`);
      const asked = await say('tk-1', 'conclude-acceptance', { data: concluding(6) });
      expect(asked.status).toBe(202);
      const path = `/tasks/N-1/approvals/${String(asked.json?.approval)}/countersign`;
      expect((await as('gd-1', `POST ${path}`, {})).status).toBe(200);
      expect((await as('m-8', 'GET /tasks/N-1')).json).toMatchObject({
        state: 'Passed',
        rating: 'excellent',
      });
    });
    test('each of them is on record, for the auditor', async () => {
      const acts = await as('kt-1', 'GET /audit/acts?limit=200');
      const kept = refusedCallsIn(acts);
      for (const [call, type, why] of tried)
        expect(kept).toContainEqual({ call, type, ...(why !== '' && { why }) });
      expect(tried.length).toBeGreaterThan(9);
      expect(acts.text).not.toContain(PLANTED_PRODUCT);
    });
  });
});
