import { expect, test } from '@jest/globals';
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
