import { beforeAll, describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '#lifecycle/calendar/vietnam';
import { plainDate, type Instant } from '#lifecycle/values/plain-date';
import { memoryLog, type MemoryLog } from '../../test/support/memory-log.ts';
import { caseAt } from './case-at.ts';
import { historiesOf, type CaseHistory } from './case-history.ts';
import { countedFacts } from './counted-facts.ts';
import { deadlinesAsOf } from './deadlines-as-of.ts';
import { diffCase, type Point } from './diff.ts';
import { partiesOf } from './parties-of.ts';

const code = 'CS-1';
const data = { title: 'T', level: 'facility', managingBody: 'Huyện' };
const takenOver = {
  code,
  command: 'take-over',
  on: '2024-03-01',
  data: { ...data, state: 'AcceptanceSubmitted' },
};
/** Taken over in a wrong state, voided in May, opened again in June as it was proposed. */
let wrong: CaseHistory;
let gone: CaseHistory;
let again: CaseHistory;
let answer: object;

async function voidOpening(log: MemoryLog): Promise<void> {
  const targetEventId = (await log.history(code)).facts[0]?.id;
  await log.record({ code, command: 'void', on: '2024-05-06', data: { targetEventId, reason: 'Ghi nhầm' } });
}
beforeAll(async () => {
  const log = memoryLog('2024-04-01T08:00:00+07:00');
  await log.record(takenOver);
  await log.record({ code, command: 'assign', on: '2024-04-01', data: { role: 'host', personId: 'p-1' } });
  wrong = await log.history(code);
  log.setClock('2024-05-06T08:00:00+07:00');
  await voidOpening(log);
  gone = await log.history(code);
  log.setClock('2024-06-03T08:00:00+07:00');
  const { level: _, ...registered } = data;
  answer = await log.record({ code, command: 'register-facility-task', on: '2024-01-08', data: registered });
  again = await log.history(code);
});
const before = '2024-05-01T00:00:00.000Z' as Instant;
const at = (history: CaseHistory, clocks: object) => caseAt(history, { calendar, clocks });
const diff = (history: CaseHistory, from: Point, to: Point) => diffCase(history, { from, to, calendar });

describe('a case whose opening was voided', () => {
  test('has no deadlines on any day, and is shown at none', () => {
    const asOf = plainDate('2024-04-02');
    expect(deadlinesAsOf([wrong], { asOf, calendar })).not.toEqual([]);
    expect(deadlinesAsOf([gone], { asOf, calendar })).toEqual([]);
    expect(at(gone, {})).toBeUndefined();
    expect(at(gone, { knownAt: before })).toEqual(at(wrong, {}));
  });
  test('keeps its history: what was recorded and what took it back', () => {
    const types = (history: CaseHistory, clocks = {}) =>
      countedFacts(history.facts, clocks).map(({ type }) => type);
    expect(types(gone)).toEqual(['TaskTakenOver', 'PersonAssigned', 'EventVoided']);
    expect(types(gone, { knownAt: before })).toEqual(['TaskTakenOver', 'PersonAssigned']);
    expect(types(again)).toEqual([...types(gone), 'FacilityTaskRegistered']);
  });
  test('is read by those who could read it before, and once opened again by its own', () => {
    expect(partiesOf(gone)).toEqual(partiesOf(wrong));
    expect(partiesOf(wrong)).toMatchObject({ level: 'facility', persons: ['p-1'] });
    expect(partiesOf(again)).toMatchObject({ level: 'facility', persons: [] });
  });
  test('is opened again, not moved to another regulation', () => {
    expect(answer).not.toHaveProperty('changes');
  });
  test('is meant by its code only where no other kind has it', async () => {
    const log = memoryLog('2024-05-06T08:00:00+07:00');
    await log.record(takenOver);
    await voidOpening(log);
    const store = {
      async *readStream(name: string) {
        if (name === `task-${code}`) yield* await eventsOf(log);
        if (name === `dossier-${code}`) yield* (await eventsOf(log)).slice(0, 1);
      },
    };
    expect((await historiesOf(store as never, code)).map(({ kind }) => kind)).toEqual(['dossier']);
  });
});

/** What the log would give: facts and events differ by nothing that is asked here. */
const eventsOf = async (log: MemoryLog) => (await log.history(code)).facts;

describe('what differs', () => {
  test('from when it stood to when it is none: everything, by the voiding', () => {
    const changes = diff(gone, { revision: 1 }, { revision: 2 });
    expect(changes).toContainEqual({
      field: 'state',
      before: 'AcceptanceSubmitted',
      after: null,
      events: [0, 2],
    });
    expect(diff(gone, {}, { asOf: plainDate('2024-04-02') })).toBeUndefined();
  });
  test('from the mistake to what it is now, either way', () => {
    const points = [{ knownAt: before }, {}] as const;
    const change = { field: 'state', before: 'AcceptanceSubmitted', after: 'Proposed', events: [0, 2, 3] };
    expect(diff(again, ...points)).toContainEqual(change);
    expect(diff(again, points[1], points[0])).toContainEqual({
      ...change,
      before: 'Proposed',
      after: 'AcceptanceSubmitted',
    });
  });
  test('between two days of what it is now: nothing of the mistake', () => {
    const [from, to] = [plainDate('2024-02-01'), plainDate('2024-04-02')].map((asOf) => ({ asOf }));
    expect(diff(again, from ?? {}, to ?? {})).toEqual([]);
  });
});
