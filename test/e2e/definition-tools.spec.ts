import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

let stores: PortfolioStores;
beforeAll(async () => {
  stores = await portfolioStores();
});
afterAll(() => stores.remove());

/** A file of the test with that text. */
function file(name: string, content: unknown): string {
  const path = join(stores.home.path, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly deadlines: readonly { readonly id: string; readonly offset: number | null }[];
}
const shown = async (name: string): Promise<Shown> =>
  (await stores.lotrinh.json('definition', 'show', name)).body as Shown;
/** The answer of `definition show`, one count of it written otherwise. */
async function withOffset(deadline: string, offset: number): Promise<Shown> {
  const { definition } = (await stores.lotrinh.json('task', 'show', 'BT-2023Q1-01')).body as {
    definition: { id: string; version: number };
  };
  const whole = await shown(`${definition.id}@${String(definition.version)}`);
  const deadlines = whole.deadlines.map((one) => (one.id === deadline ? { ...one, offset } : one));
  return { ...whole, deadlines };
}

describe('definition show', () => {
  test('a version by itself; without one the newest', async () => {
    const [first, newest] = [await shown('provincial-2014@1'), await shown('provincial-2014')];
    expect([first.version, newest.version > 1]).toEqual([1, true]);
    const none = await stores.lotrinh.json('definition', 'show', 'provincial-2014@99');
    expect([none.code, none.body]).toMatchObject([1, { error: { type: 'not-found' } }]);
  });

  test('as a diagram: printed, in the JSON document, in a file', async () => {
    const golden = readFileSync('test/golden/administrative-dossier-1.svg', 'utf8').trimEnd();
    const words = ['definition', 'show', 'administrative-dossier@1', '--format'];
    expect((await stores.lotrinh.plain(...words, 'svg')).out.trimEnd()).toBe(golden);
    expect((await stores.lotrinh.json(...words, 'mermaid')).body).toMatchObject({
      id: 'administrative-dossier',
      mermaid: expect.stringContaining('stateDiagram-v2') as unknown,
    });
    const out = join(stores.home.path, 'diagram.svg');
    const written = await stores.lotrinh.plain(...words, 'svg', '--out', out);
    expect(readFileSync(out, 'utf8').trimEnd()).toBe(golden);
    expect(written.out).toBe(`Đã ghi quy định administrative-dossier@1, dạng svg, vào ${out}.\n`);
  });
});

describe('definition diff', () => {
  test('of two versions, and of a version and its edited file', async () => {
    const versions = await stores.lotrinh.json(
      'definition',
      'diff',
      'provincial-2014@1',
      'provincial-2014@2',
    );
    expect([versions.code, versions.body]).toMatchObject([
      0,
      { added: expect.arrayContaining(['commands.take-over']) as unknown, removed: [] },
    ]);
    const edited = await withOffset('D39', 10);
    const name = `${edited.id}@${String(edited.version)}`;
    expect((await stores.lotrinh.json('definition', 'diff', name, file('d39.json', edited))).body).toEqual({
      added: [],
      removed: [],
      changed: [{ path: 'deadlines.D39.offset', before: 30, after: 10 }],
    });
  });

  test('with what is neither: not found', async () => {
    const { code, body } = await stores.lotrinh.json('definition', 'diff', 'provincial-2014', 'nothing');
    expect([code, body]).toMatchObject([1, { error: { type: 'not-found' } }]);
  });
});

describe('definition what-if', () => {
  const whatIf = (path: string) => stores.lotrinh.json('definition', 'what-if', path);

  test('a shorter term, over every stored task; nothing is written', async () => {
    const before = await stores.lotrinh.json('audit', 'verify');
    const { code, body } = await whatIf(file('shorter.json', await withOffset('D39', 10)));
    expect([code, body]).toMatchObject([
      0,
      {
        tasks: 25,
        changes: expect.arrayContaining([
          expect.objectContaining({
            task: 'BT-2023Q1-01',
            what: 'deadline',
            id: 'D39',
            before: '2023-03-10 open',
            after: '2023-02-20 open',
          }),
          expect.objectContaining({ task: 'BT-2023Q1-01', what: 'reminder' }),
        ]) as unknown,
      },
    ]);
    expect((await stores.lotrinh.json('audit', 'verify')).body).toEqual(before.body);
  });

  test('another calendar', async () => {
    const { body } = await whatIf(file('calendar.json', { calendar: { off: ['2023-03-10'], work: [] } }));
    expect(body).toMatchObject({
      changes: expect.arrayContaining([
        expect.objectContaining({ id: 'D39', after: '2023-03-13 open' }),
      ]) as unknown,
    });
  });

  test('code edited: refused with its path, exit 1', async () => {
    const edited = await withOffset('D39', 10);
    const guards = { ...edited, commands: [] };
    const { code, body } = await whatIf(file('code.json', guards));
    expect([code, body]).toMatchObject([1, { error: { type: 'invalid-field', field: 'commands' } }]);
  });
});

test('what a profile sets is shown, edited and tried out: unedited, nothing differs', async () => {
  const profile = {
    name: 'Sở KH&CN',
    source: 'QĐ 12/2023/QĐ-UBND',
    definitions: { 'provincial-2014': { deadlines: { D39: { count: 20, unit: 'days' } } } },
  };
  const who = ['--actor', 'program-manager', '--approved-by', 'director'];
  const path = file('profile.json', profile);
  const adopted = await stores.lotrinh.json('profile', 'adopt', path, '--occurred-on', '2023-01-03', ...who);
  expect(adopted.code).toBe(0);
  const { body } = await stores.lotrinh.json(
    'definition',
    'show',
    'provincial-2014',
    '--as-of',
    '2023-03-01',
  );
  const shown = body as { deadlines: { id: string; offset: number }[] };
  expect(shown.deadlines.find(({ id }) => id === 'D39')).toMatchObject({ offset: 20, certainty: 'read' });
  const whatIf = (name: string, text: object) =>
    stores.lotrinh.json('definition', 'what-if', file(name, text));
  expect(await whatIf('as-shown.json', shown)).toMatchObject({ code: 0, body: { tasks: 25, changes: [] } });
  const deadlines = shown.deadlines.map((one) => (one.id === 'D39' ? { ...one, offset: 10 } : one));
  expect(await whatIf('edited.json', { ...shown, deadlines })).toMatchObject({
    code: 0,
    body: { changes: expect.arrayContaining([expect.objectContaining({ id: 'D39' })]) as unknown },
  });
});

describe('task do --dry-run', () => {
  /** The same portfolio on a day on which the law of 2025 is in force. */
  let later: PortfolioStores;
  beforeAll(async () => {
    later = await portfolioStores(undefined, '2025-11-03T08:00:00+07:00');
  });
  afterAll(() => later.remove());

  const words = (definition: string) =>
    [
      'task',
      'do',
      'BT-2023Q1-01',
      'adopt-definition',
      '--data',
      JSON.stringify({ definition, reason: 'x' }),
    ] as const;

  test('another regulation: what it would change, in a table and as JSON; nothing is written, no file kept', async () => {
    const before = await later.lotrinh.json('task', 'history', 'BT-2023Q1-01');
    const dry = [...words('provincial-2025'), '--document', '{"number":"12/QĐ"}', '--dry-run'] as const;
    const scan = file('scan.txt', 'bản quét');
    const { code, body } = await later.lotrinh.json(...dry, '--file', scan);
    expect([code, body]).toMatchObject([
      0,
      {
        dryRun: true,
        events: [{ type: 'DefinitionAdopted' }],
        changes: [
          { what: 'deadline', id: 'D39', before: '2023-03-10 open', after: '2023-03-10 cancelled' },
          { what: 'deadline', id: 'D39', before: null, after: 'to-set' },
        ],
      },
    ]);
    const { out } = await later.lotrinh.plain(...dry, '--file', scan);
    expect(out).toMatch(/^Chỉ kiểm tra, không ghi gì\.\nNếu ghi: Chuyển sang quy định khác – BT-2023Q1-01/);
    expect(out).toMatch(/Họp hội đồng nghiệm thu \(D39\) +– +chưa có thời hạn, cần đặt/);
    expect((await later.lotrinh.json('task', 'history', 'BT-2023Q1-01')).body).toEqual(before.body);
    // A hash is known once its file is stored: this one is not.
    const kept = createHash('sha256').update('bản quét').digest('hex');
    expect(existsSync(join(later.home.path, 'files', kept.slice(0, 2)))).toBe(false);
  });

  test('what is computed is told by its field', async () => {
    const votes = { membersTotal: 9, membersPresent: 9, votes: { excellent: 7, passed: 2, failed: 0 } };
    const { body } = await later.lotrinh.json(
      ...['task', 'do', 'BT-2023Q1-01', 'conclude-acceptance', '--data', JSON.stringify(votes)],
      ...['--actor', 'council-secretary', '--dry-run'],
    );
    expect(body).toMatchObject({ dryRun: true, foreseen: { computed: { rating: 'excellent' } } });
  });

  test('a refusal is one as ever', async () => {
    const dry = await later.lotrinh.json(...words('facility'), '--dry-run');
    const done = await later.lotrinh.json(...words('facility'));
    expect([dry.code, dry.body]).toEqual([1, done.body]);
  });
});
