import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnreachable } from '#event-store/errors';
import type { Place } from './place.ts';
import { childOptions } from './start-server.ts';

/** The one user and database; there is no password, for nobody but the owner can enter the socket's folder. */
export const DATABASE = 'lotrinh';

/**
 * Makes an empty database beside its place and moves it there when it is whole: a start that was killed leaves
 * nothing that looks like data. The builtin C.UTF-8 locale sorts by code point and still knows that đ is small Đ,
 * whatever locale the machine has.
 */
export async function createCluster(place: Place): Promise<void> {
  const { layout, launcher, binaries } = place;
  const draft = `${layout.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(draft), { recursive: true, mode: 0o711 });
  mkdirSync(draft, { mode: 0o700 });
  if (launcher.as !== undefined) chownSync(draft, launcher.as.uid, launcher.as.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await runToEnd(place, {
    command: [
      binaries.initdb,
      '-D',
      draft,
      `--username=${DATABASE}`,
      '--auth=trust',
      '--no-instructions',
      ...locale,
    ],
    input: '',
  });
  await runToEnd(place, {
    command: [binaries.postgres, '--single', '-D', draft, 'postgres'],
    input: `CREATE DATABASE ${DATABASE}\n`,
  });
  renameSync(draft, layout.data);
}

async function runToEnd(
  { launcher }: Place,
  { command, input }: { command: readonly string[]; input: string },
): Promise<void> {
  const [program = '', ...args] = [...launcher.prefix, ...command];
  const child = spawn(program, args, { ...childOptions(launcher), stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.on('error', () => undefined); // a child that died early is told by its exit code
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0)
    throw new StoreUnreachable(`${command[0] ?? ''} ended with ${String(code)}: ${said.trim()}`);
}
