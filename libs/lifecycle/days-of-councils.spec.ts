import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import { stepOf } from './definition.ts';
import type { Fact } from './fact.ts';
import { KINDS, kindNamed } from './kinds.ts';
import { COUNCIL_WORK, COUNCILS } from './task/council-days.ts';
import { corrected, refusalOf, seen } from './testing/correction.ts';
import { pinnedTo } from './testing/pinned-to.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals } from './testing/refusals.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import type { TaskStateName } from './task/state.ts';
import type { JsonObject } from './values/json.ts';

const LAWS = [
  { id: 'provincial-2014', version: 2 },
  { id: 'provincial-2023', version: 1 },
  { id: 'provincial-2025', version: 1 },
] as const;
const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const on = (name: string, day: string, data: JsonObject = {}) => saidPlain(name, { on: day, data });
const members = (...ids: readonly string[]) => ids.map((personId) => ({ personId, role: 'member' }));

/** Each council: a state in which it works, what sets it up on which day, the day before, its work, what it concludes. */
const PLACES: readonly (readonly [
  state: TaskStateName,
  setUp: string,
  day: string,
  before: string,
  work: readonly string[],
  conclusions: readonly string[],
])[] = [
  [
    'Proposed',
    'establish-identification-council',
    '2020-07-10',
    '2020-07-09',
    ['hold-council-session', 'send-council-papers'],
    ['recommend-proposal', 'reject-proposal'],
  ],
  [
    'DossiersOpened',
    'establish-selection-council',
    '2020-10-26',
    '2020-10-25',
    ['hold-council-session', 'send-council-papers', 'ask-question', 'submit-review'],
    ['recommend', 'recommend-none'],
  ],
  ['CallClosed', 'establish-selection-council', '2020-10-19', '2020-10-18', ['submit-review'], []],
  [
    'Recommended',
    'establish-appraisal-team',
    '2020-11-06',
    '2020-11-05',
    ['send-council-papers'],
    ['appraise', 'decline-budget'],
  ],
  [
    'Appraised',
    'establish-appraisal-team',
    '2020-11-27',
    '2020-11-26',
    ['send-council-papers'],
    ['appraise'],
  ],
];
const ROWS = LAWS.flatMap((law) =>
  PLACES.flatMap(([state, setUp, day, before, work, conclusions]) =>
    [...work, ...conclusions].map((name) => ({
      ...{ law, state, setUp, day, before, name },
      ofWork: work.includes(name),
      // Where it moves the task on, a council of the day after is out of order for that alone.
      moves: name === 'recommend',
    })),
  ),
);

describe('a council works and concludes only once it is set up', () => {
  describe.each(ROWS)(
    '$name in $state under $law.id',
    ({ law, state, setUp, day, before, name, ...more }) => {
      const task = () => pinnedTo(taskIn(state), law);
      const council = (onDay: string): Said => {
        const { members: _, sessionOn: __, ...kept } = saidPlain(setUp).data as JsonObject;
        return { name: setUp, on: onDay, data: kept };
      };
      const told = (said: Said, history: readonly Fact[], imported: boolean) =>
        decide({ ...commandSaid(said), imported }, history, CONTEXT);
      test.each([false, true])(
        'not before its day, where that is on record (from a file: %s)',
        (imported) => {
          const history = then(task(), council(day));
          const early = told(on(name, before), history, imported);
          expect(early.status === 'refused' && early.refusals[0]).toMatchObject({
            ...{ type: 'out-of-order', field: 'occurredOn' },
            params: { councilLater: true },
          });
          expect(told(on(name, day), history, imported).status).toBe('accepted');
          expect(told(on(name, before), task(), imported).status).toBe('accepted');
        },
      );
      test.each([false, true])('nor is it set up after its work (from a file: %s)', (imported) => {
        const worked = then(task(), on(name, before));
        const late = told(council(day), worked, imported);
        if (more.ofWork)
          expect(late).toMatchObject({
            refusals: [{ type: 'out-of-order', field: 'occurredOn', params: { workedOn: before } }],
          });
        else if (!more.moves) expect(late.status).toBe('accepted');
        if (!more.moves) expect(told(council(before), worked, imported).status).toBe('accepted');
      });
    },
  );
});

test('the refusal names the work that lies before', () => {
  const worked = then(taskIn('Proposed'), on('hold-council-session', '2020-07-09'));
  expect(decideSaid(on('establish-identification-council', '2020-07-10'), worked)).toMatchObject({
    refusals: [{ params: { event: 'CouncilSessionHeld', workedOn: '2020-07-09' } }],
  });
});

describe('a council that takes the place of one', () => {
  const sat = () =>
    then(
      taskIn('DossiersOpened'),
      on('establish-selection-council', '2020-10-21'),
      on('submit-review', '2020-10-23'),
    );
  refusals('establish-selection-council', sat, [
    [{ sessionOn: undefined }, 'accepted', { on: '2020-10-26', why: 'the first one did that work' }],
  ]);
  refusals('submit-review', () => then(sat(), on('establish-selection-council', '2020-10-26')), [
    [{ personId: 'm-5' }, 'accepted', { on: '2020-10-24', why: 'still of the first one' }],
    [{ personId: 'm-5' }, 'out-of-order', { on: '2020-10-20' }],
  ]);
});

