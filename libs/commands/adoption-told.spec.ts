import { beforeEach, describe, expect, test } from '@jest/globals';
import { clockOver } from '#runtime/clock';
import type { CommandRequest } from './command-request.ts';
import { dryCommand } from './dry-command.ts';
import { dryRunStore } from './dry-run-store.ts';
import { handleCommand } from './handle-command.ts';
import { declareForDepartment } from './handle-department-command.ts';
import { answerIn } from './testing/proposed.ts';
import { EMPTY_LOG } from '../../test/support/empty-log.ts';

let now: number;
let deps: Parameters<typeof dryCommand>[1];
beforeEach(async () => {
  now = Date.parse('2025-11-03T08:00:00+07:00');
  const clock = clockOver(() => now);
  deps = { store: dryRunStore(EMPTY_LOG, clock), clock };
  answerIn(await handleCommand(taken, deps));
});

const said = (command: string, occurredOn: string, data: object): CommandRequest => ({
  code: 'NV-1',
  command,
  occurredOn,
  actor: 'program-manager',
  data,
  recordedBy: { by: 'operator:test' },
});
const taken = said('take-over', '2024-01-08', {
  title: 'Lúa',
  level: 'provincial',
  managingBody: 'Sở',
  state: 'InExecution',
  host: 'Viện Lúa',
  contract: { number: '1', effectiveFrom: '2024-01-08', endsOn: '2026-01-08', totalVnd: '900000000' },
});
const reason = { reason: 'Chuyển tiếp' };
const adopting = {
  ...said('adopt-definition', '2025-11-03', { definition: 'provincial-2025', ...reason }),
  key: 'k',
};
const D32 = { what: 'deadline', id: 'D32' };
const CHANGES = [
  { ...D32, before: '2026-02-09 open', after: '2026-02-09 cancelled' },
  { ...D32, before: null, after: 'to-set' },
];
const d32 = (answer: { readonly changes?: readonly { readonly id: string }[] }) =>
  answer.changes?.filter(({ id }) => id === D32.id);

describe('who moves a case to another regulation is told what that changes', () => {
  test('before it is recorded, and nothing is', async () => {
    const dry = await dryCommand(adopting, deps);
    expect(dry).toMatchObject({ status: 'accepted' });
    const { changes, foreseen, ...answer } =
      dry.status === 'accepted' ? dry.answer : { changes: [], foreseen: undefined };
    expect(foreseen?.state).toEqual({ before: 'InExecution', after: 'InExecution' });
    expect(d32({ changes: changes ?? [] })).toEqual(CHANGES);
    expect(answer).toEqual({
      code: 'NV-1',
      revision: 1,
      events: [{ type: 'DefinitionAdopted' }],
      repeated: false,
      dryRun: true,
    });
    expect(answerIn(await handleCommand(adopting, deps))).toMatchObject({ revision: 1, repeated: false });
  });

  test('once it is recorded; the same key later is told the same, whatever the department adopted since', async () => {
    const first = answerIn(await handleCommand(adopting, deps));
    expect(d32(first)).toEqual(CHANGES);
    now = Date.parse('2025-12-01T08:00:00+07:00');
    const definitions = { 'provincial-2025': { deadlines: { D32: { count: 45, unit: 'days' } } } };
    const profile = { name: 'Sở KH&CN', source: 'QĐ 1', definitions };
    const { code: _code, ...declared } = said('adopt-profile', '2025-11-01', { profile });
    answerIn(await declareForDepartment('profile', { ...declared, approvedBy: 'director' }, deps));
    expect(answerIn(await handleCommand(adopting, deps))).toEqual({ ...first, repeated: true });
    expect(await dryCommand(adopting, deps)).toMatchObject({
      answer: { changes: first.changes, repeated: true, dryRun: true },
    });
  });

  test('by its order too: what the regulation makes of it, not what the order itself does', async () => {
    const proposal = { title: 'Ngô', level: 'provincial', managingBody: 'Sở' };
    const of = (request: CommandRequest): CommandRequest => ({ ...request, code: 'NV-2' });
    answerIn(await handleCommand(of(said('propose', '2025-06-02', proposal)), deps));
    const order = (more: object) =>
      of(said('order', '2025-10-06', { route: 'selection', year: 2026, ...more }));
    const plain = await dryCommand(order({}), deps);
    expect(plain).not.toHaveProperty('answer.changes');
    expect(await dryCommand(order({ regime: 'provincial-2023' }), deps)).toMatchObject({
      answer: { changes: [] },
    });
    const moved = answerIn(await handleCommand(order({ regime: 'provincial-2025' }), deps)).changes ?? [];
    expect(moved.map(({ what, id, after }) => [what, id, after])).toEqual([['deadline', 'D05', 'to-set']]);
  });

  test('another command says nothing of changes; a refusal is one as ever', async () => {
    const report = await dryCommand(said('submit-periodic-report', '2025-01-06', { period: '2024' }), deps);
    expect(report).toMatchObject({
      status: 'accepted',
      answer: { events: [{ type: 'PeriodicReportSubmitted' }] },
    });
    expect(report).not.toHaveProperty('answer.changes');
    const refused = { ...adopting, data: { definition: 'facility', ...reason } };
    expect(await dryCommand(refused, deps)).toEqual(await handleCommand(refused, deps));
    expect(await dryCommand({ ...adopting, ifRevision: 7 }, deps)).toMatchObject({
      refusals: [{ type: 'stale-revision' }],
    });
  });
});
