import { describe, expect, test } from '@jest/globals';
import { definitionNamed } from '../kinds.ts';
import { shownDefinition } from '../shown-definition.ts';
import type { Fact } from '../fact.ts';
import { seen } from '../testing/correction.ts';
import { historyOf, type Said } from '../testing/record.ts';
import { named, newest } from '../testing/spec.ts';
import { roadTo, saidPlain as said, taskIn } from '../testing/task-in.ts';
import type { JsonObject } from '../values/json.ts';

const to =
  (last: string, others = {}) =>
  () =>
    historyOf(roadTo(last, others));
const and =
  (before: () => readonly Fact[], ...more: readonly Said[]) =>
  () =>
    historyOf(more, before());
const on = (name: string, day: string, data: JsonObject = {}) => said(name, { on: day, data });
const council = { establishedFor: { 'establish-acceptance-council': { data: { sessionOn: '2023-03-20' } } } };
const advanced = and(to('sign-contract'), said('pay-advance'));

/**
 * Each deadline of domain 3.1 that the second version adds: on which history, started by what, due on which day, and
 * what answers it. Days counted by hand with the calendar of domain 3.3: Tết 2021 is 10–16 February, 30 April 2021 a
 * Friday, 3 May 2021 its compensatory Monday.
 */
const ROWS: readonly (readonly [
  id: string,
  before: () => readonly Fact[],
  starts: Said,
  due: string,
  stops: Said,
])[] = [
  [
    'D02',
    to('propose'),
    said('establish-identification-council'),
    '2020-07-03',
    on('send-council-papers', '2020-07-03'),
  ],
  [
    'D03',
    to('propose'),
    on('hold-council-session', '2020-07-10'),
    '2020-07-17',
    on('recommend-proposal', '2020-07-17'),
  ],
  ['D04', to('propose'), on('recommend-proposal', '2020-07-13'), '2020-07-28', on('order', '2020-07-28')],
  ['D05', to('propose'), said('order'), '2020-08-18', on('publish-order-list', '2020-08-18')],
  ['D07', to('order'), said('open-call'), '2020-10-14', on('close-call', '2020-10-14')],
  [
    'D10',
    to('close-call'),
    on('establish-selection-council', '2020-10-15'),
    '2020-10-21',
    on('send-council-papers', '2020-10-21'),
  ],
  [
    'D11',
    to('close-call'),
    on('establish-selection-council', '2020-10-15'),
    '2020-10-23',
    on('ask-question', '2020-10-23'),
  ],
  ['D12', to('open-dossiers'), said('recommend'), '2020-11-19', on('submit-revised-proposal', '2020-11-19')],
  [
    'D13',
    to('recommend'),
    on('establish-appraisal-team', '2020-11-02'),
    '2020-11-05',
    on('send-council-papers', '2020-11-05'),
  ],
  ['D14', to('recommend'), said('submit-revised-proposal'), '2020-11-16', on('appraise', '2020-11-16')],
  ['D15', to('recommend'), said('appraise'), '2020-11-25', on('resolve-appraisal-comments', '2020-11-25')],
  [
    'D16',
    to('appraise'),
    said('resolve-appraisal-comments'),
    '2020-12-01',
    on('submit-for-approval', '2020-12-01'),
  ],
  [
    'D17',
    to('submit-for-approval'),
    said('approve'),
    '2020-12-16',
    on('publish-selection-result', '2020-12-16'),
  ],
  [
    'D18',
    to('approve'),
    on('record-cancellation-ground', '2020-12-05'),
    '2020-12-14',
    on('notify-cancellation', '2020-12-14'),
  ],
  ['D20', to('approve'), said('sign-contract'), '2021-01-27', on('declare-in-progress', '2021-01-27')],
  [
    'D21',
    to('sign-contract'),
    on('submit-advance-report', '2021-01-29'),
    '2021-03-05',
    on('confirm-volume', '2021-03-05'),
  ],
  ['D24#1', to('approve'), said('sign-contract'), '2022-01-05', on('hold-inspection', '2022-01-05')],
  [
    'D25',
    to('sign-contract'),
    said('hold-inspection'),
    '2021-12-29',
    on('conclude-inspection', '2021-12-29'),
  ],
  ['D26', to('sign-contract'), said('hold-inspection'), '2022-01-13', on('confirm-funds', '2022-01-13')],
  [
    'D27#1',
    to('sign-contract'),
    said('request-adjustment'),
    '2021-06-03',
    on('approve-adjustment', '2021-06-03'),
  ],
  [
    'D28#1',
    to('sign-contract'),
    on('self-decide-adjustment', '2021-04-28'),
    '2021-05-07',
    on('report-adjustment', '2021-05-07'),
  ],
  [
    'D29',
    to('sign-contract'),
    said('change-principal-investigator'),
    '2021-06-08',
    on('object-to-investigator', '2021-06-08'),
  ],
  ['D31', to('sign-contract'), said('request-termination'), '2021-08-11', on('pause', '2021-08-11')],
  [
    'D34',
    to('submit-acceptance-dossier'),
    said('request-acceptance-supplement'),
    '2023-02-09',
    on('submit-acceptance-supplement', '2023-02-09'),
  ],
  [
    'D35',
    to('submit-acceptance-dossier'),
    said('confirm-acceptance-dossier'),
    '2023-02-10',
    on('publish-acceptance-info', '2023-02-10'),
  ],
  [
    'D37',
    to('confirm-acceptance-dossier'),
    said('establish-acceptance-council', council.establishedFor['establish-acceptance-council']),
    '2023-03-09',
    on('send-council-papers', '2023-03-09'),
  ],
  [
    'D40',
    to('establish-acceptance-council'),
    said('hold-acceptance-session'),
    '2023-03-22',
    on('conclude-acceptance', '2023-03-22'),
  ],
  [
    'D43',
    to('conclude-acceptance'),
    said('submit-result-registration'),
    '2023-04-24',
    on('register-result', '2023-04-24'),
  ],
  [
    'D44',
    to('complete-acceptance-file'),
    said('submit-recognition-file'),
    '2023-05-12',
    on('recognise', '2023-05-12'),
  ],
  ['D45', to('sign-contract'), said('pay-advance'), '2023-05-05', on('settle-all-advances', '2023-05-05')],
  ['D46', to('sign-contract'), said('pay-advance'), '2023-07-05', on('settle-all-advances', '2023-07-05')],
  ['D47', to('recognise'), said('request-rights'), '2023-06-26', on('assign-rights', '2023-06-26')],
  [
    'D48#1',
    to('recognise'),
    said('hand-over-products'),
    '2024-05-22',
    on('report-application', '2024-05-22'),
  ],
];

