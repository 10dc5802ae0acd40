import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process, told from a later one of the same number by when it started. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

/** Who runs under `pid` now; undefined when nobody does (a zombie is nobody). */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return identityOf(process.pid) ?? { pid: process.pid, startedAt: '' };
}

/** It still runs. Numbers come again, in containers soon: the start must agree too. */
export function isRunning(one: ProcessIdentity): boolean {
  return identityOf(one.pid)?.startedAt === one.startedAt;
}

/** The text form that files hold. */
export function formatIdentity({ pid, startedAt }: ProcessIdentity): string {
  return JSON.stringify({ pid, startedAt });
}

/** Undefined for a text that is none (a file cut short). */
export function parseIdentity(text: string): ProcessIdentity | undefined {
  try {
    const value = JSON.parse(text) as Partial<ProcessIdentity> | null;
    const { pid, startedAt } = value ?? {};
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

/** With which words it was started; empty when it does not run. */
export function commandLineOf(pid: number): string {
  if (process.platform === 'linux') return readOrEmpty(`/proc/${String(pid)}/cmdline`).replaceAll('\0', ' ');
  return ps(pid, 'command=');
}

/** Field 22 of /proc/PID/stat, in ticks since the machine started; the name in field 2 may hold anything but `)` last. */
function startOnLinux(pid: number): string | undefined {
  const stat = readOrEmpty(`/proc/${String(pid)}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' ? undefined : start;
}

function startByPs(pid: number): string | undefined {
  const line = ps(pid, 'stat=,lstart=');
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

function ps(pid: number, format: string): string {
  try {
    return execFileSync('ps', ['-o', format, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return ''; // ps ends with 1 when there is none
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
