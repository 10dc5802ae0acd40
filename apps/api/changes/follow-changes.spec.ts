import { expect, test } from '@jest/globals';
import type { Position } from '#event-store/recorded-event';
import type { Changes } from '#views/changes';
import { instantAt, plainDate } from '#lifecycle/values/plain-date';
import { followChanges } from './follow-changes.ts';

const at = (position: string): Position => position as Position;
const now = () => instantAt(plainDate('2023-03-10'), { hour: 8, minute: 0 });
const SOMEBODY = { roles: ['auditor'] } as const;
const NOTHING: Changes = { cases: [], isAll: false };
const ALL: Changes = { cases: [], isAll: true };
const ofCases = (...codes: readonly string[]): Changes => ({
  cases: codes.map((code, place) => ({ kind: 'task', code, position: at(`3${String(place)}`) })),
  isAll: false,
});

/** What a follower is told while the views are seen there, one after the other; nobody follows after that. */
async function told(
  after: string | undefined,
  { seen, changes = NOTHING }: { readonly seen: readonly (string | undefined)[]; readonly changes?: Changes },
) {
  const left = seen.values();
  const asked: string[] = [];
  let isOver = false;
  const feed = {
    now,
    moved: () => {
      const next = left.next();
      isOver = next.done === true;
      return Promise.resolve(next.value as Position | undefined);
    },
    changes: ({ after: from, until }: { readonly after: Position | undefined; readonly until: Position }) => {
      asked.push(`${from ?? ''}-${until}`);
      return Promise.resolve(changes);
    },
  };
  const who = () => Promise.resolve(isOver ? undefined : SOMEBODY);
  const { signal } = new AbortController();
  const pieces: string[] = [];
  for await (const piece of followChanges(feed, { after: after as Position | undefined, who, signal }))
    pieces.push(piece);
  return { pieces: pieces.slice(1), opening: pieces[0], asked };
}

test('a stream begins with where it stands, when to ask again, and what time it is to the program', async () => {
  const { opening } = await told('20', { seen: [] });
  expect(opening).toBe(`retry: 2000\nid: 20\nevent: clock\ndata: {"now":"${now()}"}\n\n`);
  expect((await told(undefined, { seen: [] })).opening).not.toContain('id:');
});

test('silence is a sign of life, with the place where there is one', async () => {
  expect(await told('20', { seen: ['20'] })).toMatchObject({ pieces: [':\nid: 20\n\n'], asked: [] });
  expect(await told('20', { seen: [undefined] })).toMatchObject({ pieces: [':\n\n'], asked: [] });
});

test('from nowhere, and where the views begin anew further back, all is to be asked again', async () => {
  const reset = (id: string) => ({ pieces: [`id: ${id}\nevent: reset\ndata: {}\n\n`], asked: [] });
  expect(await told(undefined, { seen: ['20'] })).toMatchObject(reset('20'));
  expect(await told('20', { seen: ['10'] })).toMatchObject(reset('10'));
});

test('each case comes with its own place, then the place of them all; a stretch is told once', async () => {
  expect(await told('20', { seen: ['40', '50'], changes: ofCases('A', 'B') })).toMatchObject({
    pieces: [
      'id: 30\nevent: change\ndata: {"kind":"task","code":"A"}\n\n' +
        'id: 31\nevent: change\ndata: {"kind":"task","code":"B"}\n\n:\nid: 40\n\n',
      expect.stringContaining(':\nid: 50'),
    ],
    asked: ['20-40', '40-50'],
  });
});

test('what is not for somebody is not told, nor that there was anything', async () => {
  expect(await told('20', { seen: ['40'] })).toMatchObject({ pieces: [], asked: ['20-40'] });
});

test('where anything may have changed no case is told apart', async () => {
  const { pieces } = await told('20', { seen: ['40'], changes: { ...ofCases('A'), ...ALL } });
  expect(pieces).toEqual(['id: 40\nevent: reset\ndata: {}\n\n']);
});

test('it ends quietly when it is told to, and tells what else broke it', async () => {
  const failing = (signal: AbortSignal) =>
    followChanges(
      { now, moved: () => Promise.reject(new Error('broken')), changes: () => Promise.resolve(NOTHING) },
      { after: at('20'), who: () => Promise.resolve(SOMEBODY), signal },
    );
  const rest = async (signal: AbortSignal): Promise<boolean> => {
    const pieces = failing(signal);
    await pieces.next();
    return (await pieces.next()).done === true;
  };
  expect(await rest(AbortSignal.abort())).toBe(true);
  await expect(rest(new AbortController().signal)).rejects.toThrow('broken');
});
