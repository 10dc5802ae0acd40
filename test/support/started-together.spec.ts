import { expect, test } from '@jest/globals';
import { startedTogether } from './started-together.ts';

test('where one does not start, those that did are stopped, the slow one too', async () => {
  const stopped: string[] = [];
  const server = (name: string) => ({ stop: () => Promise.resolve(void stopped.push(name)) });
  let started: (it: ReturnType<typeof server>) => void = () => undefined;
  const slow = new Promise<ReturnType<typeof server>>((resolve) => (started = resolve));
  const all = startedTogether(
    Promise.resolve(server('quick')),
    Promise.reject<ReturnType<typeof server>>(new Error('not installed')),
    slow,
  );
  const told = expect(all).rejects.toThrow('not installed');
  await new Promise(setImmediate);
  started(server('slow'));
  await told;
  expect(stopped).toEqual(['quick', 'slow']);
});
