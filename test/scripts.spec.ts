import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { processesNaming, until } from './support/processes.ts';

/** A small checkout of its own, with our scripts and packages. */
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lotrinh-checkout-'));
  for (const name of ['scripts', 'package.json', 'package-lock.json', '.swcrc', 'tsconfig.json']) {
    cpSync(name, join(root, name), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of ['src', 'libs', 'apps', 'dist'])
    rmSync(join(root, name), { recursive: true, force: true });
  write(
    'src/main.ts',
    `import { word } from '#messages/word';\nconsole.log(JSON.stringify([word, ...process.argv.slice(2)]));\n`,
  );
  write('libs/messages/word.ts', `export const word: string = 'one';\n`);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
const main = (...args: string[]) => node('scripts/run.mjs', 'dist/src/main.js', ...args);
const inDist = (path: string): boolean => existsSync(join(root, 'dist', path));
const builtAt = (): number => statSync(join(root, 'dist/src/main.js')).mtimeMs;

describe('the set-up', () => {
  test('builds what is missing, says so on stderr, and hands on the arguments', () => {
    const { stdout, stderr, status } = main('--demo', 'hai ba');
    expect({ said: JSON.parse(stdout) as unknown, status }).toEqual({
      said: ['one', '--demo', 'hai ba'],
      status: 0,
    });
    expect(stderr).toContain('built 2 files');
  });

  test('a page built on the way leaves no mode behind for what is started next', () => {
    write('apps/web/vite.config.ts', 'export default { root: import.meta.dirname };\n');
    write('apps/web/index.html', '<p>one</p>\n');
    write('src/main.ts', `console.log(process.env.NODE_ENV ?? 'none');\n`);
    const { NODE_ENV: _, ...env } = process.env;
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'dist/src/main.js'], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    expect(stderr).toContain('built the page');
    expect(stdout).toBe('none\n');
  });

  test('does nothing when nothing changed, also after a touch', () => {
    main();
    const before = builtAt();
    utimesSync(join(root, 'src/main.ts'), new Date(), new Date());
    expect(main().stderr).toBe('');
    expect(main().stderr).toBe('');
    expect(builtAt()).toBe(before);
  });

  test('a change is built; what was deleted is gone', () => {
    write('libs/messages/old.ts', 'export const old = 1;\n');
    main();
    expect(inDist('libs/messages/old.js')).toBe(true);
    rmSync(join(root, 'libs/messages/old.ts'));
    write('libs/messages/word.ts', `export const word: string = 'two';\n`);
    expect(main().stdout).toContain('two');
    expect(inDist('libs/messages/old.js')).toBe(false);
  });

  test('a changed page is built with the program; one that stays the same is taken over', () => {
    write('apps/web/vite.config.ts', `export default { root: 'apps/web' };`);
    write('apps/web/index.html', '<!doctype html><title>one</title>');
    expect(main().stderr).toContain('built the page');
    const page = (): string => readFileSync(join(root, 'dist/web/index.html'), 'utf8');
    expect(page()).toContain('<title>one</title>');
    write('libs/messages/word.ts', `export const word: string = 'two';\n`);
    expect(main().stderr).not.toContain('built the page');
    expect(page()).toContain('<title>one</title>');
    write('apps/web/index.html', '<!doctype html><title>two</title>');
    expect(main().stderr).toContain('built the page');
    expect(page()).toContain('<title>two</title>');
  });

  test('messages go along; specs, contracts and testing do not', () => {
    write('libs/messages/vi.json', '{}');
    for (const name of ['a.spec.ts', 'a.contract.ts', 'testing/a.ts'])
      write(`libs/messages/${name}`, 'export {};\n');
    main();
    const there = ['vi.json', 'a.spec.js', 'a.contract.js', 'testing/a.js'].filter((name) =>
      inDist(`libs/messages/${name}`),
    );
    expect(there).toEqual(['vi.json']);
  });

  test('a file that is no TypeScript is named, and the build before stays', () => {
    main();
    write('libs/messages/word.ts', 'export const = ;\n');
    const { stderr, status } = main();
    expect({ status, named: stderr.includes('libs/messages/word.ts') }).toEqual({ status: 1, named: true });
    expect(inDist('src/main.js')).toBe(true);
  });

  test('a lock left by a dead set-up is no hindrance; two at once build once', async () => {
    writeFileSync(join(root, '.lotrinh-setup.lock'), '999999999');
    const both = await Promise.all(
      [1, 2].map(() => ended(spawn(process.execPath, ['scripts/setup.mjs'], { cwd: root }))),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ stderr }) => stderr.includes('built'))).toHaveLength(1);
    expect(existsSync(join(root, '.lotrinh-setup.lock'))).toBe(false);
  });
});

