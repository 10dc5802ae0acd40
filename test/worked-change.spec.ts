import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const GUIDE = readFileSync('docs/guides/change-a-definition.md', 'utf8');
const FILE = 'libs/lifecycle/definitions/provincial-2014/v3.ts';

interface Seen {
  readonly definition: unknown;
  readonly deadlines: unknown;
  readonly reminded: readonly string[];
}
interface Looked {
  readonly signed: Seen;
  readonly paid: Seen;
  readonly paused: readonly string[];
  readonly approvedForm: { readonly properties: Readonly<Record<string, unknown>> };
  readonly openApi: string;
  readonly shown: readonly string[];
  readonly diagram: string;
}

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'lotrinh-worked-change-'));
  for (const part of ['libs', 'apps', 'test/support', 'package.json', '.swcrc', 'tsconfig.json'])
    cpSync(part, join(home, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(home, 'node_modules'));
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

async function looked(): Promise<Looked> {
  const args = ['--conditions=@lotrinh/source', '--import', './test/support/typescript.mjs'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...args, 'test/support/worked-change.mjs'],
    { cwd: home, maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as Looked;
}

/** The blocks of code of the guide, as a reader copies them. */
function blocks(): readonly string[] {
  return [...GUIDE.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
}

/** Does what the guide says: the new file, the line of import, the place in the list. */
function changed(): void {
  const [file = '', line = ''] = blocks();
  expect(GUIDE).toContain(FILE);
  writeFileSync(join(home, FILE), file);
  const kinds = join(home, 'libs/lifecycle/kinds.ts');
  const list = /definitions: \[provincial2014, facility, provincial2014v2,/;
  const text = readFileSync(kinds, 'utf8');
  expect(text).toMatch(list);
  writeFileSync(kinds, line + text.replace(list, '$& provincial2014v3,'));
}

test('the change of the guide, in one file and a place in a list: form, actions, OpenAPI, diagram, deadline and reminders follow', async () => {
  changed();
  const after = await looked();
  expect(after.signed).toEqual({
    definition: { id: 'provincial-2014', version: 3 },
    deadlines: [{ dueOn: '2022-03-29', status: 'open' }],
    reminded: ['role:accountant', 'role:head-of-division', 'role:director'],
  });
  expect(after.paid.deadlines).toEqual([{ dueOn: '2022-03-29', status: 'met' }]);
  expect(after.paused).toContain('grant-extension');
  expect(after.approvedForm.properties).toHaveProperty('guarantee');
  expect(after.openApi.includes('Bảo lãnh thực hiện')).toBe(true);
  expect(after.shown).toContain('D51');
  expect(after.diagram).toMatch(/Paused/);
});

test('a change with a defect does not load: a deadline that nothing stops', async () => {
  const [file = ''] = blocks();
  writeFileSync(join(home, FILE), file.replace("stops: ['TranchePaid']", 'stops: []'));
  await expect(looked()).rejects.toThrow(/D51/);
});
