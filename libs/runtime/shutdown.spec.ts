import { afterEach, describe, expect, test } from '@jest/globals';
import { shutdownOnSignals } from './shutdown.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function started(interrupted = 0) {
  const exits: number[] = [];
  const failures: unknown[] = [];
  const exited: { resolve: () => void } = { resolve: () => undefined };
  const exit = new Promise<void>((resolve) => (exited.resolve = resolve));
  const shutdown = shutdownOnSignals({
    interrupted,
    onFailure: (error) => void failures.push(error),
    exit: (code) => {
      exits.push(code);
      exited.resolve();
    },
  });
  return { shutdown, exits, failures, exit };
}

describe('the end of a program', () => {
  afterEach(() => SIGNALS.forEach((signal) => expect(process.listenerCount(signal)).toBe(0)));

  test.each(SIGNALS)(
    '%s closes every part, the last one first, and ends with the code of an interruption',
    async (signal) => {
      const { shutdown, exits, exit } = started(130);
      const closed: string[] = [];
      for (const name of ['stores', 'server']) {
        shutdown.add(async () => {
          await Promise.resolve();
          closed.push(name);
        });
      }
      process.emit(signal, signal);
      await exit;
      expect(closed).toEqual(['server', 'stores']);
      expect(exits).toEqual([130]);
    },
  );

  test('the second signal ends it at once', async () => {
    const { shutdown, exits, exit } = started();
    let finish = (): void => undefined;
    shutdown.add(() => new Promise<void>((resolve) => (finish = resolve)));
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGTERM', 'SIGTERM');
    expect(exits).toEqual([143]);
    finish();
    await exit;
    await shutdown.close();
  });

  test('a part that fails is told, does not keep the others open, and shows in the code', async () => {
    const { shutdown, exits, failures, exit } = started();
    let closed = false;
    shutdown.add(() => {
      closed = true;
      return Promise.resolve();
    });
    shutdown.add(() => Promise.reject(new RangeError('stuck')));
    process.emit('SIGTERM', 'SIGTERM');
    await exit;
    expect({ closed, exits, failures: failures.map(String) }).toEqual({
      closed: true,
      exits: [1],
      failures: ['RangeError: stuck'],
    });
  });

  test('closing twice closes once', async () => {
    const { shutdown } = started();
    let times = 0;
    shutdown.add(() => Promise.resolve(void (times += 1)));
    expect(await Promise.all([shutdown.close(), shutdown.close()])).toEqual([true, true]);
    expect(times).toBe(1);
  });
});
