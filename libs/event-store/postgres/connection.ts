import pg from 'pg';

/** What reads and writes of the log are made on. */
export interface ConnectionOptions {
  readonly url: string;
  /** Milliseconds without an answer after which a link counts as lost. Smaller: a stalled disk looks like a lost server. Larger: a frozen server holds callers that long. */
  readonly answerWithinMs: number;
}

/** Connections for reading. Larger: one process can take all connections of a small server. */
const MAX_READERS = 8;
const CONNECT_WITHIN_MS = 5000;
const INT4_OID = 23;

/** Values as the server's text, numbers where they fit: json must keep its bytes, a bigint its digits. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number) => (text: string) => (oid === INT4_OID ? Number(text) : text),
};

/** Opens one connection. The caller ends it. */
export async function connect(options: ConnectionOptions): Promise<pg.Client> {
  const client = new pg.Client(configOf(options));
  // Without a listener a dying link would end the process; whoever uses the client next is told by its query.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The readers' connections, opened as needed. The caller ends it. */
export function readerPool(options: ConnectionOptions): pg.Pool {
  const pool = new pg.Pool({ ...configOf(options), max: MAX_READERS });
  // An idle connection died: the pool has dropped it already.
  pool.on('error', () => undefined);
  return pool;
}

function configOf({ url, answerWithinMs }: ConnectionOptions): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'lotrinh-log',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    query_timeout: answerWithinMs,
    keepAlive: true,
    types,
  };
}
