import { describe, expect, test } from '@jest/globals';
import type { Fact } from './fact.ts';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { DEFINITIONS } from './kinds.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const running = () => taskIn('InExecution');

describe('nothing is no payment', () => {
  const nothing = [
    { amountVnd: '0' },
    'invalid-field',
    { field: 'data.amountVnd', why: 'nothing was paid' },
  ] as const;
  const zeros = [{ amountVnd: '000' }, 'invalid-field', { field: 'data.amountVnd' }] as const;
  const one = [{ amountVnd: '1' }, 'accepted'] as const;
  const advanced = () => then(running(), saidPlain('pay-advance'));
  const owing = () => then(taskIn('FailedAcceptance'), saidPlain('determine-refund'));
  refusals('pay-advance', running, [nothing, zeros, one]);
  refusals('pay-tranche', running, [nothing, zeros, one]);
  refusals('make-final-payment', () => taskIn('Passed'), [nothing, one]);
  refusals('settle-advance', advanced, [nothing, one]);
  refusals('collect-refund', owing, [nothing, one]);
  test('the first version took it, and takes it', () => {
    const [opened, ...rest] = running();
    if (opened === undefined) throw new Error('a task has a first fact');
    const definition = { id: 'provincial-2014', version: 1 };
    const old = [{ ...opened, metadata: { ...opened.metadata, definition } }, ...rest];
    expect(decideSaid(saidWith('pay-tranche', { amountVnd: '0' }), old).status).toBe('accepted');
  });
});

describe('a payment keeps within what its source has up to its year', () => {
  const funding = [
    { source: 'state-budget', year: 2021, amountVnd: '300000000' },
    { source: 'state-budget', year: 2022, amountVnd: '500000000' },
    { source: 'host', year: 2022, amountVnd: '200000000' },
  ];
  const funded = () => historyOf(roadTo('sign-contract', { approve: { data: { funding } } }));
  const ofState = { source: 'state-budget', year: 2021 };
  refusals('pay-advance', funded, [
    [{ amountVnd: '300000000' }, 'accepted', { why: 'all that the year has' }],
    [{ amountVnd: '300000001' }, 'payments-exceed-year-funding', { field: 'data.amountVnd' }],
    [{ amountVnd: '300000001', year: 2022 }, 'accepted', { why: 'the years up to then have more' }],
    [{ amountVnd: '1', source: 'host' }, 'payments-exceed-year-funding', { why: 'the host pays in 2022' }],
    [
      { amountVnd: '1', source: 'other' },
      'payments-exceed-year-funding',
      { why: 'a source that gives none' },
    ],
  ]);
  refusals('pay-tranche', funded, [
    [{ amountVnd: '300000001', ...ofState }, 'payments-exceed-year-funding'],
    [
      { amountVnd: '300000001', source: 'state-budget' },
      'payments-exceed-year-funding',
      { why: 'the year is the day’s' },
    ],
    [{ amountVnd: '300000001' }, 'payments-exceed-year-funding', { why: 'nor has any other source so much' }],
    [{ amountVnd: '300000000' }, 'accepted'],
    [{ amountVnd: '300000001', source: 'state-budget' }, 'accepted', { on: '2022-02-01' }],
  ]);
  const spent = () =>
    then(
      funded(),
      saidWith('pay-tranche', { amountVnd: '700000000', source: 'state-budget' }, { on: '2022-02-01' }),
    );
  refusals('pay-tranche', spent, [
    [{ number: 2, amountVnd: '100000000', ...ofState }, 'accepted', { why: 'what was left of the years' }],
    [
      { number: 2, amountVnd: '100000001', ...ofState },
      'payments-exceed-state-budget',
      { why: 'the whole share is spent' },
    ],
  ]);
  const host = { number: 2, source: 'host', year: 2022 };
  const hostSpent = () =>
    then(funded(), saidWith('pay-tranche', { ...host, number: 1, amountVnd: '150000000' }));
  refusals('make-final-payment', () => then(funded(), ...acceptedRoad()), [
    [
      { amountVnd: '200000000', source: 'host', year: 2023 },
      'accepted',
      { why: 'what is left is spent later' },
    ],
    [{ amountVnd: '200000001', source: 'host', year: 2023 }, 'payments-exceed-year-funding'],
  ]);
  refusals('pay-tranche', hostSpent, [
    [{ ...host, amountVnd: '50000000' }, 'accepted'],
    [{ ...host, amountVnd: '50000001' }, 'payments-exceed-year-funding', { why: 'both together' }],
  ]);
  refusals('pay-advance', running, [
    [{ amountVnd: '400000000', year: 1999 }, 'accepted', { why: 'no plan was given' }],
  ]);
});

