import fc from 'fast-check';
import { DEFINITIONS } from '#lifecycle/kinds';
import { DEPARTMENT_STEPS } from '#lifecycle/step-named';
import { ROLES } from '#lifecycle/values/role';
import { bodyOf, type Body, type How } from './bodies.ts';
import type { Operation } from './document.ts';
import { fitting, NASTY } from './values.ts';

/** A request as it is sent. */
export interface Fuzzed {
  readonly operation: Operation;
  readonly how: How;
  /** Whose token. */
  readonly as: string;
  /** From the root, encoded. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** Names that the stores know: requests that name them get somewhere. */
export interface Known {
  readonly tasks: readonly string[];
  readonly dossiers: readonly string[];
  readonly people: readonly string[];
  readonly approvals: readonly string[];
}

const commands = (kind: string): readonly string[] => [
  ...new Set(
    DEFINITIONS.filter((one) => one.kind === kind).flatMap(({ steps }) => steps.map((s) => s.command)),
  ),
];
/** By the part of a path that says whose they are. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  tasks: commands('task'),
  dossiers: commands('dossier'),
  ...Object.fromEntries(
    [...DEPARTMENT_STEPS].map(([kind, steps]) => [kind, steps.map(({ command }) => command)]),
  ),
};
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));

/** Points of a case's history between which it is compared: both are asked for. */
const POINTS: readonly string[] = ['from', 'to'];

/** What may stand at a place of a path. */
function placesOf({ path }: Operation, known: Known): Readonly<Record<string, readonly string[]>> {
  const isDossier = path.includes('/dossiers');
  const ids = path.includes('/people')
    ? known.people
    : path.includes('/definitions')
      ? ['facility', 'provincial-2014@1', 'provincial-2025']
      : isDossier
        ? known.dossiers
        : known.tasks;
  return {
    id: ids,
    command: COMMANDS[path.split('/')[3] ?? ''] ?? [],
    approval: known.approvals,
    settling: ['countersign', 'return', 'recall'],
    quarter: ['2023-Q1', '2022-Q4', '2023-Q2'],
    sha256: ['0'.repeat(64), 'ab'.repeat(32)],
  };
}

function addressOf(operation: Operation, known: Known, how: How): fc.Arbitrary<string> {
  const places = placesOf(operation, known);
  const query = operation.parameters.filter((one) => one.in === 'query' && one.name !== 'after');
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const odd = fc.constantFrom(...NASTY, 'khong-co', '%zz');
  const placed = names.map((name) => {
    const right = fc.constantFrom(...(places[name] ?? ['x']));
    return how === 'valid' ? right : fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: odd });
  });
  const queried = query.map(({ name, schema = {} }) => {
    const right = POINTS.includes(name)
      ? fc.constantFrom('0', '1', '2023-01-31')
      : fitting(schema).map(String);
    const given =
      how === 'valid' ? right : fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: odd });
    return POINTS.includes(name) ? given : fc.option(given, { freq: 1, nil: undefined });
  });
  return fc.tuple(fc.tuple(...placed), fc.tuple(...queried)).map(([ids, values]) => {
    const path = names.reduce(
      (all, name, at) => all.replace(`{${name}}`, rawPlace(ids[at] ?? '')),
      operation.path,
    );
    const asked = query.flatMap(({ name }, at) => {
      const value = values[at];
      return value === undefined ? [] : [`${name}=${raw(value)}`];
    });
    return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
  });
}

/** Encoded as it must be, but for the one that cannot be decoded. */
const raw = (text: string): string => (text === '%zz' ? text : encoded(text));
/** Of nothing another address would be made. */
const rawPlace = (text: string): string => (text === '' ? '%20' : raw(text));

function headersOf({ method, path }: Operation, how: How): fc.Arbitrary<Readonly<Record<string, string>>> {
  const json = { 'content-type': path.endsWith('/files') ? 'application/octet-stream' : 'application/json' };
  if (method === 'GET' || method === 'DELETE')
    return how === 'valid'
      ? fc.constant({})
      : fc.constantFrom({}, { accept: 'image/png' }, { 'accept-language': 'xx;q=9' });
  if (how === 'encoding')
    return fc.constantFrom<Readonly<Record<string, string>>>(
      { ...json, 'content-encoding': 'gzip' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { ...json, 'idempotency-key': 'k'.repeat(300) },
      { ...json, 'if-match': '"nine"' },
    );
  return fc.constantFrom<Readonly<Record<string, string>>>(
    json,
    json,
    { ...json, 'idempotency-key': 'khoa-1' },
    { ...json, 'if-match': '"0"' },
  );
}

/** Requests of one call: valid, nearly valid, garbage, huge, wrongly encoded; from those who may and those who may not. */
export function requestsOf(
  operation: Operation,
  known: Known,
  rightful: readonly string[],
): fc.Arbitrary<Fuzzed> {
  const how = fc.oneof(
    { weight: 9, arbitrary: fc.constant<How>('valid') },
    { weight: 6, arbitrary: fc.constant<How>('near') },
    { weight: 2, arbitrary: fc.constant<How>('garbage') },
    { weight: 1, arbitrary: fc.constantFrom<How>('huge', 'encoding') },
  );
  const as = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...rightful) },
    { weight: 1, arbitrary: fc.constantFrom<string>(...ROLES, 'nobody') },
  );
  return fc
    .tuple(how, as)
    .chain(([kind, who]) => fc.tuple(fc.constant({ kind, who }), addressOf(operation, known, kind)))
    .chain(([{ kind, who }, address]) =>
      fc
        .tuple(headersOf(operation, kind), bodyOf(operation, { how: kind, address }))
        .map(([headers, sent]) => ({ operation, how: kind, as: who, address, headers, body: sent })),
    );
}
