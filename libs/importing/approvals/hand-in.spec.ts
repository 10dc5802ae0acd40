import { beforeEach, expect, test } from '@jest/globals';
import type { NewEvent } from '#event-store/recorded-event';
import type { FileStore } from '#files/file-store.port';
import { clockOver } from '#runtime/clock';
import { dryRunStore } from '#commands/dry-run-store';
import { EMPTY_LOG } from '../../../test/support/empty-log.ts';
import type { Format } from '../read-file.ts';
import { settlingsOf } from './decide-import.ts';
import { handIn, importApprovals, importHistory, settleImport, type HandInDeps } from './hand-in.ts';
import { importApprovalsOf } from './import-approvals-of.ts';

const by = (person: string) => ({
  actor: `person:${person}`,
  recordedBy: { by: `account-${person}`, via: 'session' },
});
const record = (task: string) => ({
  task,
  command: 'propose',
  occurredOn: '2023-01-09',
  actor: 'program-manager',
  data: { title: 'Một', level: 'provincial', managingBody: 'Sở' },
});
const bytes = Buffer.from(['T-1', 'T-2', 'T-3'].map((task) => JSON.stringify(record(task))).join('\n'));

/** What is kept, in memory: the contract of the store itself is tested where it stands. */
function filesInMemory(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async add(pieces) {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece);
      const whole = Buffer.concat(all);
      const sha256 = (await import('node:crypto')).createHash('sha256').update(whole).digest('hex');
      kept.set(sha256, whole);
      return { sha256, size: whole.length, type: 'text/plain' };
    },
    find: () => Promise.resolve(undefined),
    open(sha256) {
      const whole = kept.get(sha256);
      const file = { sha256, size: whole?.length ?? 0, type: 'text/plain' };
      return Promise.resolve(
        whole === undefined
          ? undefined
          : { file, bytes: ReadableStream.from([whole]) as AsyncIterable<Uint8Array> },
      );
    },
  };
}

let deps: HandInDeps;
beforeEach(() => {
  const clock = clockOver(() => Date.parse('2023-03-10T08:00:00+07:00'));
  deps = { store: dryRunStore(EMPTY_LOG, clock), clock, files: filesInMemory() };
});
const countersign = (approval: string, through: HandInDeps = deps, { isGone = (): boolean => false } = {}) =>
  settleImport(
    {
      settling: 'countersign',
      approval,
      data: {},
      actor: 'person:tp',
      account: 'account-tp',
      roles: ['head-of-division'],
      isGone,
    },
    by('tp'),
    through,
  );
/** What that person may do with the one file that was handed in. */
async function settlingsBy(person: string, { isGone = (): boolean => false } = {}) {
  const history = await importHistory(deps.store);
  const settler = {
    ...{ actor: `person:${person}`, account: `account-${person}`, isGone },
    roles: ['head-of-division'] as const,
  };
  return importApprovalsOf(history).flatMap((file) => settlingsOf(file, settler, history));
}
async function handedIn(): Promise<string> {
  const asked = await handIn({ bytes, format: 'ndjson' }, by('cv'), deps);
  if (asked.status !== 'accepted') throw new Error(JSON.stringify(asked));
  return asked.answer.events[0]?.id ?? '';
}

test('somebody without a person hands nothing in', async () => {
  const nobody = { actor: 'program-manager', recordedBy: { by: 'token-1', via: 'token' } };
  expect(await handIn({ bytes, format: 'ndjson' }, nobody, deps)).toMatchObject({
    refusals: [{ type: 'not-allowed', params: { why: 'no-person' } }],
  });
});

test.each<[string, string, Format, string]>([
  ['nothing at all', '', 'ndjson', 'invalid-field'],
  ['blank lines', '\n \n', 'ndjson', 'invalid-field'],
  ['an empty list', '[]', 'json', 'invalid-field'],
  ['a list on one line', '[]', 'ndjson', 'invalid-field'],
  ['nothing, as JSON has it', 'null\n', 'ndjson', 'invalid-field'],
  ['a mere number', '1', 'ndjson', 'invalid-field'],
  ['a list of numbers', '[1, null, "x"]', 'json', 'invalid-field'],
  ['a text that is no JSON', 'Kính gửi Sở,\nxin gửi danh sách.', 'ndjson', 'invalid-json'],
])('%s is told at once, and kept nowhere', async (...[, text, format, type]) => {
  const added: unknown[] = [];
  const files = {
    ...deps.files,
    add: (...of: readonly unknown[]) => Promise.reject(new Error(String(added.push(of)))),
  };
  const sent = { bytes: new TextEncoder().encode(text), format };
  await expect(handIn(sent, by('cv'), { ...deps, files })).rejects.toMatchObject({ type });
  expect(added).toEqual([]);
  expect(await importApprovals(deps.store)).toEqual([]);
});

