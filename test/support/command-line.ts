import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from './processes.ts';

/** How a call of the command line ended. */
export interface Called {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What stdout holds as JSON; undefined when it is none. */
  readonly body: unknown;
  /** Milliseconds from start to end, Node's own start included. */
  readonly ms: number;
}

export interface Caller {
  /** Runs a verb with `--json`. */
  json(...words: readonly string[]): Promise<Called>;
  /** Runs a verb as people do. */
  plain(...words: readonly string[]): Promise<Called>;
  /** Runs a verb and sends it Ctrl-C's signal as soon as `when` holds. */
  interrupted(when: () => boolean, ...words: readonly string[]): Promise<Called>;
}

const OURS =
  /^(LOTRINH_|EVENT_STORE_URL|DATABASE_URL|REDIS_URL|S3_URL|OIDC_|PORT$|HOST$|PUBLIC_URL|SMTP_URL|MAIL_FROM|NODE_OPTIONS)/;

/** The caller's environment without settings of ours, and with these. */
export function environmentWith(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const outer = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return { ...Object.fromEntries(outer), ...settings };
}

/** The program's public face: a process a call, as `npm run -s lotrinh --` starts it, with these settings. */
export function commandLine(settings: Readonly<Record<string, string>>): Caller {
  return {
    json: (...words) => call([...words, '--json'], settings),
    plain: (...words) => call(words, settings),
    interrupted: (when, ...words) => call(words, settings, when),
  };
}

async function call(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  interruptWhen?: () => boolean,
): Promise<Called> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', 'dist/src/cli.js', ...words], {
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const closed = once(child, 'close');
  if (interruptWhen !== undefined) {
    await until('the moment to interrupt', interruptWhen);
    child.kill('SIGINT');
  }
  const [code] = (await closed) as [number | null];
  return { code, out, err, body: parsed(out), ms: performance.now() - begun };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
