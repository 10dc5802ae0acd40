import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_FILE_SIZE } from '#files/file-store.port';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';

let program: RunningProgram;
beforeAll(async () => {
  program = await runningProgram();
});
afterAll(() => program.stop());

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const send = (raw: Uint8Array, type = 'application/octet-stream'): Promise<Answered> =>
  program.call('POST', '/files', { raw, headers: { 'content-type': type } });
const propose = (task: string, document: object): Promise<Answered> =>
  program.call('POST', '/tasks', {
    body: {
      task,
      command: 'propose',
      occurredOn: '2024-01-08',
      actor: 'program-manager',
      document: { number: '12/TTr', ...document },
      data: { title: 'Một', level: 'provincial', managingBody: 'Sở KH&CN' },
    },
  });
const pathOf = (hash: string): string =>
  join(program.stores.settings.home, 'files', hash.slice(0, 2), hash.slice(2, 4), hash);

describe('POST /files', () => {
  test('answers hash, size and the type that the bytes have, whatever the header says; twice the same', async () => {
    const pdf = Buffer.from('%PDF-1.7\nmột');
    const first = await send(pdf, 'text/html');
    expect([first.status, first.json]).toEqual([
      200,
      { sha256: hashOf(pdf), size: pdf.length, type: 'application/pdf' },
    ]);
    expect((await send(pdf)).json).toEqual(first.json);
  });

  test('a JSON file is a file, not a command', async () => {
    expect((await send(Buffer.from('{'), 'application/json')).json).toMatchObject({ type: 'text/plain' });
  });

  test('too large without having said so: told once the limit is passed, and nothing is kept', async () => {
    const piece = new Uint8Array(MAX_FILE_SIZE / 10);
    let pieces = 0;
    const raw = new ReadableStream<Uint8Array>({
      pull(controller) {
        if ((pieces += 1) > 11) controller.close();
        else controller.enqueue(piece);
      },
    });
    const { status, json } = await program.call('POST', '/files', { raw });
    expect([status, json?.type]).toEqual([413, 'urn:lotrinh:too-large']);
    const unfinished = join(program.stores.settings.home, 'files', 'unfinished');
    expect(readdirSync(unfinished)).toEqual([]);
  });

  test('too large, a form around a file, a question: refused', async () => {
    const large = await send(Buffer.alloc(MAX_FILE_SIZE + 1));
    expect([large.status, large.json?.type]).toEqual([413, 'urn:lotrinh:too-large']);
    expect((await send(Buffer.from('x'), 'multipart/form-data; boundary=x')).status).toBe(415);
    expect((await program.call('POST', '/files?x=1', { raw: 'x' })).status).toBe(400);
  });
});

describe('a document with files', () => {
  const scan = Buffer.alloc(200_000, 'Tờ trình số 12 ');
  const file = { sha256: hashOf(scan), size: scan.length, type: 'text/plain', name: 'Tờ trình (12).txt' };
  beforeAll(async () => {
    await send(scan);
    expect((await propose('F-1', { signer: 'director', files: [file] })).status).toBe(201);
  });

  test('is kept in the fact, and gives its file back, to be saved and never shown', async () => {
    const events = await program.call('GET', '/tasks/F-1/events');
    expect(events.json?.items).toMatchObject([
      { metadata: { document: { signer: 'director', files: [file] } } },
    ]);
    const given = await program.call('GET', `/tasks/F-1/files/${file.sha256}`);
    expect([given.status, given.text]).toEqual([200, scan.toString()]);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': String(scan.length),
      'content-disposition': `attachment; filename="${file.sha256}"; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20%2812%29.txt`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('gives it nowhere else: not by another task, not by itself, not what no document names', async () => {
    const other = Buffer.from('khác');
    await send(other);
    await propose('F-2', {});
    const tried = [
      `/tasks/F-2/files/${file.sha256}`,
      `/dossiers/F-1/files/${file.sha256}`,
      `/tasks/F-1/files/${hashOf(other)}`,
      '/tasks/F-1/files/x',
      `/files/${file.sha256}`,
    ];
    const answers = await Promise.all(tried.map((path) => program.call('GET', path)));
    expect(answers.map(({ status }) => status)).toEqual(tried.map(() => 404));
  });

  test.each<readonly [string, object, string]>([
    ['a file that is not stored', { ...file, sha256: '0'.repeat(64) }, 'document.files.0.sha256'],
    ['another size', { ...file, size: 1 }, 'document.files.0.size'],
    ['another type', { ...file, type: 'application/pdf' }, 'document.files.0.type'],
    ['a name that leads out of a folder', { ...file, name: '../x' }, 'document.files.0.name'],
    ['no hash', { size: 1, type: 'text/plain' }, 'document.files.0.sha256'],
    ['a field that no file has', { ...file, path: 'x' }, 'document.files.0.path'],
  ])('%s: refused with its field', async (_what, wrong, field) => {
    const { status, json } = await propose('F-3', { files: [wrong] });
    expect([status, json?.field]).toEqual([400, field]);
  });

  test.each(['Nguyễn Văn A', 'org:Sở KH&CN'])(
    'signed by %s: refused, a person stands there by id',
    async (signer) => {
      const { status, json } = await propose('F-3', { signer });
      expect([status, json?.field]).toEqual([400, 'document.signer']);
    },
  );

  test('a damaged file is never sent as whole, and the log says so', async () => {
    const short = Buffer.from('%PDF-ngắn');
    const ref = { sha256: hashOf(short), size: short.length, type: 'application/pdf' };
    await send(short);
    await propose('F-4', { files: [ref] });
    const damaged = readFileSync(pathOf(ref.sha256));
    damaged[7] = 0;
    writeFileSync(pathOf(ref.sha256), damaged);
    const { status, json } = await program.call('GET', `/tasks/F-4/files/${ref.sha256}`);
    expect([status, json?.type]).toEqual([500, 'urn:lotrinh:damaged-file']);
    expect(program.logged.join('\n')).toContain(ref.sha256);

    const long = readFileSync(pathOf(file.sha256));
    long[long.length - 1] = 0;
    writeFileSync(pathOf(file.sha256), long);
    const broken = program.call('GET', `/tasks/F-1/files/${file.sha256}`);
    await expect(broken).rejects.toThrow();
    expect(program.logged.join('\n')).toContain(file.sha256);
    writeFileSync(pathOf(file.sha256), scan);
  });
});

test('an import would take a document with a stored file, and refuse one with a file that is not stored', async () => {
  const bytes = Buffer.from('biên bản');
  await send(bytes);
  const record = (task: string, sha256: string): string =>
    JSON.stringify({
      task,
      command: 'propose',
      occurredOn: '2024-01-08',
      actor: 'program-manager',
      document: { number: '1', files: [{ sha256, size: bytes.length, type: 'text/plain' }] },
      data: { title: 'Một', level: 'provincial', managingBody: 'Sở' },
    });
  const { json } = await program.call('POST', '/imports?dryRun=true', {
    raw: [record('F-5', hashOf(bytes)), record('F-6', '0'.repeat(64))].join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  expect(json).toMatchObject({
    accepted: 1,
    refused: [{ line: 2, type: 'invalid-field', field: 'document.files.0.sha256' }],
  });
});