const acceptedRoad = () => {
  const road = roadTo('conclude-acceptance');
  return road.slice(road.findIndex(({ name }) => name === 'submit-acceptance-dossier'));
};

describe('no more comes back than was paid', () => {
  const paid = () => then(running(), saidPlain('pay-tranche'), saidPlain('pay-advance'));
  refusals('terminate', paid, [
    [{ refundVnd: '800000000' }, 'accepted'],
    [{ refundVnd: '800000001' }, 'refund-exceeds-paid', { field: 'data.refundVnd' }],
    [{ refundVnd: undefined }, 'accepted'],
  ]);
  refusals('terminate', running, [
    [{ refundVnd: '1' }, 'refund-exceeds-paid', { why: 'nothing was paid' }],
    [{ refundVnd: '0' }, 'accepted'],
  ]);
  const taken = (contract: object) =>
    historyOf([saidWith('take-over', { contract: { ...saidContract(), ...contract } })]);
  refusals('terminate', () => taken({}), [
    [{ refundVnd: '400000000' }, 'accepted', { why: 'paid before the task was taken over' }],
    [{ refundVnd: '400000001' }, 'refund-exceeds-paid'],
  ]);
  refusals('terminate', () => taken({ paidVnd: '0' }), [[{ refundVnd: '1' }, 'refund-exceeds-paid']]);
  refusals('determine-refund', () => taskIn('FailedAcceptance'), [
    [{ refundVnd: '400000000' }, 'accepted'],
    [{ refundVnd: '400000001' }, 'refund-exceeds-paid', { field: 'data.refundVnd' }],
  ]);
  test('what was paid before a take-over may be unknown: then nothing is compared', () => {
    const { paidVnd: _unknown, ...contract } = saidContract();
    const history = historyOf([saidWith('take-over', { contract })]);
    expect(decideSaid(saidWith('terminate', { refundVnd: '500000000' }), history).status).toBe('accepted');
  });
});

const saidContract = () => ({
  number: '01/HĐ',
  effectiveFrom: '2021-01-05',
  endsOn: '2023-01-05',
  totalVnd: '1000000000',
  paidVnd: '400000000',
});

describe('all advances are settled when they are', () => {
  const after = (last: string, ...said: readonly Said[]) => {
    const road = roadTo(last);
    const place = road.findIndex(({ name }) => name === 'sign-contract') + 1;
    return historyOf([...road.slice(0, place), ...said, ...road.slice(place)]);
  };
  const advance = saidPlain('pay-advance');
  const half = saidPlain('settle-advance');
  const ended =
    (...said: readonly Said[]) =>
    () =>
      after('conclude-acceptance', ...said);
  refusals('settle-all-advances', ended(), [[{}, 'accepted', { why: 'there was none' }]]);
  refusals('settle-all-advances', ended(advance, half), [
    [{}, 'advances-not-settled', { why: 'half of it is open' }],
  ]);
  refusals('settle-all-advances', ended(advance, half, half), [[{}, 'accepted']]);
  const stopped = (refundVnd: string) => () =>
    then(after('sign-contract', advance, half), saidPlain('terminate', { data: { refundVnd } }));
  refusals('settle-all-advances', stopped('200000000'), [[{}, 'accepted', { why: 'the rest comes back' }]]);
  refusals('settle-all-advances', stopped('199999999'), [[{}, 'advances-not-settled']]);
  refusals('settle-advance', stopped('0'), [
    [{}, 'accepted', { on: '2023-03-01', why: 'what was done before the end is settled after it' }],
  ]);
});

test('who records a payment does not approve it, under every regulation that knows it', () => {
  const PAYMENTS = ['TranchePaid', 'AdvancePaid', 'FinalPaymentMade'];
  const steps = DEFINITIONS.flatMap(({ id, version, steps }) =>
    steps.filter(({ event }) => PAYMENTS.includes(event)).map((step) => ({ id, version, step })),
  );
  expect(steps.length).toBeGreaterThan(PAYMENTS.length);
  for (const { id, version, step } of steps)
    expect([id, version, step.command, step.countersigners]).toEqual([
      id,
      version,
      step.command,
      ['head-of-division', 'director'],
    ]);
});
