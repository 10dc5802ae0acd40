import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';

describe.each(STORE_SETS)('on %s', (_stores, start) => {
  let fresh: FreshStores;
  let program: RunningProgram;
  beforeAll(async () => {
    fresh = await start();
    program = await runningProgram(fresh.settings);
  });
  afterAll(async () => {
    await program.stop();
    await fresh.stop();
  });

  let codes = 0;
  const newCode = (): string => `C-${String((codes += 1))}`;
  const proposal = (task: string, title = 'Một'): Record<string, unknown> => ({
    task,
    command: 'propose',
    occurredOn: '2024-01-08',
    actor: 'program-manager',
    data: { title, level: 'provincial', managingBody: 'Sở KH&CN' },
  });
  const ORDER = {
    occurredOn: '2024-02-01',
    actor: 'provincial-committee',
    data: { route: 'selection', year: 2024 },
  };
  const CALL = { occurredOn: '2024-02-05', data: { callId: 'K', round: 1, closesOn: '2024-03-20' } };

  const propose = (code: string, headers: Record<string, string> = {}): Promise<Answered> =>
    program.call('POST', '/tasks', { body: proposal(code), headers });
  const command = (code: string, name: string, sending: object): Promise<Answered> =>
    program.call('POST', `/tasks/${encodeURIComponent(code)}/commands/${name}`, sending);
  const problem = (answer: Answered): readonly [number, unknown] => {
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.json?.status).toBe(answer.status);
    return [answer.status, answer.json?.type];
  };
  const fieldsOf = (answer: Answered): readonly unknown[] =>
    (answer.json?.errors as { field?: string }[]).map(({ field }) => field);

  describe('a command', () => {
    test('opens a case: 201, where it is, its revision; the next one is 200 with the next revision', async () => {
      const code = newCode();
      const opened = await propose(code);
      expect([opened.status, opened.headers.get('location'), opened.headers.get('etag')]).toEqual([
        201,
        `/api/v1/tasks/${code}`,
        '"0"',
      ]);
      expect(opened.json).toMatchObject({ code, revision: 0, repeated: false });
      const ordered = await command(code, 'order', { body: ORDER, headers: { 'if-match': '0' } });
      expect([ordered.status, ordered.headers.get('etag')]).toEqual([200, '"1"']);
    });

    test('a code with a slash is percent-encoded in the path and in Location', async () => {
      const opened = await propose('12/2024/SL');
      expect(opened.headers.get('location')).toBe('/api/v1/tasks/12%2F2024%2FSL');
      expect((await command('12/2024/SL', 'order', { body: ORDER })).status).toBe(200);
      expect((await program.call('GET', '/tasks/12%2F2024%2FSL')).json?.state).toBe('Ordered');
    });

    test('a repeat has the answer and the status of then, also later in the life of the case', async () => {
      const code = newCode();
      const first = await propose(code, { 'idempotency-key': 'k' });
      await command(code, 'order', { body: ORDER });
      const again = await propose(code, { 'idempotency-key': 'k' });
      expect([again.status, again.json]).toEqual([201, { ...first.json, repeated: true }]);
      expect(again.headers.get('etag')).toBe('"0"');
    });

    test('eight with one revision: one wins, the others are 412', async () => {
      const code = newCode();
      await propose(code);
      const race = await Promise.all(
        Array.from({ length: 8 }, (_, place) =>
          command(code, 'order', {
            body: ORDER,
            headers: { 'if-match': '"0"', 'idempotency-key': `r${place}` },
          }),
        ),
      );
      expect(race.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
    });

    test('eight with one key: one effect and one answer', async () => {
      const code = newCode();
      const race = await Promise.all(
        Array.from({ length: 8 }, () => propose(code, { 'idempotency-key': 'k' })),
      );
      expect(new Set(race.map(({ status, json }) => `${status} ${String(json?.position)}`)).size).toBe(1);
      expect(race[0]?.status).toBe(201);
      const events = await program.call('GET', `/tasks/${code}/events`);
      expect(events.json?.items).toHaveLength(1);
    });
  });

  describe('a refusal', () => {
    /** One row a type: what stands before it, the call, the status and type. */
    const ROWS: readonly (readonly [string, number, (code: string) => Promise<Answered>])[] = [
      ['unknown-command', 400, (code) => command(code, 'dance', { body: ORDER })],
      [
        'invalid-date',
        400,
        (code) => command(code, 'order', { body: { ...ORDER, occurredOn: '2024-13-45' } }),
      ],
      [
        'missing-field',
        400,
        (code) => command(code, 'order', { body: { occurredOn: '2024-02-01', data: { year: 2024 } } }),
      ],
      [
        'invalid-field',
        400,
        (code) => command(code, 'order', { body: { ...ORDER, data: { route: 'x', year: 2024 } } }),
      ],
      ['unknown-field', 400, (code) => command(code, 'order', { body: { ...ORDER, colour: 'red' } })],
      ['not-found', 404, () => command('NO-SUCH', 'order', { body: ORDER })],
      ['already-exists', 409, (code) => propose(code)],
      [
        'stale-revision',
        412,
        (code) => command(code, 'order', { body: ORDER, headers: { 'if-match': '"7"' } }),
      ],
      ['illegal-state', 409, (code) => command(code, 'close-call', { body: { occurredOn: '2024-02-01' } })],
      [
        'out-of-order',
        409,
        (code) => command(code, 'order', { body: { ...ORDER, occurredOn: '2023-01-01' } }),
      ],
      [
        'occurred-in-future',
        409,
        (code) => command(code, 'order', { body: { ...ORDER, occurredOn: '2999-01-01' } }),
      ],
      [
        'key-reused',
        422,
        async (code) => {
          await command(code, 'order', { body: ORDER, headers: { 'idempotency-key': 'k' } });
          return command(code, 'order', {
            body: { ...ORDER, reason: 'x' },
            headers: { 'idempotency-key': 'k' },
          });
        },
      ],
      [
        'notice-too-short',
        409,
        async (code) => {
          await command(code, 'order', { body: ORDER });
          return command(code, 'open-call', {
            body: { ...CALL, data: { ...CALL.data, closesOn: '2024-02-20' } },
          });
        },
      ],
    ];

    test.each(ROWS)('%s is %d', async (type, status, call) => {
      const code = newCode();
      await propose(code);
      expect(problem(await call(code))).toEqual([status, `urn:lotrinh:${type}`]);
      expect((await program.call('GET', `/tasks/${code}/events`)).json?.items).not.toHaveLength(0);
    });

    test('names every field at once, of the form and of the envelope', async () => {
      const code = newCode();
      await propose(code);
      const body = { occurredOn: '2024-13-45', data: { closesOn: 7 } };
      const inForm = await command(code, 'open-call', { body });
      expect(fieldsOf(inForm)).toEqual(['occurredOn', 'data.callId', 'data.round', 'data.closesOn']);
      const both = await command(code, 'open-call', { body: { ...body, colour: 1, task: code } });
      expect(both.status).toBe(400);
      expect(fieldsOf(both)).toEqual([...fieldsOf(inForm), 'colour', 'task']);
    });

    test('an unknown field beside a sound form records nothing', async () => {
      const code = newCode();
      const refused = await program.call('POST', '/tasks', { body: { ...proposal(code), colour: 'red' } });
      expect([...problem(refused), ...fieldsOf(refused)]).toEqual([
        400,
        'urn:lotrinh:unknown-field',
        'colour',
      ]);
      expect((await program.call('GET', `/tasks/${code}`)).status).toBe(404);
    });

    test('null leaves a field out, in the envelope as in the data', async () => {
      const code = newCode();
      const nulls = { document: null, reason: null, uncertain: null };
      const body = { ...proposal(code), ...nulls, data: { ...(proposal(code).data as object), field: null } };
      expect((await program.call('POST', '/tasks', { body })).status).toBe(201);
    });

    test('a record without case and command names both', async () => {
      expect(fieldsOf(await program.call('POST', '/tasks', { body: { colour: 1 } }))).toEqual([
        'task',
        'command',
        'colour',
      ]);
      expect(fieldsOf(await program.call('POST', '/tasks', { body: { ...proposal('x'), task: 5 } }))).toEqual(
        ['task'],
      );
      expect((await program.call('POST', '/tasks', { body: proposal('a b') })).json?.field).toBe('task');
    });

    test('the reason of the envelope fills the one that the form asks for', async () => {
      const code = newCode();
      await propose(code);
      const declined = await command(code, 'decline-order', {
        body: { occurredOn: '2024-02-01', reason: 'x' },
      });
      expect(declined.status).toBe(200);
    });

    test.each(['abc', '"x"', 'W/"1"', '"1", "2"', '-1'])('If-Match: %s is no revision', async (ifMatch) => {
      const code = newCode();
      await propose(code);
      const refused = await command(code, 'order', { body: ORDER, headers: { 'if-match': ifMatch } });
      expect([...problem(refused), ...fieldsOf(refused)]).toEqual([
        400,
        'urn:lotrinh:invalid-field',
        'If-Match',
      ]);
    });

    test('speaks the language asked for, Vietnamese first', async () => {
      const detail = async (language: string): Promise<unknown> =>
        (await command('NO', 'order', { body: ORDER, headers: { 'accept-language': language } })).json
          ?.detail;
      expect(await detail('en-GB,en;q=0.9')).toBe('NO was not found.');
      expect(await detail('vi,en;q=0.5')).toBe('Không tìm thấy NO.');
      expect(await detail('fr')).toBe('Không tìm thấy NO.');
    });
  });

  describe('a body that is no command', () => {
    const deep = `{"data":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    test.each<readonly [string, string | Uint8Array, readonly [number, string]]>([
      ['broken', '{"task":', [400, 'urn:lotrinh:invalid-json']],
      ['a name twice', '{"task":"A","task":"B"}', [400, 'urn:lotrinh:invalid-json']],
      ['null', 'null', [400, 'urn:lotrinh:invalid-json']],
      ['a list', '[]', [400, 'urn:lotrinh:invalid-json']],
      ['a text', '"x"', [400, 'urn:lotrinh:invalid-json']],
      ['nothing', '', [400, 'urn:lotrinh:invalid-json']],
      ['deep', deep, [400, 'urn:lotrinh:invalid-json']],
      ['not UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d]), [400, 'urn:lotrinh:invalid-encoding']],
      ['too large', `{"x":"${'y'.repeat(1_100_000)}"}`, [413, 'urn:lotrinh:too-large']],
    ])('%s', async (_what, raw, told) => {
      expect(problem(await program.call('POST', '/tasks', { raw }))).toEqual(told);
    });

    test.each(['/tasks', '/imports?dryRun=true'])(
      'too deep by a level is told with the limit at %s too',
      async (path) => {
        const title = JSON.parse(`${'['.repeat(31)}${']'.repeat(31)}`) as unknown;
        const record = { ...proposal('DEEP'), data: { title } };
        const answer = await program.call('POST', path, { body: path === '/tasks' ? record : [record] });
        const told = { type: 'invalid-json', message: 'JSON lồng quá 32 cấp.' };
        expect(answer.json?.errors ?? answer.json?.refused).toEqual([expect.objectContaining(told)]);
      },
    );

    test('large by bytes is told with one limit, in the body as in the record', async () => {
      const limits = [proposal('L', 'y'.repeat(900_000)), { x: 'y'.repeat(1_100_000) }];
      for (const body of limits) {
        const refused = await program.call('POST', '/tasks', { body });
        expect([refused.status, refused.json?.detail]).toEqual([
          413,
          'Nội dung lớn hơn mức cho phép (900000 byte).',
        ]);
      }
    });

    test('of another media type', async () => {
      const sent = { raw: '{}', headers: { 'content-type': 'text/plain' } };
      expect(problem(await program.call('POST', '/tasks', sent))).toEqual([
        415,
        'urn:lotrinh:unsupported-media-type',
      ]);
    });

    test('a member called __proto__ is an unknown field', async () => {
      const refused = await program.call('POST', '/tasks', { raw: '{"__proto__":{"command":"propose"}}' });
      expect(fieldsOf(refused)).toEqual(['task', 'command', '__proto__']);
    });
  });

  test('none of it was a fault of the program', () => {
    expect(program.logged).toEqual([]);
  });
});
