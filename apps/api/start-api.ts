import { createApi, type ApiParts } from './create-api.ts';

/** A client that has not sent its headers, its whole request, by then is cut off. Larger: idle clients hold sockets. */
const HEADERS_WITHIN_MS = 20_000;
const REQUEST_WITHIN_MS = 120_000;
/** Longer than the proxy before us waits, else it sends on a connection that is just being closed. */
const KEEP_ALIVE_MS = 65_000;
/** Pause between two looks for connections that have become idle while we close. */
const IDLE_CHECK_MS = 25;

/** The API, listening. */
export interface RunningApi {
  /** The port it was given; another one than in the settings when they say 0. */
  readonly port: number;
  /** Takes no new call, finishes those under way. */
  close(): Promise<void>;
}

/** Starts the API where the settings say. @throws an error with code EADDRINUSE the port is taken */
export async function startApi(parts: ApiParts): Promise<RunningApi> {
  const { stores } = parts;
  const app = await createApi(parts);
  // Whose address counts for the limits: never what a caller says of itself, but for proxies that were named.
  app.set('trust proxy', stores.settings.trustProxy ?? false);
  const server = app.getHttpServer();
  server.headersTimeout = HEADERS_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  try {
    await app.listen(stores.settings.port, stores.settings.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : stores.settings.port,
    close: async () => {
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
      try {
        await app.close();
      } finally {
        clearInterval(idle);
      }
    },
  };
}
