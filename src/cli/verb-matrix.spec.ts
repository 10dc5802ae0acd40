import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '#event-store/recorded-event';
import { operator } from '#runtime/operator';
import { openStores, type Stores } from '#runtime/open-stores';
import { readSettings } from '#runtime/settings';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { freeHome, type FreeHome } from '../../test/support/free-home.ts';
import { programOf, type Run } from './program.ts';
import { VERBS } from './verbs.ts';

let fresh: FreshStores;
let home: FreeHome;
let stores: Stores;
/** What earlier verbs answered, for later ones that need an id of it. */
const answers = new Map<string, unknown>();

const PEOPLE =
  'Mã;Họ và tên;Đơn vị;Chức vụ;Từ ngày\r\ncb-01;Lê Văn Hai;Phòng QLKH;Trưởng phòng;01/07/2022\r\n';
const FILES = {
  'tasks.ndjson':
    '{"dossier":"HC-1","command":"receive-administrative-dossier","occurredOn":"2024-01-08","actor":"one-stop-officer","data":{"field":"Bức xạ","procedure":"Cấp phép","dueOn":"2024-02-08"}}\n' +
    '{"task":"I-1","command":"propose","occurredOn":"2024-01-08","actor":"program-manager","data":{"title":"Lúa","level":"provincial","managingBody":"Sở KH&CN"}}\n',
  'people.csv': PEOPLE,
  'profile.json': '{"name":"Sở KH&CN","source":"QĐ 12/2023/QĐ-UBND","definitions":{}}',
  'suppose.json': '{"calendar":{"off":[],"work":[]}}',
};

/** Of the log: before it the substitute's days must not lie. */
const NOW = '2024-01-09T08:00:00+07:00';
const PROVIDER = {
  PUBLIC_URL: 'https://lotrinh.example.vn',
  OIDC_ISSUER: 'https://id.example.vn',
  OIDC_CLIENT_ID: 'lotrinh',
  OIDC_CLIENT_SECRET: 'x',
};

beforeAll(async () => {
  [fresh, home] = [await STORE_SETS[0][1](), freeHome()];
  // The verbs read their settings as a process does.
  Object.assign(process.env, { LOTRINH_HOME: home.path, LOTRINH_NOW: NOW, ...PROVIDER, ...fresh.settings });
  stores = await openStores(readSettings(process.env));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text);
}, 60_000);
afterAll(async () => {
  await stores.close();
  await home.remove();
  await fresh.stop();
});

const at = (name: string): string => join(home.path, name);
const member = (verb: string, name: string): string =>
  String((answers.get(verb) as Record<string, unknown> | undefined)?.[name]);
const reminder = (): string =>
  (answers.get('reminders list') as readonly { readonly id: string }[])[0]?.id ?? '';
const CODE = ['--occurred-on', '2024-01-09', '--actor', 'program-manager'];
const DATA = '{"title":"Lúa","level":"provincial","managingBody":"Sở KH&CN"}';
const NOTICE = ['--reason', 'Nghỉ bù', '--actor', 'director', '--approved-by', 'administrator'];
const NOTHING: readonly string[] = [];

