import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ROLES } from '#lifecycle/values/role';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { freeHome, type FreeHome } from '../test/support/free-home.ts';
import { processesNaming, until } from '../test/support/processes.ts';

const children: ChildProcess[] = [];
const homes: FreeHome[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const home of homes.splice(0)) await home.remove();
});

function homeOf(): string {
  const home = freeHome();
  homes.push(home);
  return home.path;
}

/** The program as it ships: built when stale, as `npm start` does. */
function started(args: readonly string[], env: NodeJS.ProcessEnv) {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['scripts/run.mjs', 'dist/src/main.js', ...args], {
    env: { PATH, HOME, TMPDIR, ...env },
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, said, ended };
}

/** Files under a folder in which the text stands. */
function filesHolding(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));
}

describe('the demo', () => {
  test('--once says the figures of the source report and leaves nothing', async () => {
    const demo = started(['--demo', '--once'], { LOTRINH_DEMO_PASSWORD: 'trâu cày ruộng sâu' });
    expect(await demo.ended).toBe(0);
    const { out } = demo.said;
    const expected: readonly number[] = [2, 1, 5, 2, 15, 13, 1, 1, 0, 9, 9, 3, 3, 2, 1];
    expected.forEach((value, place) => {
      const id = `C${place + 1}`;
      expect(out).toMatch(new RegExp(`^ *${id} +${value}  ${format(`figure.${id}`)}$`, 'm'));
    });
    const home = /\S*lotrinh-demo-\w+/.exec(out)?.[0] ?? '';
    expect(home).not.toBe('');
    expect([existsSync(home), processesNaming(home)]).toEqual([false, []]);
    const first = '2023-03-13T00:30:00.000Z';
    // Of D36, D39 and D50 441; of D35 (its publication is not in the report) a year of three a week: 156.
    expect(out).toContain(format('demo.reminders', { pending: 441 + 156, first }));
    expect(out).toContain(format('demo.mails.files', { folder: `${home}/outbox` }));
    expect(out).toContain(format('demo.accounts', { password: 'trâu cày ruộng sâu' }));
    for (const role of ROLES) expect(out).toMatch(new RegExp(`^ +${role} +${roleName(role)}$`, 'm'));
  });

  test('says that it is stopping, and removes its folder', async () => {
    const demo = started(['--demo'], { PORT: '0' });
    await until('it listens', () => /:\d+\/api\/docs/.test(demo.said.out), 90_000);
    const home = /\S*lotrinh-demo-\w+/.exec(demo.said.out)?.[0] ?? '';
    demo.child.kill('SIGINT');
    expect(await demo.ended).toBe(0);
    expect(demo.said.out).toContain(format('demo.stopping'));
    expect([existsSync(home), processesNaming(home)]).toEqual([false, []]);
  });
});

describe('the program', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0, and no process is left', async (signal) => {
    const home = homeOf();
    const { child, said, ended } = started([], { LOTRINH_HOME: home, PORT: '0' });
    await until('it listens', () => /:\d+\/api\/docs/.test(said.err), 60_000);
    const url = /http:\S+(?=\/api\/docs)/.exec(said.err)?.[0] ?? '';
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(said.out).toMatch(/^.*administrator.*(?:\w{5}-){3}\w{5}$/m);
    const password = /(?:\w{5}-){3}\w{5}/.exec(said.out)?.[0] ?? '';
    expect(said.err).not.toContain(password);
    expect(said.err).not.toContain(format('start.stopping'));
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(said.err).toContain(format('start.stopping'));
    expect(processesNaming(home)).toEqual([]);
    expect(filesHolding(home, password)).toEqual([]);
    const again = started([], { LOTRINH_HOME: home, PORT: '0' });
    await until('it listens again', () => /:\d+\/api\/docs/.test(again.said.err), 60_000);
    again.child.kill(signal);
    expect([await again.ended, again.said.out]).toEqual([0, '']);
  });

  test('a port that is taken: it says so and ends with 1, and no process is left', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = String((server.address() as AddressInfo).port);
    const home = homeOf();
    const { said, ended } = started([], { LOTRINH_HOME: home, PORT: port });
    expect(await ended).toBe(1);
    expect(said.err).toContain(format('start.port-taken', { host: '127.0.0.1', port }));
    expect(processesNaming(home)).toEqual([]);
    server.close();
  });

  test('a setting that is none: 2, by its name and rule', async () => {
    const { said, ended } = started([], { LOTRINH_COLOUR: 'red' });
    expect(await ended).toBe(2);
    expect(said.err).toContain(`LOTRINH_COLOUR: ${format('setting.unknown')}.`);
  });

  test('a store out of reach: 3, and no password is said', async () => {
    const url = 'postgres://me:geheim@127.0.0.1:1/none';
    const { said, ended } = started([], { LOTRINH_HOME: homeOf(), DATABASE_URL: url, EVENT_STORE_URL: url });
    expect(await ended).toBe(3);
    expect(said.err).not.toContain('geheim');
  });
});

test('every rule of a setting has its words', () => {
  const rules = readFileSync('libs/runtime/settings-error.ts', 'utf8').matchAll(/^ {2}\| '([\w-]+)'/gm);
  const keys = [...rules].map(([, rule]) => `setting.${String(rule)}`);
  expect(keys.length).toBeGreaterThan(5);
  for (const key of keys) expect([format(key), format(key, {}, 'en')]).not.toContain('');
});
