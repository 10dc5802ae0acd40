import { closeSync, fdatasync, ftruncateSync, openSync, readFileSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import type { StoredEvent } from './stored-event.ts';

const MAGIC = Buffer.from('kurrentdb stand-in, not a KurrentDB file\n');
/** Length and CRC-32 of a frame's body. */
const FRAME_HEAD = 8;

/** What is written in one piece: all events of an append, or none after a crash. */
export type Frame = readonly Omit<StoredEvent, 'position'>[];

/** The durable part: frames in one file, each acknowledged only once it is on the disk. */
export class LogFile {
  readonly #fd: number;
  #size: number;

  private constructor(fd: number, size: number) {
    this.#fd = fd;
    this.#size = size;
  }

  /** Opens or begins the file of a folder; a last frame that was torn by a crash is cut off. */
  static open(folder: string): { file: LogFile; events: StoredEvent[] } {
    const fd = openSync(join(folder, 'events.log'), 'a+');
    const bytes = readFileSync(fd);
    const events: StoredEvent[] = [];
    let end = MAGIC.length;
    for (let body = bodyAt(bytes, end); body !== undefined; body = bodyAt(bytes, end)) {
      events.push(...eventsOf(body, end + FRAME_HEAD));
      end += FRAME_HEAD + body.length;
    }
    const whole = bytes.length < MAGIC.length ? 0 : end;
    ftruncateSync(fd, whole);
    return { file: new LogFile(fd, whole), events };
  }

  /** Writes frames with one fsync for all; gives their events with their positions. */
  async append(frames: readonly Frame[]): Promise<StoredEvent[]> {
    const pieces: Buffer[] = this.#size === 0 ? [MAGIC] : [];
    let at = this.#size === 0 ? MAGIC.length : this.#size;
    const events: StoredEvent[] = [];
    for (const frame of frames) {
      const body = Buffer.concat(frame.map(bytesOf));
      const head = Buffer.alloc(FRAME_HEAD);
      head.writeUInt32LE(body.length, 0);
      head.writeUInt32LE(crc32(body), 4);
      pieces.push(head, body);
      events.push(...eventsOf(body, at + FRAME_HEAD));
      at += FRAME_HEAD + body.length;
    }
    await promisify(write)(this.#fd, Buffer.concat(pieces));
    await promisify(fdatasync)(this.#fd);
    this.#size = at;
    return events;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** The whole frame that begins at `at`, or undefined where the file ends or was torn. */
function bodyAt(bytes: Buffer, at: number): Buffer | undefined {
  if (bytes.length < at + FRAME_HEAD) return undefined;
  const length = bytes.readUInt32LE(at);
  const body = bytes.subarray(at + FRAME_HEAD, at + FRAME_HEAD + length);
  const whole = body.length === length && length > 0 && crc32(body) === bytes.readUInt32LE(at + 4);
  return whole ? body : undefined;
}

function bytesOf({ data, metadata, ...head }: Frame[number]): Buffer {
  return Buffer.concat([Buffer.from(JSON.stringify(head)), data, metadata].flatMap(lengthFirst));
}

function lengthFirst(part: Buffer): [Buffer, Buffer] {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(part.length);
  return [length, part];
}

function eventsOf(body: Buffer, offset: number): StoredEvent[] {
  const events: StoredEvent[] = [];
  let at = 0;
  const part = (): Buffer => {
    const from = at + 4;
    at = from + body.readUInt32LE(at);
    return body.subarray(from, at);
  };
  while (at < body.length) {
    const position = offset + at;
    const head = JSON.parse(part().toString()) as Omit<StoredEvent, 'position' | 'data' | 'metadata'>;
    events.push({ ...head, position, data: part(), metadata: part() });
  }
  return events;
}
