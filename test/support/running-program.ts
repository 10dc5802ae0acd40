import type { ApiParts } from '#apps/api/create-api';
import { startApi } from '#apps/api/start-api';
import { startProjector } from '#apps/projector/start-projector';
import { accessOn } from '#access/access-deps';
import { issueToken } from '#access/issue-token';
import { operatorPrincipal } from '#access/principal';
import { recorderOf } from '#lifecycle/step-named';
import { isJsonObject, type JsonObject } from '#lifecycle/values/json';
import { ROLES, type Role } from '#lifecycle/values/role';
import { makeLogger } from '#runtime/logger';
import { openStores, type Stores } from '#runtime/open-stores';
import { readSettings } from '#runtime/settings';
import { freeHome } from './free-home.ts';

/** An answer of the API. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the text is no JSON. */
  readonly json: Record<string, unknown> | undefined;
}

interface Sending {
  /** Whose token is sent; default: the auditor's for what reads, the `actor` of the body, else the program manager's. */
  readonly as?: Role | 'nobody';
  readonly body?: unknown;
  /** Bytes as they are, instead of `body`. */
  readonly raw?: string | Uint8Array | ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** API and projector on real stores of a home of their own. */
export interface RunningProgram {
  readonly stores: Stores;
  /** As a browser names it. */
  readonly origin: string;
  /** What the program said went wrong, a line of JSON each. */
  readonly logged: readonly string[];
  /** A call under `/api/v1`. */
  call(method: string, path: string, sending?: Sending): Promise<Answered>;
  /** A call from the root. */
  at(method: string, path: string, sending?: Sending): Promise<Answered>;
  stopProjector(): Promise<void>;
  stop(): Promise<void>;
}

export async function runningProgram(
  env: NodeJS.ProcessEnv = {},
  { limits }: Pick<ApiParts, 'limits'> = {},
): Promise<RunningProgram> {
  const home = freeHome();
  const logged: string[] = [];
  const log = makeLogger({ level: 'warn', write: (line) => void logged.push(line) });
  const stores = await openStores(readSettings({ LOTRINH_HOME: home.path, PORT: '0', ...env }));
  const projector = await startProjector({ stores, log });
  const api = await startApi({ stores, log, ...(limits !== undefined && { limits }) });
  let projecting = true;
  const stopProjector = async (): Promise<void> => {
    if (projecting) await projector.close();
    projecting = false;
  };
  const tokens = tokensOf(stores);
  const at = async (method: string, path: string, sending: Sending = {}): Promise<Answered> => {
    const { as, ...sent } = asSomebody(method, path, sending);
    const bearer = as === 'nobody' ? {} : { authorization: `Bearer ${await tokens(as)}` };
    const headers = { ...bearer, ...sent.headers };
    return answered(fetch(`http://127.0.0.1:${api.port}${path}`, requestOf(method, { ...sent, headers })));
  };
  return {
    stores,
    origin: `http://127.0.0.1:${api.port}`,
    logged,
    at,
    call: (method, path, sending) => at(method, `/api/v1${path}`, sending),
    stopProjector,
    stop: async () => {
      await api.close();
      await stopProjector();
      await stores.close();
      await home.remove();
    },
  };
}

/** Who logs in acts: a body that names a role as its actor is sent with that role's token instead. */
function asSomebody(
  method: string,
  path: string,
  sending: Sending,
): Sending & { readonly as: Role | 'nobody' } {
  const { body } = sending;
  if (sending.as !== undefined) return { ...sending, as: sending.as };
  if (method === 'GET') return { ...sending, as: 'auditor' };
  const given = isJsonObject(body) ? body : {};
  const { actor, ...rest } = given;
  if (!isRole(actor)) return { ...sending, as: recorderAt(path, given) };
  return { ...sending, body: rest, as: actor };
}

/** Who usually records what the call names. */
function recorderAt(path: string, { command }: JsonObject): Role {
  const [, kinds, named] = /\/(tasks|dossiers)(?:\/[^/]+\/commands\/([^/?]+))?/.exec(path) ?? [];
  const kind = kinds === 'dossiers' ? 'dossier' : 'task';
  return recorderOf(kind, named ?? (typeof command === 'string' ? command : '')) ?? 'program-manager';
}

const isRole = (text: unknown): text is Role => (ROLES as readonly unknown[]).includes(text);

/** A token of each role, made when it is first asked for. */
function tokensOf(stores: Stores): (role: Role) => Promise<string> {
  const made = new Map<Role, Promise<string>>();
  const make = async (role: Role): Promise<string> => {
    const issued = await issueToken(
      { roles: [role] },
      { by: operatorPrincipal('operator:test') },
      accessOn(stores),
    );
    if (issued.status === 'refused') throw new Error(JSON.stringify(issued.refusals));
    return issued.token;
  };
  return (role) => {
    const known = made.get(role) ?? make(role);
    made.set(role, known);
    return known;
  };
}

function requestOf(method: string, { body, raw, headers = {} }: Sending): RequestInit {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method,
    headers: { ...(sent !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(sent !== undefined && { body: sent }),
    // A stream is sent while nobody knows how long it will be.
    ...(sent instanceof ReadableStream && { duplex: 'half' }),
  };
}

async function answered(request: Promise<Response>): Promise<Answered> {
  const { status, headers, ...response } = await request.then(async (got) => ({
    status: got.status,
    headers: got.headers,
    text: await got.text(),
  }));
  return { status, headers, text: response.text, json: parsed(response.text) };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
