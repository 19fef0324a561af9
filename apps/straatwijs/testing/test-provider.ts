import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const clientId = 'straatwijs';
export const clientSecret = 'a secret between the two of them';

export interface Account {
  readonly email: string;
  readonly verified: boolean;
}

/** A key of its own, as the provider publishes and uses it. */
const aKey = () => {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return { ...jwk, kid: randomUUID(), use: 'sig', alg: 'RS256' };
};

/** A real provider of identities on loopback. Whoever signs in is who they say; that is not what is tested here. */
export const testProvider = async (accounts: ReadonlyMap<string, Account>, monitor: () => string) => {
  let server: Server | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    const front = createServer();
    await new Promise<void>((resolve) => front.listen(port, '127.0.0.1', resolve));
    ({ port } = front.address() as AddressInfo); // listening on a port, never on a pipe
    const provider = new Provider(`http://127.0.0.1:${port}`, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${monitor()}/inloggen/organisatie/terug`],
          post_logout_redirect_uris: [`${monitor()}/inloggen?uit`],
          backchannel_logout_uri: `${monitor()}/inloggen/organisatie/afgemeld`,
          backchannel_logout_session_required: true,
        },
      ],
      jwks: { keys: [aKey()] },
      cookies: { keys: ['only for tests'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      // Its own would not call a monitor on this machine.
      fetch: (url, options) =>
        fetch(url, { method: options?.method ?? 'GET', headers: options?.headers ?? {}, body: options?.body ?? null }),
      features: { backchannelLogout: { enabled: true } },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => {
          const account = accounts.get(id);
          return { sub: id, email: account?.email, email_verified: account?.verified };
        },
      }),
    });
    front.on('request', provider.callback());
    server = front;
  };
  const stop = async (): Promise<void> => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  };
  await start();
  return {
    issuer: `http://127.0.0.1:${port}`,
    /** The same provider with another key, as after a rotation. */
    rotate: async () => {
      await stop();
      await start();
    },
    stop,
  };
};