describe('each deadline of the catalogue', () => {
  test.each(ROWS)('%s', (...[id, before, starts, due]) => {
    const row = newest(id, seen(historyOf([starts], before())));
    expect(row).toMatchObject({ dueOn: due, status: 'open' });
  });
  const answered = ROWS.filter(([id]) => !['D45', 'D46'].includes(id));
  test.each(answered)('%s is answered on its last day', (...[id, before, starts, due, stops]) => {
    const row = newest(id, seen(historyOf([starts, stops], before())));
    expect(row).toMatchObject({ dueOn: due, status: 'met', closedBy: { occurredOn: due } });
  });
  test('advances are settled after the work, each deadline by its own day', () => {
    const story = [
      'submit-acceptance-dossier',
      'confirm-acceptance-dossier',
      'establish-acceptance-council',
      'conclude-acceptance',
    ];
    const passed = historyOf(
      story.map((name) => said(name)),
      advanced(),
    );
    const all = { ...said('settle-advance'), on: '2023-05-20', data: { amountVnd: '400000000' } };
    const settled = seen(historyOf([all, on('settle-all-advances', '2023-05-22')], passed));
    expect([newest('D45', settled)?.status, newest('D46', settled)?.status]).toEqual(['late', 'met']);
  });
  test('an extension moves them, a shortening too', () => {
    const longer = seen(historyOf([said('grant-extension')], advanced()));
    expect([newest('D45', longer)?.dueOn, newest('D32', longer)?.dueOn]).toEqual([
      '2023-11-06',
      '2023-08-04',
    ]);
    const shorter = seen(historyOf([said('shorten-duration')], advanced()));
    expect([newest('D32', shorter)?.dueOn, newest('D30', shorter)?.dueOn]).toEqual([
      '2022-11-04',
      '2022-09-05',
    ]);
  });
  test('the second review answers for all', () => {
    const sitting = to('establish-acceptance-council', council.establishedFor);
    const one = historyOf([on('submit-review', '2023-03-10')], sitting());
    expect(newest('D38', seen(one))).toMatchObject({ dueOn: '2023-03-17', status: 'open' });
    const both = historyOf([on('submit-review', '2023-03-17', { personId: 'm-5' })], one);
    expect(newest('D38', seen(both))).toMatchObject({ status: 'met' });
  });
  test('each adjustment has its own answer', () => {
    const two = [
      said('request-adjustment'),
      on('request-adjustment', '2021-05-11', { adjustmentId: 'DC-7' }),
    ];
    const now = seen(
      historyOf(
        [...two, on('approve-adjustment', '2021-05-20', { adjustmentId: 'DC-7' })],
        taskIn('InExecution'),
      ),
    );
    expect(named('D27', now).map(({ occurrence, status }) => [occurrence, status])).toEqual([
      [1, 'open'],
      [2, 'met'],
    ]);
  });
});

describe('what a regulation says of its deadlines', () => {
  const shown = (name: string) => {
    const definition = definitionNamed(name);
    if (definition === undefined) throw new Error(name);
    return shownDefinition(definition).deadlines;
  };
  test('in 2023 nothing is borrowed any more but the convention for the contract', () => {
    expect(
      shown('provincial-2023')
        .filter(({ borrowed }) => borrowed)
        .map(({ id }) => id),
    ).toEqual(['D19']);
    expect(
      shown('provincial-2023')
        .filter(({ basis }) => basis.includes('mượn tạm'))
        .map(({ id }) => id),
    ).toEqual(['D19']);
  });
  test('in 2025 no count is known, and each says so; only days that a record gives stand', () => {
    const counted = shown('provincial-2025').filter(({ offset }) => offset !== null);
    expect(counted.map(({ id, unit }) => [id, unit])).toEqual([['D07', 'given']]);
    const empty = shown('provincial-2025').filter(({ offset }) => offset === null);
    expect(new Set(empty.map(({ unit, certainty }) => `${unit} ${certainty}`))).toEqual(
      new Set(['unread unread']),
    );
  });
  test('a task under the law of 2025 has no deadline until the owner fills one in', () => {
    const history = historyOf([on('propose', '2025-10-01'), on('order', '2025-11-03', { year: 2026 })]);
    expect(seen(history)).toMatchObject({ definition: { id: 'provincial-2025', version: 1 }, deadlines: [] });
  });
  test.each([
    ['2023-07-08', 'provincial-2014'],
    ['2023-07-09', 'provincial-2023'],
    ['2025-09-30', 'provincial-2023'],
    ['2025-10-01', 'provincial-2025'],
  ])('proposed on %s, a task follows %s', (day, id) => {
    expect(seen(historyOf([on('propose', day)]))?.definition.id).toBe(id);
  });
});
