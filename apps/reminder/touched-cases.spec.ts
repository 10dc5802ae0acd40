import { expect, test } from '@jest/globals';
import type { TouchedCase } from '#views/case-projector';
import { touchedCases } from './touched-cases.ts';

const of = (code: string): TouchedCase => ({ kind: 'task', code, since: 0 });

/** Work that ends when it is told to. */
function stepwise() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = ({ code }: TouchedCase): Promise<void> => {
    begun.push(code);
    return new Promise((resolve) => ends.push(resolve));
  };
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { begun, work, endOne };
}

test('cases are worked off one after the other, each once however often it is named meanwhile', async () => {
  const { begun, work, endOne } = stepwise();
  const touched = touchedCases({ one: work, all: () => Promise.resolve() }, () => undefined);
  touched.add([]);
  touched.add([of('a'), of('b')]);
  touched.add([of('b'), of('c'), of('b')]);
  expect(begun).toEqual(['a']);
  await endOne();
  await endOne();
  await endOne();
  expect(begun).toEqual(['a', 'b', 'c']);
  touched.add([of('a')]);
  expect(begun).toEqual(['a', 'b', 'c', 'a']);
  await endOne();
  await touched.close();
});

test('one that fails is told and keeps none of the others', async () => {
  const failures: unknown[] = [];
  const done: string[] = [];
  const work = ({ code }: TouchedCase): Promise<void> =>
    code === 'a' ? Promise.reject(new Error('no')) : Promise.resolve(void done.push(code));
  const touched = touchedCases({ one: work, all: () => Promise.resolve() }, (error) => failures.push(error));
  touched.add([of('a'), of('b')]);
  await new Promise(setImmediate);
  expect([failures.length, done]).toEqual([1, ['b']]);
});

test('what may matter to any case is done once for all that is named meanwhile, and again when it comes again', async () => {
  const { begun, work, endOne } = stepwise();
  const all = { kind: '', code: 'all', since: 0 };
  const touched = touchedCases({ one: work, all: () => work(all) }, () => undefined);
  touched.add([of('a')]);
  touched.addAll();
  touched.addAll();
  await endOne();
  expect(begun).toEqual(['a', 'all']);
  touched.addAll();
  await endOne();
  expect(begun).toEqual(['a', 'all', 'all']);
  await endOne();
  await touched.close();
});

test('closing waits for the one under way and leaves the rest', async () => {
  const { begun, work, endOne } = stepwise();
  const touched = touchedCases({ one: work, all: () => Promise.resolve() }, () => undefined);
  touched.add([of('a'), of('b')]);
  const closed = touched.close();
  await endOne();
  await closed;
  expect(begun).toEqual(['a']);
});
