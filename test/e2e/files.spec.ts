import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startS3Standin, type S3Standin } from '../../libs/files/testing/s3-standin.ts';
import { commandLine, type Caller } from '../support/command-line.ts';
import { freeHome, type FreeHome } from '../support/free-home.ts';

let home: FreeHome;
let s3: S3Standin;
let lotrinh: Caller;
beforeAll(async () => {
  home = freeHome();
  s3 = await startS3Standin();
  lotrinh = commandLine({ LOTRINH_HOME: home.path, S3_URL: s3.url });
});
afterAll(async () => {
  await home.remove();
  await s3.close();
});

const PROPOSE = ['--data', '{"title":"Một","level":"provincial","managingBody":"Sở KH&CN"}'];
const propose = (...words: readonly string[]) =>
  lotrinh.json('task', 'do', 'F-1', 'propose', '--occurred-on', '2024-01-08', ...PROPOSE, ...words);

describe('task do --file', () => {
  test('stores each file and attaches it to the document; without a document it says so', async () => {
    const names = ['tờ trình.pdf', 'phụ lục.txt'].map((name) => join(home.path, name));
    writeFileSync(names[0] ?? '', '%PDF-1.7 một');
    writeFileSync(names[1] ?? '', 'hai');
    const files = names.flatMap((name) => ['--file', name]);
    const bare = await propose(...files);
    expect([bare.code, bare.body]).toMatchObject([
      1,
      { error: { type: 'missing-field', field: 'document' } },
    ]);
    const done = await propose('--document', '{"number":"1"}', ...files);
    expect([done.code, done.body]).toMatchObject([0, { code: 'F-1', revision: 0 }]);
    const history = await lotrinh.json('task', 'history', 'F-1');
    expect(history.body).toMatchObject([
      {
        metadata: {
          document: {
            number: '1',
            files: [
              { name: 'tờ trình.pdf', type: 'application/pdf', size: 14 },
              { name: 'phụ lục.txt', type: 'text/plain', size: 3 },
            ],
          },
        },
      },
    ]);
    expect(s3.objects.size).toBe(2);
  });

  test('a store of files that is out of reach: exit 3, and its key is told nowhere', async () => {
    s3.failWith(403);
    const { code, body, err } = await propose(
      '--document',
      '{"number":"1"}',
      '--file',
      join(home.path, 'phụ lục.txt'),
    );
    expect([code, body]).toMatchObject([3, { error: { type: 'store-unreachable' } }]);
    expect((body as { error: { message: string } }).error.message).toContain('tệp đính kèm (S3_URL: ');
    expect(err + JSON.stringify(body)).not.toContain('s3cret');
  });
});
