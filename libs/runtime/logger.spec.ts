import { describe, expect, test } from '@jest/globals';
import { makeLogger } from './logger.ts';

function written(log: (logger: ReturnType<typeof makeLogger>) => void): string {
  const lines: string[] = [];
  log(makeLogger({ level: 'info', write: (line) => void lines.push(line) }));
  return lines.join('');
}

test('a password is nowhere in a line, not in the text, nor in a member, nor in an error', () => {
  const line = written((logger) => {
    const err = new Error('connect to postgres://me:s3cret@db failed');
    logger.error(
      { err, password: 's3cret', request: { headers: { authorization: 's3cret' } } },
      'redis://:s3cret@cache is away',
    );
  });
  expect(line).toContain('postgres://me:***@db');
  expect(line).toContain('redis://:***@cache');
  expect(line).not.toContain('s3cret');
});

test('what is below the level is not written', () => {
  expect(written((logger) => logger.debug('quiet'))).toBe('');
});

describe('a secret of those who log in is in no line', () => {
  const TOKEN = `lotrinh_${'aB3_-'.repeat(9)}`.slice(0, 51);
  const headers = {
    authorization: `Bearer ${TOKEN}`,
    Cookie: 'session=s3cret',
    'set-cookie': ['session=s3cret; HttpOnly'],
    'x-csrf-token': 's3cret',
    accept: 'application/json',
  };
  test.each<[string, (logger: ReturnType<typeof makeLogger>) => void]>([
    ['however deep the member lies', (logger) => logger.info({ a: { b: { c: [{ req: { headers } }] } } })],
    [
      'as a member of an error',
      (logger) => logger.error({ err: Object.assign(new Error('x'), { headers, password: 's3cret' }) }),
    ],
    [
      'as a member of an error’s cause',
      (logger) =>
        logger.error({
          err: new Error('x', { cause: Object.assign(new Error('y'), { body: { password: 's3cret' } }) }),
        }),
    ],
    [
      'as the body that was sent',
      (logger) =>
        logger.warn({ body: { username: 'a', password: 's3cret', code: 's3cret', current: 's3cret' } }),
    ],
    [
      'in a body that is text',
      (logger) => logger.warn({ body: JSON.stringify({ password: 'a"s3cret', totp: 's3cret', ok: 1 }) }),
    ],
    [
      'in headers and a log-in that are text',
      (logger) =>
        logger.warn({
          sent: JSON.stringify({ 'x-csrf-token': 's3cret', 'set-cookie': 's3cret', client_secret: 's3cret' }),
          body: JSON.stringify({ username: 'a', code: '493217' }),
        }),
    ],
    [
      'in the text of the line',
      (logger) => logger.warn(`refused ${TOKEN} of Authorization: Bearer s3cret, Cookie: session=s3cret`),
    ],
    [
      'in an error’s message and stack',
      (logger) => logger.error({ err: new Error(`got {"password":"s3cret"} and ${TOKEN}`) }),
    ],
    ['bound to a child of the logger', (logger) => logger.child({ session: { cookie: 's3cret' } }).info('x')],
  ])('%s', (_where, log) => {
    const line = written(log);
    expect(line).not.toContain('s3cret');
    expect(line).not.toContain(TOKEN);
    expect(line).not.toContain('493217');
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  test('and what is none stays', () => {
    const line = written((logger) =>
      logger.info({ headers, code: 'BT-1', tokenId: 't-1' }, 'a password was changed'),
    );
    for (const kept of ['application/json', 'BT-1', 't-1', 'a password was changed'])
      expect(line).toContain(kept);
  });

  test('a thing that holds itself is written without end all the same', () => {
    const round: Record<string, unknown> = { password: 's3cret' };
    round.self = round;
    expect(written((logger) => logger.info({ round }))).not.toContain('s3cret');
  });
});
