import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { streamName } from '#event-store/stream-name';
import { verifyLog } from '#event-store/verify-log';
import { wholeStream } from '#event-store/whole-stream';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import type { CommandRequest } from './command-request.ts';
import { settleCountersign, type SettleRequest } from './countersign.ts';
import { handleCommand } from './handle-command.ts';
import { answerIn, ON_A_DAY, propose } from './testing/proposed.ts';

let server: PostgresServer;
let store: EventStore;
beforeAll(async () => {
  server = await startPostgresServer();
  store = await openEventStore({ url: await server.newDatabase(), now: Date.now });
});
afterAll(async () => {
  await store.close();
  await server.stop();
});
const deps = () => ({ ...ON_A_DAY, store });

/** A task, and a correction of its title that a manager asks a head for. */
async function asked(code: string, key?: string) {
  const opened = answerIn(await handleCommand(propose(code), deps()));
  const request: CommandRequest = {
    code,
    command: 'correct',
    occurredOn: '2024-01-09',
    actor: 'person:cv-1',
    document: { number: '12/QĐ' },
    data: { targetEventId: opened.events[0]?.id ?? '', field: 'data.title', to: 'Hai', reason: 'Gõ nhầm' },
    recordedBy: { by: 'tk-cv' },
    ...(key !== undefined && { key }),
  };
  const ask = async () =>
    answerIn(await handleCommand(request, { ...deps(), secondPersons: () => Promise.resolve(() => []) }));
  const answer = await ask();
  return { answer, ask, approval: answer.events[0]?.id ?? '' };
}
const settling = (code: string, approval: string, more: Partial<SettleRequest> = {}): SettleRequest => ({
  kind: 'task',
  code,
  approval,
  settling: 'countersign',
  actor: 'person:tp-1',
  roles: ['head-of-division'],
  account: 'tk-tp',
  isGone: () => false,
  data: {},
  recordedBy: { by: 'tk-tp' },
  ...more,
});
const eventsOf = (code: string) => wholeStream(store, streamName({ kind: 'task', code }));

describe('four eyes on the stream of the case', () => {
  test('the request, then the step in one append, each naming who and the cause', async () => {
    const { approval, answer } = await asked('E-1');
    expect(answer).toMatchObject({ revision: 1, events: [{ type: 'CountersignRequested' }] });
    const done = answerIn(await settleCountersign(settling('E-1', approval), deps()));
    expect(done).toMatchObject({ revision: 2, events: [{ type: 'FactCorrected' }] });
    const [, request, step] = await eventsOf('E-1');
    expect(request?.metadata).toMatchObject({ actor: 'person:cv-1', recordedBy: { by: 'tk-cv' } });
    expect(step?.metadata).toMatchObject({
      actor: 'person:cv-1',
      requestedBy: 'person:cv-1',
      approvedBy: 'person:tp-1',
      recordedBy: { by: 'tk-tp' },
      causationId: request?.id,
      correlationId: request?.metadata.correlationId,
      document: { number: '12/QĐ' },
      occurredOn: '2024-01-09',
    });
    expect(await verifyLog(store)).toMatchObject({ ok: true });
  });

  test('a repeat of the request, and of the countersigning, gives the answer of then', async () => {
    const { approval, answer, ask } = await asked('E-2', 'k');
    expect(await ask()).toEqual({ ...answer, repeated: true });
    const sign = async () =>
      answerIn(await settleCountersign(settling('E-2', approval, { key: 'c' }), deps()));
    const done = await sign();
    expect(await sign()).toEqual({ ...done, repeated: true });
    expect(await eventsOf('E-2')).toHaveLength(3);
  });

  test('of eight who countersign at once, one does', async () => {
    const { approval } = await asked('E-3');
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        settleCountersign(
          settling('E-3', approval, { actor: `person:tp-${String(n)}`, account: `tk-${String(n)}` }),
          deps(),
        ),
      ),
    );
    expect(results.filter(({ status }) => status === 'accepted')).toHaveLength(1);
    expect(await eventsOf('E-3')).toHaveLength(3);
  });

  test('who asked is told no, and nothing is written', async () => {
    const { approval } = await asked('E-4');
    const result = await settleCountersign(
      settling('E-4', approval, { actor: 'person:cv-1', account: 'tk-khac' }),
      deps(),
    );
    expect(result).toMatchObject({ refusals: [{ type: 'not-allowed', params: { why: 'same-person' } }] });
    expect(await eventsOf('E-4')).toHaveLength(2);
  });

  test('a return is on record with its reason', async () => {
    const { approval } = await asked('E-5');
    await settleCountersign(
      settling('E-5', approval, { settling: 'return', data: { reason: 'Thiếu quyết định' } }),
      deps(),
    );
    expect((await eventsOf('E-5')).at(-1)).toMatchObject({
      type: 'CountersignReturned',
      data: { approval, reason: 'Thiếu quyết định' },
    });
  });
});

describe('where who acted and who approved are statements about paper', () => {
  const correction = async (code: string, who: object): Promise<unknown> => {
    const opened = answerIn(await handleCommand(propose(code), deps()));
    const data = {
      targetEventId: opened.events[0]?.id ?? '',
      field: 'data.title',
      to: 'Hai',
      reason: 'Nhầm',
    };
    return handleCommand(
      {
        code,
        command: 'correct',
        occurredOn: '2024-01-09',
        data,
        recordedBy: { by: 'operator:lan' },
        ...who,
      },
      { ...deps(), statesPaper: true },
    );
  };
  test.each([
    ['P-1', { actor: 'program-manager' }, 'missing-field'],
    ['P-2', { actor: 'person:a', approvedBy: 'person:a' }, 'invalid-field'],
    ['P-3', {}, 'missing-field'],
    ['P-5', { approvedBy: 'director' }, 'missing-field', 'actor'],
  ])(
    'a correction that names no second person is refused: %s',
    async (code, who, ...[type, field = 'approvedBy']) => {
      expect(await correction(code, who)).toMatchObject({ refusals: [{ type, field }] });
      expect(await eventsOf(code)).toHaveLength(1);
    },
  );
  test('one by two is taken', async () => {
    const who = { actor: 'program-manager', approvedBy: 'head-of-division' };
    expect(await correction('P-4', who)).toMatchObject({ status: 'accepted' });
  });
});
