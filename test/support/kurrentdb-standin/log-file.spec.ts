import { appendFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NO_STREAM } from '@kurrent/kurrentdb-client';
import { list, many, noted, numbers, standinUnderTest } from './standin-under-test.ts';

const at = standinUnderTest();
const streamNumbers = async (stream: string) => numbers(await list(at.client.readStream(stream)));

describe('on the disk', () => {
  const file = () => join(at.folder, 'events.log');
  test('what was acknowledged is there after a restart, and a torn last record is cut off', async () => {
    await at.append('task-a', many(2), NO_STREAM);
    await at.standin.down();
    const whole = statSync(file()).size;
    await at.again();
    await at.append('task-a', [noted(2), noted(3)], 1n);
    await at.standin.down();
    truncateSync(file(), statSync(file()).size - 1);
    await at.again();
    expect(await streamNumbers('task-a')).toEqual([0, 1]);
    await at.standin.down();
    expect(statSync(file()).size).toBeGreaterThan(whole);
    appendFileSync(file(), 'no frame at all');
    await at.again();
    await at.append('task-a', [noted(2)], 1n);
    expect(await streamNumbers('task-a')).toEqual([0, 1, 2]);
  });

  test('a hundred appends at once are all there', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => at.append(`task-${n}`, [noted(n)], NO_STREAM)));
    await at.again();
    expect((await at.allNumbers({})).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 100 }, (_, n) => n),
    );
  });
});
