import { expect, test } from '@jest/globals';
import type { DecidedFact } from '../decision.ts';
import type { Fact } from '../fact.ts';
import { recorded } from '../testing/record.ts';
import type { JsonObject } from '../values/json.ts';
import { plainDate } from '../values/plain-date.ts';
import { answeredIn } from './answered.ts';
import { RECALLED, REQUESTED, RETURNED } from './facts.ts';

type Told = Pick<DecidedFact, 'type' | 'data'> & { readonly of?: number };
const asked = (command: string, data: JsonObject = {}): Told => ({
  type: REQUESTED,
  data: { command, data },
});
const settled = (type: string, of: number, data: JsonObject = {}): Told => ({
  ...{ type, of },
  data: { approval: `fact-${String(of)}`, ...data },
});
/** The facts as the log would keep them; `of`: the place of the request that caused one. */
const history = (...told: readonly Told[]): readonly Fact[] =>
  told.map(({ of, ...fact }, revision) => {
    const { metadata, ...kept } = recorded(
      { ...fact, occurredOn: plainDate('2023-03-10') },
      { said: { name: '' }, revision },
    );
    return {
      ...kept,
      metadata: { ...metadata, ...(of !== undefined && { causationId: `fact-${String(of)}` }) },
    };
  });

const COUNCIL = asked('establish-acceptance-council', { membersTotal: 9 });
const returned = settled(RETURNED, 0, { reason: 'Thiếu' });
const paid = (number: number): Told => asked('pay-tranche', { number, amountVnd: '5' });
const fix = (targetEventId: string, field: string): Told =>
  asked('correct', { targetEventId, field, to: 'x' });

test.each<readonly [string, readonly Told[], readonly string[]]>([
  ['what was returned is told', [COUNCIL, returned], ['returned']],
  ['until it is asked for again', [COUNCIL, returned, asked('establish-acceptance-council')], []],
  ['also where that was taken back', [COUNCIL, returned, COUNCIL, settled(RECALLED, 2)], []],
  [
    'or is on record, by whoever',
    [COUNCIL, returned, { type: 'AcceptanceCouncilEstablished', data: { membersTotal: 9 } }],
    [],
  ],
  ['another step does not end it', [COUNCIL, returned, asked('conclude-acceptance')], ['returned']],
  ['what came before it does not', [COUNCIL, COUNCIL, returned], ['returned']],
  ['returned again it is told once', [COUNCIL, returned, COUNCIL, settled(RETURNED, 2)], ['returned']],
  ['of a tranche another tranche does not', [paid(1), returned, paid(2)], ['returned']],
  [
    'the same tranche does, with another amount',
    [paid(1), returned, { type: 'TranchePaid', data: { number: 1 } }],
    [],
  ],
  [
    'of a correction that of another field does not',
    [fix('a', 'data.title'), returned, fix('a', 'data.host')],
    ['returned'],
  ],
  ['that of the field does', [fix('a', 'data.title'), returned, fix('a', 'data.title')], []],
  ['what was taken back is not told', [COUNCIL, settled(RECALLED, 0)], []],
  [
    'what was countersigned is, whatever came after',
    [COUNCIL, { ...settled('AcceptanceCouncilEstablished', 0) }, COUNCIL],
    ['countersigned'],
  ],
])('%s', (_, told, outcomes) => {
  expect(answeredIn('task', history(...told)).map(({ approval }) => approval.status)).toEqual(outcomes);
});