describe('the program', () => {
  test('its exit code is ours', () => {
    write('src/main.ts', 'process.exitCode = 4;\n');
    expect(main().status).toBe(4);
  });

  test('a stack names the source', () => {
    write(
      'src/main.ts',
      `interface Long {\n  a: number;\n}\nexport const x: Long = { a: 1 };\nthrow new Error('here');\n`,
    );
    expect(main().stderr).toMatch(/src\/main\.ts:5/);
  });

  const program = (): string =>
    `"${process.execPath}" "${join(root, 'scripts/run.mjs')}" dist/src/main.js; true`;

  test.each([
    ['its shell', () => ['/bin/sh', '-c', program()]],
    ['npm itself, whose shell lives on', () => ['/bin/sh', '-c', '/bin/sh -c "$1"; true', 'npm', program()]],
  ])('kill -9 of %s ends the program too, in its own good order', async (_who, command) => {
    write(
      'src/main.ts',
      `process.on('SIGTERM', () => process.exit(0));\nsetInterval(() => undefined, 1000);\nconsole.log('up');\n`,
    );
    const [shell = '', ...args] = command();
    const npm = spawn(shell, args, { cwd: root, env: { ...process.env, npm_lifecycle_event: 'start' } });
    await once(npm.stdout, 'data');
    npm.kill('SIGKILL'); // it takes nobody along
    await until('the program has ended', () => processesNaming(join(root, 'scripts/run.mjs')).length === 0);
  });
});

describe('what tests need beyond npm', () => {
  let bin: string;
  let log: string;
  beforeEach(() => {
    bin = mkdtempSync(join(root, 'bin-'));
    log = join(bin, 'log');
    program('env', 'exec /usr/bin/env "$@"');
  });

  function program(name: string, script: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const apt = (brings: string): void =>
    program('apt-get', `echo "$DEBIAN_FRONTEND $*" >> ${log}\n[ "$2" = install ] && ${brings}\ntrue`);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { PATH: bin } });
  const needs = () => run('-e', `import('./scripts/lib/needs.mjs').then(({ needsOrExit }) => needsOrExit())`);
  const both = (): string =>
    ['redis-server', 'chromium'].map((name) => `/bin/cp /bin/true ${join(bin, name)}`).join(' && ');
  const said = (): string[] => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
  const INSTALLED = [
    'noninteractive -q update',
    'noninteractive -q install -y --no-install-recommends redis-server chromium',
  ];

  test('root installs by apt', () => {
    program('id', 'echo 0');
    apt(both());
    expect({ status: needs().status, said: said() }).toEqual({ status: 0, said: INSTALLED });
  });

  test('anybody installs by sudo that asks for no password', () => {
    program('id', 'echo 1000');
    program('sudo', '[ "$1" = -n ] || exit 1\nshift\nexec "$@"');
    program('true', 'exit 0');
    apt(both());
    expect({ status: needs().status, said: said() }).toEqual({ status: 0, said: INSTALLED });
  });

  test.each([
    ['sudo that asks for one', 'exit 1'],
    ['no sudo at all', undefined],
  ])('with %s they are named in one line, and nothing runs', (_what, sudo) => {
    program('id', 'echo 1000');
    if (sudo !== undefined) program('sudo', sudo);
    apt(both());
    const { status, stdout, stderr } = run('scripts/test.mjs');
    expect({ status, stdout, said: said(), built: existsSync(join(root, 'dist')) }).toEqual({
      status: 1,
      stdout: '',
      said: [],
      built: false,
    });
    expect(stderr).toMatch(/^tests: not installed: redis-server, chromium; .*\n$/);
  });

  test('without apt they are named too, and an apt that brings nothing is told', () => {
    program('id', 'echo 0');
    expect(needs()).toMatchObject({ status: 1, stderr: expect.stringContaining('redis-server') as unknown });
    apt('exit 100');
    const { status, stderr } = needs();
    expect({ status, tried: said().length }).toEqual({ status: 1, tried: 2 });
    expect(stderr).toContain('apt could not');
  });

  test.each([
    ['no docker', undefined],
    ['a docker without compose', 'exit 1'],
  ])('test:kurrentdb with %s says so in one line', (_what, docker) => {
    if (docker !== undefined) program('docker', docker);
    expect(run('scripts/test-kurrentdb.mjs')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'test:kurrentdb: needs Docker with its compose plugin\n',
    });
  });

  test('test:kurrentdb takes down what it brought up, also when the tests fail', () => {
    program('docker', `echo "$*" >> ${log}`);
    expect(run('scripts/test-kurrentdb.mjs').status).toBe(1); // redis-server cannot be had: the suites fail
    expect(said().map((line) => line.split(' ').at(5) ?? '')).toEqual(['', 'up', 'down']);
  });

  test('what is there is left alone', () => {
    program('redis-server', 'exit 0');
    program('chromium', 'exit 0');
    program('id', 'echo 0');
    apt('true');
    expect({ status: needs().status, said: said() }).toEqual({ status: 0, said: [] });
  });
});

async function ended(child: ReturnType<typeof spawn>): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}
