import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { checkedBytes } from '../checked-bytes.ts';
import { FilesUnreachable } from '../errors.ts';
import { isFileHash, type FileStore, type StoredFile } from '../file-store.port.ts';
import { spool, type Spooled } from '../spool.ts';
import { HEAD_BYTES, typeOfBytes } from '../type-of-bytes.ts';
import type { S3Address } from './s3-address.ts';

/** A store that says nothing by then counts as out of reach. Smaller: a slow one loses uploads. */
const ANSWER_WITHIN_MS = 30_000;
const CONNECT_WITHIN_MS = 5000;

interface Bucket {
  readonly client: S3Client;
  readonly address: S3Address;
}

/** Files as objects of an S3-compatible store, `{prefix}{sha256}`; what was put is read back before it counts as stored. */
export function s3Files(of: { readonly address: S3Address; readonly unfinished: string }): FileStore {
  const { address, unfinished } = of;
  const bucket: Bucket = { client: clientOf(address), address };
  const find = async (sha256: string): Promise<StoredFile | undefined> =>
    isFileHash(sha256) ? told(() => found(bucket, sha256)) : undefined;
  const open = async (sha256: string) => {
    const file = await find(sha256);
    return file && { file, bytes: checkedBytes(await told(() => bytesOf(bucket, sha256)), file) };
  };
  return {
    find,
    open,
    async add(bytes) {
      const spooled = await spool(unfinished, bytes);
      try {
        await told(() => put(bucket, spooled));
      } finally {
        await rm(spooled.path, { force: true });
      }
      const back = await open(spooled.file.sha256);
      if (back === undefined) throw new FilesUnreachable('what was put is not there');
      await readToTheEnd(back.bytes);
      return spooled.file;
    },
  };
}

const silent = (): void => undefined;

function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: S3Address): S3Client {
  // It warns that later versions will leave Node 20: of use to whoever raises the pin, not to whoever calls a verb.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Stores other than Amazon's have no name for a bucket, and not every one knows the newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What it has to say is told once, by us; its own words go past the log.
    logger: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, requestTimeout: ANSWER_WITHIN_MS },
  });
}

const nameOf = ({ address: { bucket, prefix } }: Bucket, sha256: string) => ({
  Bucket: bucket,
  Key: `${prefix}${sha256}`,
});

/** The hash is signed with the request: a store that got other bytes refuses them. */
async function put(bucket: Bucket, { path, file }: Spooled): Promise<void> {
  const command = new PutObjectCommand({
    ...nameOf(bucket, file.sha256),
    Body: createReadStream(path),
    ContentLength: file.size,
    ContentType: file.type,
  });
  command.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as { request?: { headers: Record<string, string> } };
      if (request !== undefined) request.headers['x-amz-content-sha256'] = file.sha256;
      return next(args);
    },
    { step: 'build', name: 'hash-of-the-body' },
  );
  await bucket.client.send(command);
}

async function found(bucket: Bucket, sha256: string): Promise<StoredFile | undefined> {
  const name = nameOf(bucket, sha256);
  const range = { Range: `bytes=0-${String(HEAD_BYTES - 1)}` };
  const head = await bucket.client.send(new HeadObjectCommand(name)).catch(noneIfMissing);
  if (head === undefined) {
    // An answer to HEAD has no words: whether the file or its bucket is missing is told to a GET.
    await bucket.client.send(new GetObjectCommand({ ...name, ...range })).catch(noneIfMissing);
    return undefined;
  }
  const size = head.ContentLength ?? 0;
  const start =
    size === 0 ? undefined : await bucket.client.send(new GetObjectCommand({ ...name, ...range }));
  const bytes = (await start?.Body?.transformToByteArray()) ?? new Uint8Array();
  return { sha256, size, type: typeOfBytes(bytes) };
}

async function bytesOf(bucket: Bucket, sha256: string): Promise<AsyncIterable<Uint8Array>> {
  const { Body } = await bucket.client.send(new GetObjectCommand(nameOf(bucket, sha256)));
  // In Node the body of an answer is a stream of Node's.
  return asTheyCome(Body as Readable);
}

/** A link lost halfway is the store's own error too. @throws FilesUnreachable */
async function* asTheyCome(body: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* body as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw outOfReach(error);
  }
}

/** Undefined where the bucket has no such file. @throws whatever else the store says: also that there is no such bucket */
function noneIfMissing(error: unknown): undefined {
  const isMissing = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
  if (isMissing && error.name !== 'NoSuchBucket') return undefined;
  throw error;
}

/** Read to the end, a file has been held against its hash. @throws DamagedFile */
async function readToTheEnd(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const pieces = bytes[Symbol.asyncIterator]();
  while ((await pieces.next()).done !== true);
}

async function told<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw outOfReach(error);
  }
}

/** What keeps us from the store, without its request: that holds a signature. */
const outOfReach = (error: unknown): FilesUnreachable =>
  new FilesUnreachable(`S3_URL: ${(error as Error).name}`);
