import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RIGHTS } from '#access/may-do';
import type { Role } from '#lifecycle/values/role';
import { somebody } from '../../apps/api/testing/people.ts';
import { loggedIn } from '../../apps/api/testing/sessions.ts';
import { count, printedFigures, printedSeed } from '../support/counts.ts';
import { STORE_SETS, type FreshStores } from '../support/fresh-stores.ts';
import { importSample } from '../support/portfolio/import-sample.ts';
import { runningProgram, type RunningProgram } from '../support/running-program.ts';
import { breach, OPERATIONS, type Operation } from './document.ts';
import { requestsOf, type Fuzzed, type Known } from './requests.ts';

const REQUESTS = count(200_000);
/** At once. */
const UNDER_WAY = 6;
/** Longer is hanging: a query waits at most five seconds for its views. */
const ANSWERED_WITHIN_MS = 30_000;
/** Calls that cost a hundred times another: a password is hashed, every case is read, every reminder planned. */
const RARE: Readonly<Record<string, number>> = {
  'POST /api/v1/session': 0.1,
  'POST /api/v1/reminders/reconcile': 0.05,
  'GET /api/v1/reports/quarterly/{quarter}': 0.3,
  'GET /api/v1/imports/template': 0.1,
  'GET /api/v1/audit/acts': 0.3,
  'GET /api/v1/tasks/{id}/eligibility': 0.3,
  'PUT /api/v1/me/password': 0.1,
  'POST /api/v1/me/second-factor': 0.1,
  'POST /api/v1/me/second-factor/removal': 0.1,
  'GET /api/v1/session/oidc': 0.1,
  'GET /api/v1/session/oidc/callback': 0.1,
};
/** Refused before anything of the call is looked at. */
const AT_THE_DOOR =
  /^urn:lotrinh:(?:unauthenticated|not-allowed|too-many-requests|too-large|unsupported-media-type|no-such-address|invalid-json|invalid-encoding|invalid-request|not-acceptable)$/;

let fresh: FreshStores;
let program: RunningProgram;
let known: Known;
let cookie: string;
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  const limits = { caller: 1_000_000, address: 1_000_000 };
  program = await runningProgram({ LOTRINH_NOW: '2023-03-10T08:00:00+07:00', ...fresh.settings }, { limits });
  await importSample(program.stores);
  const { token } = await somebody(program.stores, {
    username: 'cv',
    role: 'program-manager',
    personId: 'p-1',
  });
  const asking = { as: 'nobody', headers: { authorization: `Bearer ${token}` } } as const;
  cookie = await loggedIn(program, { username: 'cv' });
  const codes = async (path: string): Promise<readonly string[]> => {
    const { json } = await program.call('GET', path, { as: 'director' });
    return (json?.items as readonly { code: string }[]).map(({ code }) => code);
  };
  const position = (await program.stores.store.head()) ?? '';
  known = {
    tasks: await codes(`/tasks?after=${position}`),
    dossiers: await codes('/dossiers'),
    people: ['p-1'],
    // The same names for every call: what waits in one place is unknown in the others.
    approvals: [await waitingImport(asking), await waitingCorrection(asking)],
  };
}, 120_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

/** With the token of a person: nobody else asks for a second one. */
interface Asking {
  readonly as: 'nobody';
  readonly headers: Readonly<Record<string, string>>;
}

/** A file that waits for a second person. */
async function waitingImport(asking: Asking): Promise<string> {
  const record = {
    task: 'FILE-1',
    command: 'propose',
    occurredOn: '2023-01-09',
    actor: 'program-manager',
    data: { title: 'Một', level: 'provincial', managingBody: 'Sở' },
  };
  const { json } = await program.call('POST', '/imports', { ...asking, body: [record] });
  expect(json).toHaveProperty('approval');
  return String(json?.approval);
}

/** A correction that waits for one, of the first task. */
async function waitingCorrection(asking: Asking): Promise<string> {
  const code = 'BT-2023Q1-01';
  const { json } = await program.call('GET', `/tasks/${code}/events`);
  const [first] = json?.items as readonly [{ readonly id: string }];
  const data = { targetEventId: first.id, field: 'data.title', to: 'Hai', reason: 'Gõ nhầm' };
  const asked = await program.call('POST', `/tasks/${code}/commands/correct`, {
    ...asking,
    body: { occurredOn: '2023-03-09', data },
  });
  expect(asked.json).toHaveProperty('approval');
  return String(asked.json?.approval);
}