describe('each call has councils of its own', () => {
  const second = () =>
    then(
      then(taskIn('DossiersOpened'), on('submit-review', '2020-10-22')),
      on('fail-round', '2020-10-28'),
      on('open-call', '2020-11-02', { callId: 'C-2', round: 2, closesOn: '2020-12-02' }),
      on('receive-dossier', '2020-11-20', { dossierId: 'D-2' }),
      on('close-call', '2020-12-02'),
      on('open-dossiers', '2020-12-08', { dossiers: [{ dossierId: 'D-2', valid: true }] }),
    );
  const sitting = () =>
    then(second(), on('establish-selection-council', '2020-12-10', { sessionOn: '2020-12-20' }));
  test('the work of the first call does not lie before the council of the second', () => {
    expect(sitting().at(-1)?.type).toBe('SelectionCouncilEstablished');
  });
  refusals('submit-review', sitting, [
    [{}, 'accepted', { on: '2020-10-23', why: 'late, of the first call, whose council is not on record' }],
    [{}, 'out-of-order', { on: '2020-12-09' }],
    [{}, 'accepted', { on: '2020-12-10' }],
  ]);
  test('nor that of a proposal before it was reopened', () => {
    const reopened = then(
      taskIn('Proposed'),
      on('hold-council-session', '2020-06-20'),
      on('decline-order', '2020-08-03'),
      on('reopen', '2021-01-11'),
      on('establish-identification-council', '2021-01-20', { sessionOn: '2021-02-01' }),
    );
    expect(reopened.at(-1)?.type).toBe('IdentificationCouncilEstablished');
    expect(decideSaid(on('recommend-proposal', '2021-01-19'), reopened)).toMatchObject({
      refusals: [{ type: 'out-of-order' }],
    });
  });
});

describe('a member is recused once a council names him', () => {
  const named = () => then(taskIn('DossiersOpened'), on('establish-selection-council', '2020-10-26'));
  refusals('recuse-member', named, [
    [{ personId: 'm-9' }, 'out-of-order', { on: '2020-10-25', field: 'occurredOn' }],
    [{ personId: 'person:m-9' }, 'out-of-order', { on: '2020-10-25', why: 'however the id is written' }],
    [{ personId: 'm-9' }, 'accepted', { on: '2020-10-26' }],
    [{ personId: 'x-1' }, 'accepted', { on: '2020-10-25', why: 'whom no decision names' }],
  ]);
  refusals('declare-conflict', named, [[{ personId: 'm-9' }, 'accepted', { on: '2020-10-25' }]]);
  const second = () =>
    then(
      named(),
      on('establish-selection-council', '2020-10-28', {
        membersTotal: 7,
        members: members('m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'n-1'),
      }),
    );
  refusals('recuse-member', second, [
    [{ personId: 'n-1' }, 'out-of-order', { on: '2020-10-27', why: 'the first one does not name him' }],
    [{ personId: 'n-1' }, 'accepted', { on: '2020-10-28' }],
    [{ personId: 'm-9' }, 'out-of-order', { on: '2020-10-25', why: 'named by the first one' }],
    [{ personId: 'm-9' }, 'accepted', { on: '2020-10-27' }],
  ]);
  test('in a file too', () => {
    const early = commandSaid(on('recuse-member', '2020-10-25'));
    expect(decide({ ...early, imported: true }, named(), CONTEXT)).toMatchObject({
      refusals: [{ type: 'out-of-order', params: { namedOn: '2020-10-26' } }],
    });
  });
  const list = members('a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6', 'a-7', 'a-8', 'a-9');
  const anew = (facts: readonly Fact[]) =>
    then(facts, on('establish-acceptance-council', '2023-03-01', { members: list }));
  refusals('recuse-member', () => anew(taskIn('AcceptanceCouncil')), [
    [{ personId: 'a-9' }, 'accepted', { on: '2023-02-21', why: 'the council before it names nobody' }],
    [{ personId: 'a-9' }, 'accepted', { on: '2023-03-01' }],
  ]);
});

describe('a correction keeps to the days of councils', () => {
  const sat = () =>
    then(
      taskIn('DossiersOpened'),
      on('establish-selection-council', '2020-10-21'),
      on('hold-council-session', '2020-10-24'),
    );
  const workedFirst = () =>
    then(
      taskIn('DossiersOpened'),
      on('hold-council-session', '2020-10-24'),
      on('establish-selection-council', '2020-10-21'),
    );
  test.each([
    ['set up first', sat],
    ['worked first', workedFirst],
  ])('whichever was recorded first (%s)', (_, history) => {
    const move = (to: string) => ({ of: 'SelectionCouncilEstablished', field: 'occurredOn', to });
    expect(refusalOf(history(), move('2020-10-25'))).toMatchObject({ type: 'correction-changes-outcome' });
    expect(corrected(history(), move('2020-10-24')).at(-1)?.type).toBe('FactCorrected');
  });
});

test('a snapshot says nothing of it', () => {
  const facts = then(taskIn('DossiersOpened'), on('establish-selection-council', '2020-10-21'));
  expect(seen(facts)?.details).not.toHaveProperty('councilTurns');
});

describe('whatever is work of a council is held to its day', () => {
  const definitions = (kindNamed(KINDS[0]?.kind ?? '')?.definitions ?? []).filter(
    (one) => stepOf(one, 'establish-selection-council') !== undefined,
  );
  test.each(definitions.map((one) => [`${one.id}@${one.version}`, one] as const))('in %s', (_, { steps }) => {
    const guarded = (events: readonly string[], name: string) =>
      steps
        .filter(({ event }) => events.includes(event))
        .map(({ command, guards }) => [command, guards.some((one) => one.name === name)]);
    for (const council of COUNCILS.filter((one) => one !== 'acceptance')) {
      const { setUpBy, work, conclusions } = COUNCIL_WORK[council];
      const all = [
        ...guarded([...work, ...conclusions], 'works-once-set-up'),
        ...guarded([setUpBy], 'set-up-before-it-works'),
      ];
      expect(all.filter(([, isHeld]) => isHeld !== true)).toEqual([]);
      expect(all.length).toBeGreaterThan(2);
    }
  });
});
