import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine, environmentWith } from '../support/command-line.ts';
import { SAMPLE } from '../support/memory-log.ts';
import { STORE_SETS } from '../support/fresh-stores.ts';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

describe.each(STORE_SETS)('on %s', (_stores, start) => {
  let stores: PortfolioStores;
  beforeAll(async () => {
    stores = await portfolioStores(start);
  });
  afterAll(() => stores.remove());

  const text = expect.stringMatching(/\S/) as unknown;

  describe('a call that fails', () => {
    const bad = (name: string, content: string): string => {
      const path = join(stores.home.path, name);
      writeFileSync(path, content);
      return path;
    };

    test.each([
      'task show NO-SUCH',
      'task history BT-2023Q1-01 --as-of 2018-12-31',
      'task actions NO-SUCH',
      'task diff NO-SUCH --from 0 --to 1',
      'reminders why no-such',
      'definition show no-such',
      'import no-such-file.ndjson',
    ])('%s is not found: exit 1', async (words) => {
      const { code, body } = await stores.lotrinh.json(...words.split(' '));
      expect([code, body]).toEqual([1, { error: { type: 'not-found', message: text } }]);
    });

    test.each([
      ['task show BT-2023Q1-01 --as-of 2023-02-30', 'invalid-date', 'as-of'],
      ['task show BT-2023Q1-01 --known-at 2023-03-10', 'invalid-date', 'known-at'],
      ['task diff BT-2023Q1-01 --from yesterday --to 1', 'invalid-field', 'from'],
      ['task diff BT-2023Q1-01 --from 0 --to 9999', 'invalid-field', 'to'],
      ['task do .. close-call', 'invalid-field', 'task'],
      ['deadlines --status finished', 'invalid-field', 'status'],
      ['deadlines --kind zzz', 'invalid-field', 'kind'],
      ['task list --kind zzz', 'invalid-field', 'kind'],
      ['task show BT-2023Q1-01 --kind zzz', 'invalid-field', 'kind'],
      ['reminders list --status done', 'invalid-field', 'status'],
      ['deadlines --due-before 31/2/2023', 'invalid-date', 'due-before'],
      ['report quarterly --quarter 2023-5', 'invalid-field', 'quarter'],
      ['report quarterly --quarter 2023-Q1 --as-of 2022-12-31', 'invalid-field', 'as-of'],
      ['report quarterly --quarter 2023-Q1 --format pdf', 'invalid-field', 'format'],
      ['report quarterly --quarter 2023-Q1 --format docx', 'missing-field', 'out'],
      ['report quarterly --quarter 2023-Q1 --out /no/such/folder/x.json', 'invalid-field', 'out'],
      ['reminders report --from 2023-03-02 --to 2023-03-01', 'invalid-field', 'to'],
      ['reminders report --from 2023-03-01 --to 2023-02-30', 'invalid-date', 'to'],
      ['task do X-1 propose --data {', 'invalid-json', 'data'],
      ['task do X-1 propose --data {} --if-revision two', 'invalid-field', 'if-revision'],
      ['import package.yaml', 'invalid-field', 'file'],
    ])('%s is refused: exit 1, the field named', async (words, type, field) => {
      const { code, body } = await stores.lotrinh.json(...words.split(' '));
      expect([code, body]).toEqual([1, { error: { type, field, message: text } }]);
    });

    test('an import in which lines were refused exits 1 and takes the others', async () => {
      const good =
        '{"task":"E2E-2","command":"register-facility-task","occurredOn":"2023-03-01","data":{"title":"x","managingBody":"y"}}';
      const { code, body } = await stores.lotrinh.json('import', bad('mixed.ndjson', `${good}\n{"task":\n`));
      expect([code, body]).toEqual([
        1,
        { accepted: 1, unchanged: 0, refused: [{ line: 2, key: null, type: 'invalid-json', message: text }] },
      ]);
    });

    test('a table that cannot be read is one error, and says why', async () => {
      const { code, body } = await stores.lotrinh.json('import', bad('x.csv', 'task,title\nT-1,x\n'));
      expect([code, body]).toEqual([
        1,
        { error: { type: 'invalid-table', message: expect.stringContaining('cột command') as unknown } },
      ]);
    });

    test('a code of two kinds is ambiguous until the kind is named', async () => {
      const dossier = ['--data', '{"field":"f","procedure":"p","dueOn":"2023-04-01"}'];
      const facility = ['--data', '{"title":"x","managingBody":"y"}'];
      const on = ['--occurred-on', '2023-03-01'];
      await stores.lotrinh.json('task', 'do', 'TWO', 'receive-administrative-dossier', ...on, ...dossier);
      await stores.lotrinh.json('task', 'do', 'TWO', 'register-facility-task', ...on, ...facility);
      const asked = await stores.lotrinh.json('task', 'show', 'TWO');
      expect([asked.code, asked.body]).toMatchObject([1, { error: { type: 'ambiguous' } }]);
      expect((await stores.lotrinh.json('task', 'show', 'TWO', '--kind', 'dossier')).body).toMatchObject({
        kind: 'dossier',
      });
      const due = await stores.lotrinh.json('deadlines', '--task', 'TWO', '--kind', 'dossier');
      expect(due.body).toMatchObject([{ task: 'TWO', kind: 'dossier' }]);
      expect((await stores.lotrinh.json('deadlines', '--task', 'TWO', '--kind', 'task')).body).toEqual([]);
      const past = ['deadlines', '--as-of', '2023-03-05', '--task', 'TWO', '--kind'];
      expect((await stores.lotrinh.json(...past, 'task')).body).toEqual([]);
      expect((await stores.lotrinh.json(...past, 'dossier')).body).toHaveLength(1);
    });

    test.each([
      'no-such-verb',
      'task show',
      'task list --no-such-option',
      'report quarterly',
      'reminders report --from 2023-01-01',
      'audit',
      'task do X',
      '',
    ])('%s is wrong usage: exit 2, one document', async (words) => {
      const { code, body } = await stores.lotrinh.json(...words.split(' ').filter((word) => word !== ''));
      expect([code, body]).toEqual([2, { error: { type: 'usage', message: text } }]);
    });

    test.each([
      [{ LOTRINH_NO_SUCH_THING: '1' }, 'LOTRINH_NO_SUCH_THING'],
      [{ PORT: 'http' }, 'PORT'],
      [{ LOTRINH_NOW: 'yesterday' }, 'LOTRINH_NOW'],
    ])('%j is a setting it cannot run with: exit 2', async (setting, name) => {
      const { code, body } = await commandLine({ ...stores.settings, ...setting }).json('task', 'list');
      expect([code, body]).toEqual([2, { error: { type: 'usage', message: expect.stringContaining(name) } }]);
    });

    test('said to people it is one sentence on stderr, nothing on stdout', async () => {
      const { code, out, err } = await stores.lotrinh.plain('task', 'show', 'NO-SUCH');
      expect([code, out, err]).toEqual([1, '', 'Không tìm thấy NO-SUCH.\n']);
    });
  });

  describe('what a call prints', () => {
    test.each([
      'task list',
      'deadlines',
      'task history BT-2023Q1-01',
      `import ${SAMPLE}`,
      'report quarterly --quarter 2023-Q1',
      'views verify',
    ])('%s: no colour and no bar where nobody looks on', async (words) => {
      const { code, out, err } = await stores.lotrinh.plain(...words.split(' '));
      expect([code, err, /\u001b|\r/.test(out)]).toEqual([0, '', false]);
      expect(out.length).toBeGreaterThan(10);
    });

    test('--json stands anywhere, and prints one line', async () => {
      const { out } = await stores.lotrinh.plain('--json', 'task', 'list');
      expect(out.split('\n')).toHaveLength(2);
      expect(JSON.parse(out)).toEqual(expect.any(Array));
    });

    test('a reader that has seen enough is no fault', () => {
      const call = `"${process.execPath}" scripts/run.mjs dist/src/cli.js definition show provincial-2014`;
      const { stderr, stdout } = spawnSync('/bin/sh', ['-c', `${call} | head -c 1`], {
        env: environmentWith({}),
        encoding: 'utf8',
      });
      expect([stdout, stderr]).toEqual(['M', '']);
    });

    test('config masks what is secret, wherever it stands', async () => {
      const secret = {
        SMTP_URL: 'smtp://user:geheim@127.0.0.1:2525',
        DATABASE_URL: `${stores.settings.DATABASE_URL ?? ''}&password=geheim`,
      };
      const { code, out, err } = await commandLine({ ...stores.settings, ...secret }).json('config');
      expect([code, `${out}${err}`.includes('geheim'), out.includes('smtp://user:***@')]).toEqual([
        0,
        false,
        true,
      ]);
    });

    test('a dry run writes nothing', async () => {
      const before = (await stores.lotrinh.json('audit', 'verify')).body;
      const path = join(stores.home.path, 'dry.ndjson');
      writeFileSync(
        path,
        '{"task":"DRY-1","command":"register-facility-task","occurredOn":"2023-03-01","data":{"title":"x","managingBody":"y"}}',
      );
      expect((await stores.lotrinh.json('import', path, '--dry-run')).body).toMatchObject({ accepted: 1 });
      expect([
        (await stores.lotrinh.json('task', 'show', 'DRY-1')).code,
        (await stores.lotrinh.json('audit', 'verify')).body,
      ]).toEqual([1, before]);
    });
  });
});
