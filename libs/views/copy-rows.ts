import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { ViewSchema } from '#subscriptions/cursor';
import type { CaseView, Value } from './case-view.ts';
import { columnsOf } from './view-table.ts';

/** Characters sent at a time. More: memory; fewer: more messages on the link. */
const CHUNK = 64 * 1024;

/** What was sent of a view, or what its table gives back: equal when all rows are, in their order. */
export interface CopyDigest {
  readonly rows: number;
  readonly sha256: string;
}

/** One COPY of rows into a view's table, under way on a connection that it has to itself until `end`. */
export class RowCopy {
  private readonly stream;
  private readonly sha256 = createHash('sha256');
  private readonly finished: Promise<void>;
  private rows = 0;
  private pending = '';

  constructor(client: PoolClient, into: { readonly view: CaseView; readonly schema: ViewSchema }) {
    this.stream = client.query(copyFrom(`copy ${tableOf(into)} from stdin`));
    this.finished = finished(this.stream);
    // A server that breaks off is told by the next write or by `end`, not by a rejection that nobody awaits yet.
    this.finished.catch(() => undefined);
  }

  /** Takes a row, values in the order of `columnsOf`. @returns a promise only when the link is full: await it before the next row */
  add(row: readonly Value[]): Promise<void> | undefined {
    this.rows += 1;
    this.pending += lineOf(row);
    return this.pending.length >= CHUNK ? this.send() : undefined;
  }

  /** Sends what is left and waits until the server has taken all of it. @throws what the database says of a row */
  async end(): Promise<CopyDigest> {
    await this.send();
    this.stream.end();
    await this.finished;
    return { rows: this.rows, sha256: this.sha256.digest('hex') };
  }

  private async send(): Promise<void> {
    const bytes = Buffer.from(this.pending);
    this.pending = '';
    this.sha256.update(bytes);
    if (this.stream.write(bytes)) return;
    await Promise.race([once(this.stream, 'drain'), this.finished]);
  }
}

/**
 * What a view's table gives back, in the order in which its rows were written: a table made in the transaction that
 * filled it by one COPY has them so. Where an order differs the digest does, and the rows have to be compared one by one.
 */
export async function digestOf(
  client: PoolClient,
  from: { readonly view: CaseView; readonly schema: ViewSchema },
): Promise<CopyDigest['sha256']> {
  // A scan that joined another one in the middle of the table would begin there.
  await client.query('set local synchronize_seqscans = off');
  const sha256 = createHash('sha256');
  for await (const bytes of client.query(copyTo(`copy ${tableOf(from)} to stdout`))) {
    sha256.update(bytes as Buffer);
  }
  return sha256.digest('hex');
}

function tableOf({ view, schema }: { readonly view: CaseView; readonly schema: ViewSchema }): string {
  return `${schema}.${view.name} (${columnsOf(view)
    .map(([name]) => name)
    .join(', ')})`;
}

/** A row in the text format of COPY, as the server writes it too (PostgreSQL manual, COPY, File Formats). */
function lineOf(row: readonly Value[]): string {
  let line = '';
  for (const [place, value] of row.entries()) line += `${place === 0 ? '' : '\t'}${fieldOf(value)}`;
  return `${line}\n`;
}

function fieldOf(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return ESCAPED.test(value) ? value.replace(EACH_ESCAPED, escaped) : value;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value);
}

const ESCAPED = /[\\\b\f\n\r\t\v]/;
const EACH_ESCAPED = /[\\\b\f\n\r\t\v]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

const escaped = (character: string): string => ESCAPES[character] ?? character;
