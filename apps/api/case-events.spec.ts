import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessOn } from '#access/access-deps';
import { accountNamed } from '#access/accounts';
import { operatorPrincipal } from '#access/principal';
import { recordAct } from '#access/record-act';
import { labelOf } from '#lifecycle/labels';
import type { Role } from '#lifecycle/values/role';
import { erasePerson } from '#people/erase';
import { peopleOn } from '#people/people-deps';
import { takeIn } from '#people/take-in';
import { sampleProgram } from '../../test/support/sample-program.ts';
import type { RunningProgram } from '../../test/support/running-program.ts';
import { shownForm } from './cases/fact-in-words.ts';
import { recordAll, somebody, type Somebody } from './testing/people.ts';

const CODE = 'BT-2023Q1-01';
const OTHER = '/tasks/BT-2023Q1-02';
const BY = { actor: 'operator:test', recordedBy: { by: 'operator:test' } };
const NAMES = { 'p-head': 'Trần Thị Trưởng', 'p-secretary': 'Lê Văn Thư Ký' };
const PEOPLE: readonly (readonly [Role, string])[] = [
  ['council-secretary', 'p-secretary'],
  ['head-of-division', 'p-head'],
  ['program-manager', 'p-manager'],
  ['auditor', 'p-auditor'],
];
let program: RunningProgram;
const callers = new Map<Role, Somebody>();

type Schema = Readonly<Record<string, unknown>> & { readonly properties?: Readonly<Record<string, Schema>> };
interface Told {
  readonly id: string;
  readonly type: string;
  readonly dayLabel: { readonly vi: string };
  readonly data: Readonly<Record<string, unknown>>;
  readonly form: Schema;
}
const call = (role: Role, path: string, body?: object) =>
  program.call(body === undefined ? 'GET' : 'POST', path, {
    as: 'nobody',
    headers: { authorization: `Bearer ${callers.get(role)?.token ?? ''}` },
    ...(body !== undefined && { body }),
  });
const storyOf = async (role: Role): Promise<readonly Told[]> =>
  (await call(role, `/tasks/${CODE}/events?limit=1000`)).json?.items as readonly Told[];
const last = async (role: Role, type: string): Promise<Told | undefined> =>
  (await storyOf(role)).findLast((one) => one.type === type);

/** Members of the data that the form has no words for, in both languages, by path. */
function wordless(data: object, { properties = {} }: Schema, within: string): readonly string[] {
  return Object.entries(data).flatMap(([name, value]: [string, unknown]): readonly string[] => {
    const of = properties[name];
    const path = `${within} ${name}`;
    if (typeof of?.title !== 'string' || typeof of['x-title-en'] !== 'string') return [path];
    const words = of['x-enum-labels'] as readonly { vi: string }[] | undefined;
    if (words?.some(({ vi }) => vi === value) === true) return [path];
    if (of.type === 'object') return wordless(value as object, of, path);
    if (of.type !== 'array') return [];
    return (value as readonly object[]).flatMap((row) => wordless(row, of.items as Schema, path));
  });
}

beforeAll(async () => {
  program = await sampleProgram();
  const { stores } = program;
  for (const [personId, name] of Object.entries(NAMES))
    await takeIn({ personId, details: { name } }, BY, peopleOn(stores));
  for (const [role, personId] of PEOPLE)
    callers.set(role, await somebody(stores, { username: role, role, personId }));
  const votes = { excellent: 8, passed: 0, failed: 0 };
  const data = { membersTotal: 9, membersPresent: 8, votes };
  const asked = { occurredOn: '2023-03-10', data, document: { number: '01/BB-HĐNT' } };
  const path = `/tasks/${CODE}/commands/conclude-acceptance`;
  const { approval = '' } = (await call('council-secretary', path, asked)).json as {
    approval?: string;
  };
  const done = await call('head-of-division', `/tasks/${CODE}/approvals/${approval}/countersign`, {});
  expect(done.status).toBe(200);
  const { id: targetEventId } = (await last('auditor', 'AcceptanceCouncilEstablished')) ?? {};
  await recordAll(stores, [
    {
      ...{ kind: 'task', code: CODE, command: 'correct', occurredOn: '2023-03-10', approvedBy: 'director' },
      data: { targetEventId, field: 'occurredOn', to: '2023-02-07', reason: 'Sai ngày' },
    },
  ]);
}, 60_000);
afterAll(() => program.stop());

