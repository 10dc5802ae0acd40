import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** A real OpenID Connect provider on this machine: whoever comes is logged in as the user that a test names. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who sits before the browser. */
  user(subject: string): void;
  /** Answers nothing any more; `start` has it there again under its address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const CLIENT = { clientId: 'lotrinh', clientSecret: 'a secret between the two' };
/** What it would tell of everybody if it was asked. */
export const CLAIMS = { name: 'Nguyễn Thị Lan', email: 'lan@example.vn' };

export async function identityProvider(redirectUri: string): Promise<IdentityProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => void server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let subject = 'nobody';
  const provider = new Provider(issuer, configurationFor(redirectUri));
  const answer = provider.callback();
  handle = (request, response) => {
    const isLogIn = request.url?.startsWith('/interaction/') === true;
    if (isLogIn)
      void provider.interactionFinished(request, response, {
        login: { accountId: subject, remember: false },
      });
    else void answer(request, response);
  };
  return {
    issuer,
    ...CLIENT,
    user: (now) => void (subject = now),
    start: () => listen(port),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Seconds that whatever the provider gives out is good for. */
const LIVES_S = 600;

function configurationFor(redirectUri: string): Configuration {
  return {
    clients: [
      { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    cookies: { keys: ['a key of tests'] },
    ttl: { Interaction: LIVES_S, Grant: LIVES_S, Session: LIVES_S, AccessToken: LIVES_S, IdToken: LIVES_S },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...CLAIMS }) }),
    // Nobody is asked whether they agree: it is the department's own provider.
    loadExistingGrant: async ({ oidc }) => {
      const { provider, client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}