/** Roles that are let through the door of a call; most requests are theirs. */
function rightfulOf({ method, path }: Operation): readonly string[] {
  if (/\/me(?:\/|$)|\/tokens/.test(path)) return ['session'];
  if (path.includes('/people')) return RIGHTS.people;
  if (path.includes('/audit') || path.includes('/metrics')) return ['administrator'];
  if (path.endsWith('/reconcile')) return ['administrator'];
  if (path.includes('/imports')) return RIGHTS.import;
  if (path.includes('/reports')) return RIGHTS.reports;
  if (path.includes('/dossiers') && method === 'POST') return ['one-stop-officer'];
  return method === 'GET' ? ['director', 'program-manager', 'auditor'] : RIGHTS.import;
}

interface Counted {
  sent: number;
  reached: number;
  done: number;
  slowestMs: number;
}
type Broken = readonly [call: string, sent: string, what: string];

async function tried(request: Fuzzed, counted: Counted): Promise<readonly Broken[]> {
  const { operation, address, headers, body, as } = request;
  const call = `${operation.method} ${operation.path}`;
  const sent = `${as} ${address.slice(0, 200)} ${String(body).slice(0, 200)}`;
  const began = performance.now();
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, ANSWERED_WITHIN_MS, 'late').unref());
  const answer = await Promise.race([
    program.at(operation.method, address, {
      ...(as === 'session'
        ? { as: 'nobody', headers: { ...headers, cookie, origin: program.origin } }
        : { as: as as Role, headers }),
      ...(body !== undefined && { raw: body }),
    }),
    late,
  ]);
  if (answer === 'late') return [[call, sent, 'hangs']];
  const { status, text } = answer;
  const type = answer.headers.get('content-type') ?? '';
  counted.sent += 1;
  counted.done += status < 300 ? 1 : 0;
  counted.reached += status < 300 || !AT_THE_DOOR.test(String(answer.json?.type)) ? 1 : 0;
  counted.slowestMs = Math.max(counted.slowestMs, Math.round(performance.now() - began));
  const failed: readonly Broken[] =
    status >= 500 ? [[call, sent, `${String(status)} ${text.slice(0, 300)}`]] : [];
  const broken = breach(operation, { status, type, text });
  return broken === undefined ? failed : [...failed, [call, sent, `${String(status)}: ${broken}`]];
}

test('every call answers what the document says, whatever it is sent', async () => {
  const seed = printedSeed('http fuzz');
  const weight = (one: Operation): number => RARE[`${one.method} ${one.path}`] ?? 1;
  const whole = OPERATIONS.reduce((sum, one) => sum + weight(one), 0);
  const counts = new Map<string, Counted>();
  const broken: Broken[] = [];
  for (const [at, operation] of OPERATIONS.entries()) {
    const numRuns = Math.ceil((REQUESTS * weight(operation)) / whole);
    const requests = fc.sample(requestsOf(operation, known, rightfulOf(operation)), {
      seed: seed + at,
      numRuns,
    });
    const counted: Counted = { sent: 0, reached: 0, done: 0, slowestMs: 0 };
    counts.set(`${operation.method} ${operation.path}`, counted);
    const queue = requests.values();
    const worker = async (): Promise<void> => {
      for (const request of queue) broken.push(...(await tried(request, counted)));
    };
    await Promise.all(Array.from({ length: UNDER_WAY }, worker));
  }
  const all = [...counts.values()];
  const sum = (name: keyof Counted): number => all.reduce((total, one) => total + one[name], 0);
  for (const [call, one] of counts)
    process.stderr.write(
      `${call}: ${one.sent} sent, ${one.reached} reached, ${one.done} done, slowest ${one.slowestMs} ms\n`,
    );
  printedFigures('http fuzz', {
    sent: sum('sent'),
    reached: sum('reached'),
    done: sum('done'),
    broken: broken.length,
  });
  expect(broken.slice(0, 20)).toEqual([]);
  expect(sum('sent')).toBeGreaterThanOrEqual(REQUESTS);
  expect(sum('reached') / sum('sent')).toBeGreaterThanOrEqual(0.6);
  expect(sum('done') / sum('sent')).toBeGreaterThanOrEqual(0.1);
}, 900_000);