describe('a fact of the story is told in words', () => {
  test('everything in it has a label in both languages, every choice its word', async () => {
    const story = await storyOf('auditor');
    expect(story.flatMap(({ type, data, form }) => wordless(data, form, type))).toEqual([]);
    const { dayLabel } = (await last('auditor', 'AcceptanceConcluded')) ?? {};
    expect(dayLabel).toMatchObject({ vi: 'Ngày họp hội đồng' });
    expect((await last('auditor', 'CountersignRequested'))?.dayLabel).toMatchObject({ vi: 'Ngày gửi duyệt' });
    expect((await last('auditor', 'CountersignRequested'))?.form.properties?.occurredOn).toMatchObject({
      title: 'Ngày họp hội đồng',
    });
    expect((await last('auditor', 'AcceptanceConcluded'))?.form.properties?.rating).toMatchObject({
      title: 'Xếp loại',
      enum: ['excellent', 'passed', 'failed'],
    });
  });

  test('a correction says which field of which fact, its values as that field has them', async () => {
    const { properties } = (await last('auditor', 'FactCorrected'))?.form ?? {};
    expect(properties?.targetEventId).toMatchObject({
      'x-enum-labels': [{ vi: 'sự kiện 19: Thành lập hội đồng nghiệm thu' }],
    });
    expect(properties?.field).toMatchObject({ 'x-enum-labels': [{ vi: 'Ngày xảy ra' }] });
    expect(properties?.from).toMatchObject({ title: 'Giá trị đã ghi', format: 'date' });
    expect(properties?.to).toMatchObject({ title: 'Giá trị đúng', format: 'date' });
  });

  test('a regulation and a request are called as they are called elsewhere', async () => {
    const data = { definition: 'provincial-2023', reason: 'Theo quy định mới' };
    const adopted = shownForm({ type: 'DefinitionAdopted', data }, { kind: 'task', facts: [] });
    expect(adopted).toMatchObject({ properties: { definition: { 'x-enum-labels': [REGULATION] } } });
    const asked = (await last('auditor', 'CountersignRequested'))?.form.properties;
    expect(asked?.command).toMatchObject({ 'x-enum-labels': [{ vi: 'Kết quả hội đồng nghiệm thu' }] });
    expect(asked?.data?.properties?.votes?.properties?.excellent).toMatchObject({ title: 'Xuất sắc' });
  });
});

describe('a line of the story tells itself', () => {
  const line = async (type: string) => {
    const { concerns, outcome, reason } = ((await last('auditor', type)) ?? {}) as Record<string, unknown>;
    return { concerns, outcome, reason };
  };
  test('what was sent, returned, taken back, and why', async () => {
    const path = '/tasks/BT-2023Q1-02';
    const asked = { occurredOn: '2023-03-10', data: { membersTotal: 9 }, reason: 'Theo đề nghị của phòng' };
    const establish = `${path}/commands/establish-acceptance-council`;
    const send = async () => String((await call('program-manager', establish, asked)).json?.approval);
    const storyOf02 = async () =>
      (await call('auditor', `${path}/events?limit=1000`)).json?.items as readonly object[];
    const [first, reason] = [await send(), 'Thiếu danh sách thành viên'];
    await call('head-of-division', `${path}/approvals/${first}/return`, { reason });
    await call('program-manager', `${path}/approvals/${await send()}/recall`, {});
    const concerns = { vi: 'Thành lập hội đồng nghiệm thu', en: 'Establish the acceptance council' };
    const sent = { type: 'CountersignRequested', concerns, reason: asked.reason };
    expect((await storyOf02()).slice(-4)).toMatchObject([
      sent,
      { type: 'CountersignReturned', concerns, reason },
      sent,
      { type: 'CountersignRecalled', concerns },
    ]);
  });

  test('a rating and a score in words; nothing of what comes to none', async () => {
    expect(await line('AcceptanceConcluded')).toMatchObject({
      outcome: { vi: 'xuất sắc', en: 'excellent' },
    });
    expect(await line('DossierRecommended')).toMatchObject({
      outcome: { vi: 'Điểm trung bình 82,5', en: 'Mean score 82.5' },
    });
    expect((await line('ContractSigned')).outcome).toBeUndefined();
  });
});