test('of a file with one line that is no JSON the others wait', async () => {
  const sent = { bytes: new TextEncoder().encode('{}\nkhông phải'), format: 'ndjson' } as const;
  expect((await handIn(sent, by('cv'), deps)).status).toBe('accepted');
});

test('the same under the same key is done once and answered alike; another file under it is refused', async () => {
  const keyed = { ...by('cv'), key: 'k-1' };
  const first = await handIn({ bytes, format: 'ndjson' }, keyed, deps);
  const again = await handIn({ bytes, format: 'ndjson' }, keyed, deps);
  expect([first, again].map((one) => one.status === 'accepted' && one.answer.repeated)).toEqual([
    false,
    true,
  ]);
  expect(await importApprovals(deps.store)).toHaveLength(1);
  const other = { bytes: Buffer.from(JSON.stringify(record('T-9'))), format: 'ndjson' } as const;
  expect(await handIn(other, keyed, deps)).toMatchObject({ refusals: [{ type: 'key-reused' }] });
  expect(await handIn(other, { ...keyed, key: ' ' }, deps)).toMatchObject({
    refusals: [{ type: 'invalid-field', field: 'key' }],
  });
});

test('a countersigning that is asked again under its key tells where the file stands', async () => {
  const approval = await handedIn();
  const settling = { settling: 'countersign', approval, data: {}, isGone: () => false } as const;
  const head = { actor: 'person:tp', account: 'account-tp', roles: ['head-of-division'] as const };
  const keyed = { ...by('tp'), key: 'k-2' };
  expect(await settleImport({ ...settling, ...head }, keyed, deps)).toMatchObject({ status: 'imported' });
  expect(await settleImport({ ...settling, ...head }, keyed, deps)).toMatchObject({
    status: 'settled',
    approval: { status: 'finished', outcome: { taken: 3, refused: 0 } },
  });
});

test('whoever handed it in does not go on with it, nor does a body that says more', async () => {
  const approval = await handedIn();
  const cut: HandInDeps = {
    ...deps,
    files: { ...deps.files, open: () => Promise.reject(new Error('away')) },
  };
  await expect(countersign(approval, cut)).rejects.toThrow('away');
  const own = { actor: 'person:cv', account: 'account-cv', roles: ['director'] as const };
  const again = { settling: 'countersign', approval, data: {}, isGone: () => false } as const;
  expect(await settleImport({ ...again, ...own }, by('cv'), deps)).toMatchObject({
    refusals: [{ type: 'not-allowed', params: { why: 'same-person' } }],
  });
  const head = { actor: 'person:gd', account: 'account-gd', roles: ['director'] as const };
  const more = await settleImport({ ...again, ...head, data: { x: 1 } }, by('gd'), deps);
  expect(more).toMatchObject({ refusals: [{ type: 'unknown-field' }] });
  expect(await settleImport({ ...again, ...head }, by('gd'), deps)).toMatchObject({ status: 'imported' });
});

test('whose account was closed: the file is not imported, and one that was begun goes on', async () => {
  const closed = { isGone: (): boolean => true };
  expect(await countersign(await handedIn(), deps, closed)).toMatchObject({
    refusals: [{ type: 'not-allowed', params: { why: 'requester-gone' } }],
  });
  const [approval = ''] = (await importApprovals(deps.store)).map((one) => one.approval);
  expect([await settlingsBy('tp'), await settlingsBy('tp', closed)]).toEqual([
    ['countersign', 'return'],
    ['return'],
  ]);
  const cut: HandInDeps = {
    ...deps,
    files: { ...deps.files, open: () => Promise.reject(new Error('away')) },
  };
  await expect(countersign(approval, cut)).rejects.toThrow('away');
  expect([await settlingsBy('tp', closed), await settlingsBy('cv')]).toEqual([['countersign'], []]);
  expect(await countersign(approval, deps, closed)).toMatchObject({ status: 'imported' });
});

test('an import that was cut off goes on when it is countersigned again; what went in is unchanged', async () => {
  const approval = await handedIn();
  let appended = 0;
  const dying: HandInDeps = {
    ...deps,
    store: {
      ...deps.store,
      readStream: (...asked) => deps.store.readStream(...asked),
      append: (stream, expected, events: readonly [NewEvent, ...NewEvent[]]) => {
        appended += 1;
        if (appended === 3) throw new Error('power cut');
        return deps.store.append(stream, expected, events);
      },
    },
  };
  await expect(countersign(approval, dying)).rejects.toThrow('power cut');
  expect((await importApprovals(deps.store))[0]?.status).toBe('countersigned');
  expect(await countersign(approval)).toMatchObject({
    status: 'imported',
    result: { accepted: 2, unchanged: 1, refused: [] },
  });
  expect((await importApprovals(deps.store))[0]).toMatchObject({
    status: 'finished',
    outcome: { taken: 3, refused: 0 },
  });
  expect(await countersign(approval)).toMatchObject({
    status: 'refused',
    refusals: [{ type: 'illegal-state' }],
  });
});