type Row = readonly [verb: string, words: () => readonly string[], writes: readonly string[]];
/** Every verb in an order that works, how it is called, and the types of the events that it writes. */
const MATRIX: readonly Row[] = [
  ['import', () => [at('tasks.ndjson')], ['AdministrativeDossierReceived', 'TaskProposed']],
  ['task do', () => ['T-1', 'propose', '--data', DATA, ...CODE], ['TaskProposed']],
  [
    'task bulk',
    () => ['withdraw', '--tasks', 'T-1,I-1', '--data', '{"reason":"Thôi"}', ...CODE],
    ['TaskWithdrawn', 'TaskWithdrawn'],
  ],
  ['task list', () => [], NOTHING],
  ['task show', () => ['T-1'], NOTHING],
  ['task history', () => ['T-1'], NOTHING],
  ['task diff', () => ['T-1', '--from', '0', '--to', '1'], NOTHING],
  ['task actions', () => ['T-1'], NOTHING],
  ['task eligibility', () => ['T-1'], NOTHING],
  ['deadlines', () => [], NOTHING],
  ['reminders list', () => [], NOTHING],
  ['reminders reconcile', () => [], NOTHING],
  ['reminders why', () => [reminder()], NOTHING],
  ['reminders report', () => ['--from', '2024-01-01', '--to', '2024-01-31'], NOTHING],
  ['report quarterly', () => ['--quarter', '2024-Q1'], NOTHING],
  ['audit verify', () => [], NOTHING],
  ['audit acts', () => [], NOTHING],
  ['views rebuild', () => [], NOTHING],
  ['views verify', () => [], NOTHING],
  ['definition list', () => [], NOTHING],
  ['definition show', () => ['facility'], NOTHING],
  ['definition diff', () => ['provincial-2014@1', 'provincial-2014@2'], NOTHING],
  ['definition what-if', () => [at('suppose.json')], NOTHING],
  ['calendar list', () => [], NOTHING],
  ['calendar declare', () => ['2024-01-10', ...NOTICE], ['HolidayDeclared']],
  ['calendar swap', () => ['2024-01-12', '2024-01-13', ...NOTICE], ['WorkdaySwapDeclared']],
  ['profile adopt', () => [at('profile.json'), '--occurred-on', '2024-01-09', ...NOTICE], ['ProfileAdopted']],
  ['profile show', () => [], NOTHING],
  ['account open', () => ['ke.toan', '--role', 'accountant'], ['AccountOpened', 'RoleGranted']],
  ['account list', () => [], NOTHING],
  ['account grant', () => ['ke.toan', '--role', 'host'], ['RoleGranted']],
  ['account withdraw', () => ['ke.toan', '--role', 'host'], ['RoleWithdrawn']],
  [
    'account substitute',
    () => ['ke.toan', '--role', 'director', '--from', '2024-01-09', '--to', '2024-01-31'],
    ['SubstituteNamed'],
  ],
  ['account reset', () => ['ke.toan'], ['PasswordReset']],
  ['account log-out', () => ['ke.toan'], ['SessionsRevoked']],
  ['account link', () => ['ke.toan', '--subject', 's-1'], ['AccountLinked']],
  ['account close', () => ['ke.toan'], ['AccountClosed']],
  ['account reopen', () => ['ke.toan'], ['AccountReopened']],
  ['token create', () => ['--role', 'auditor'], ['TokenIssued']],
  ['token list', () => [], NOTHING],
  ['token revoke', () => [member('token create', 'tokenId')], ['TokenRevoked']],
  ['people import', () => [at('people.csv')], ['PersonAdded', 'OrganisationAdded', 'PositionHeld']],
  ['people list', () => [], NOTHING],
  ['people show', () => ['cb-01'], NOTHING],
  ['people erase', () => ['cb-01', '--reason', 'Theo yêu cầu'], ['PersonErased']],
  ['people rotate-key', () => [], ['MasterKeyRotated']],
  ['config', () => [], NOTHING],
];

async function called(words: readonly string[]): Promise<unknown> {
  let run: Run | undefined;
  programOf((chosen) => (run = chosen)).parse(words, { from: 'user' });
  return (await run?.())?.body;
}

/** Who recorded an event; of one that came in with a file, who handed it in. */
function recorder({ metadata: { recordedBy } }: RecordedEvent): unknown {
  const { by, import: file } = recordedBy as {
    readonly by?: unknown;
    readonly import?: { readonly by: unknown };
  };
  return file?.by ?? by;
}

async function written(): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of stores.store.readAll()) events.push(event);
  return events;
}

describe('whoever works at the command line is its operator, whatever they say who acted', () => {
  test('the matrix has every verb once', () => {
    const verbs = VERBS.map(({ path }) => path.join(' '));
    expect(MATRIX.map(([verb]) => verb).toSorted()).toEqual(verbs.toSorted());
    expect(operator()).toBe(`operator:${userInfo().username}`);
  });

  test.each(MATRIX)('%s', async (verb, words, types) => {
    const before = (await written()).length;
    answers.set(verb, await called([...verb.split(' '), ...words()]));
    const news = (await written()).slice(before);
    expect(news.map(({ type }) => type)).toEqual(types);
    expect(news.map(recorder)).toEqual(types.map(() => operator()));
  });
});