describe('who recorded and who countersigned', () => {
  const byWhom = async (role: Role) => await last(role, 'AcceptanceConcluded');
  const told = (name: string) => ({
    secretary: { vi: `thư ký hội đồng ${name}`, en: `council secretary ${name}` },
    head: { vi: `trưởng phòng ${name}`, en: `head of division ${name}` },
    manager: { vi: `cán bộ quản lý nhiệm vụ ${name}`, en: `program manager ${name}` },
  });
  test('are told by role and name to who may read names, by role and id to others, oneself by name', async () => {
    const [secretary, head] = [told(NAMES['p-secretary']).secretary, told(NAMES['p-head']).head];
    expect(await byWhom('program-manager')).toMatchObject({
      ...{ actorLabel: secretary, approvedByLabel: head, recordedByLabel: secretary },
    });
    const byId = { actorLabel: told('p-secretary').secretary, approvedByLabel: told('p-head').head };
    expect(await byWhom('auditor')).toMatchObject(byId);
    expect(await byWhom('council-secretary')).toMatchObject({ ...byId, actorLabel: secretary });
  });

  test('of whom the vault has no name, by that of the account, to who may read names; as what they acted then', async () => {
    const published = await call('program-manager', '/tasks/BT-2023Q1-02/commands/publish-acceptance-info', {
      ...{ occurredOn: '2023-03-10', data: { url: 'https://sokhcn.example/nt' } },
    });
    expect(published.status).toBe(200);
    const path = '/tasks/BT-2023Q1-02/events?limit=1000';
    const actorTo = async (role: Role) =>
      ((await call(role, path)).json?.items as readonly { actorLabel: object }[]).at(-1)?.actorLabel;
    expect(await actorTo('head-of-division')).toEqual(told('program-manager').manager);
    expect(await actorTo('program-manager')).toEqual(told('program-manager').manager);
    expect(await actorTo('auditor')).toEqual(told('p-manager').manager);
    const { accountId = '' } = { ...(await accountNamed('program-manager', accessOn(program.stores))) } as {
      accountId?: string;
    };
    const by = operatorPrincipal('operator:test');
    const withdrawn = { name: 'withdraw-role', accountId, role: 'program-manager' } as const;
    expect((await recordAct(withdrawn, { by }, accessOn(program.stores))).status).toBe('accepted');
    expect(await actorTo('auditor')).toEqual(told('p-manager').manager);
    await recordAct({ ...withdrawn, name: 'grant-role' }, { by }, accessOn(program.stores));
  });

  test('whoever asked acted as they asked, in a role of the step, whatever they held besides or lost before it was signed', async () => {
    const { accountId = '' } = { ...(await accountNamed('program-manager', accessOn(program.stores))) } as {
      accountId?: string;
    };
    const by = operatorPrincipal('operator:test');
    const change = (name: 'grant-role' | 'withdraw-role', role: Role) =>
      recordAct({ name, accountId, role }, { by }, accessOn(program.stores));
    await change('grant-role', 'accountant');
    const asked = await call('program-manager', `${OTHER}/commands/establish-acceptance-council`, {
      ...{ occurredOn: '2023-03-10', data: { membersTotal: 9 } },
    });
    const { approval = '' } = asked.json as { approval?: string };
    await change('withdraw-role', 'program-manager');
    const signed = await call('head-of-division', `${OTHER}/approvals/${approval}/countersign`, {});
    expect([asked.status, signed.status]).toEqual([202, 200]);
    const { manager } = told('program-manager');
    const story = (await call('head-of-division', `${OTHER}/events?limit=1000`)).json
      ?.items as readonly object[];
    expect(story.slice(-2)).toMatchObject([
      { type: 'CountersignRequested', actorLabel: manager, recordedByLabel: manager },
      { type: 'AcceptanceCouncilEstablished', actorLabel: manager, recordedByLabel: manager },
    ]);
    await change('grant-role', 'program-manager');
    await change('withdraw-role', 'accountant');
  });

  test('are read alone of all persons: a row of another that does not open is none of the story’s', async () => {
    const { pool } = program.stores;
    await takeIn({ personId: 'p-away', details: { name: 'Phạm Văn Xa' } }, BY, peopleOn(program.stores));
    const damaged = await pool.query(
      `UPDATE people.person SET sealed = '\\x00' WHERE person_id = 'p-away' RETURNING person_id`,
    );
    expect(damaged.rowCount).toBe(1);
    for (const path of ['events?limit=1000', 'people', ''])
      expect([path, (await call('program-manager', `/tasks/${CODE}/${path}`)).status]).toEqual([path, 200]);
    expect(await byWhom('program-manager')).toMatchObject({
      actorLabel: { vi: `thư ký hội đồng ${NAMES['p-secretary']}` },
    });
    expect((await call('program-manager', '/people/p-away')).status).toBe(500);
  });

  test('everybody is told their own name', async () => {
    expect((await call('council-secretary', '/me')).json).toMatchObject({ name: NAMES['p-secretary'] });
    expect((await call('auditor', '/me')).json).toMatchObject({ name: null, personId: 'p-auditor' });
  });

  test('persons in the data come with their names, to who may read them', async () => {
    await recordAll(program.stores, [
      {
        ...{ kind: 'task', code: CODE, command: 'assign', occurredOn: '2023-03-10' },
        data: { role: 'program-manager', personId: 'p-head' },
      },
    ]);
    expect(await last('program-manager', 'PersonAssigned')).toMatchObject({ names: NAMES_OF_HEAD });
    expect(await last('auditor', 'PersonAssigned')).toMatchObject({ names: {} });
  });

  test('who was erased is told by id alone, though an old copy brought the account’s name back', async () => {
    const path = '/tasks/BT-2023Q1-02/events?limit=1000';
    const actor = async () =>
      ((await call('head-of-division', path)).json?.items as readonly { actorLabel: object }[]).at(-1)
        ?.actorLabel;
    expect(await actor()).toEqual(told('program-manager').manager);
    const done = () => Promise.resolve({ status: 'done' } as const);
    await erasePerson(
      'p-manager',
      { ...BY, reason: 'Theo yêu cầu' },
      {
        ...peopleOn(program.stores),
        ...{ shutOut: done, mayShutOut: done, hasAccount: () => Promise.resolve(true) },
      },
    );
    expect(await actor()).toEqual(told('p-manager').manager);
  });
});

const REGULATION = labelOf('definition', 'provincial-2023');
const NAMES_OF_HEAD = { 'p-head': NAMES['p-head'] };
