import { expect, test } from '@jest/globals';
import { actionsIn } from './actions-in.ts';
import { seen } from './testing/correction.ts';
import { historyOf } from './testing/record.ts';
import { roadTo, saidPlain } from './testing/task-in.ts';

/** Which of these may be recorded after what was said, and which steps each waits for. */
function offered(said: Parameters<typeof historyOf>[0], among: readonly string[]) {
  const snapshot = seen(historyOf(said));
  const actions = snapshot === undefined ? [] : actionsIn(snapshot);
  return Object.fromEntries(
    actions
      .filter(({ command }) => among.includes(command))
      .map(({ command, waitsFor }) => [command, waitsFor.map((one) => one.command)]),
  );
}

test.each([
  ['appraise', { approve: ['submit-for-approval'], 'submit-for-approval': [] }],
  ['submit-for-approval', { approve: [] }],
  [
    'submit-acceptance-dossier',
    {
      'confirm-acceptance-dossier': [],
      'establish-acceptance-council': ['confirm-acceptance-dossier'],
    },
  ],
  ['confirm-acceptance-dossier', { 'establish-acceptance-council': [] }],
  [
    'conclude-acceptance',
    { 'complete-acceptance-file': [], 'confirm-completion': ['complete-acceptance-file'] },
  ],
])('after %s: what waits for which step; what was done is not offered again', (until, expected) => {
  expect(
    offered(roadTo(until), [
      ...['approve', 'submit-for-approval', 'confirm-acceptance-dossier', 'establish-acceptance-council'],
      ...['complete-acceptance-file', 'confirm-completion'],
    ]),
  ).toEqual(expected);
});

test('the way that a task does not go is not offered', () => {
  const ordered = saidPlain('order', { data: { route: 'direct', year: 2020 } });
  const ways = ['open-call', 'invite-direct'];
  expect(offered([saidPlain('propose'), ordered], ways)).toEqual({ 'invite-direct': [] });
  expect(offered(roadTo('order'), ways)).toEqual({ 'open-call': [] });
});

test('a count is annulled once there is one', () => {
  expect(offered(roadTo('establish-acceptance-council'), ['annul-rating'])).toEqual({});
});
