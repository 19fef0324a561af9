import { done, type Identity, type IdentityProvider, type Result, refuse } from '@straatwijs/monitor';
import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { fetchOutside } from '../outgoing/ask-outside.ts';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How far the clocks of the provider and of this server may be apart. */
export const toleratedSeconds = 120;
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

interface Kept {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}
const readKept = (text: string): Kept | undefined => {
  try {
    const { state, nonce, verifier }: Partial<Record<keyof Kept, unknown>> = JSON.parse(text);
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return undefined;
    return { state, nonce, verifier };
  } catch {
    return undefined;
  }
};

const codesOf = (error: unknown): readonly unknown[] =>
  error instanceof Error ? ['code' in error ? error.code : undefined, ...codesOf(error.cause)] : [];
const refusalOf = (error: unknown) =>
  refuse(codesOf(error).includes('OAUTH_JWT_TIMESTAMP_CHECK_FAILED') ? 'clock-differs' : 'provider-refused');

/**
 * A provider that speaks OpenID Connect. Nothing of it is remembered between two visits: what it says of itself and its
 * keys are asked anew at each sign-in, so keys that change need no restart. The code travels with PKCE, the answer is
 * held against state and nonce, and its signature against the keys.
 * @param now the clock that tokens are held against
 */
export const identityProvider = (
  { issuer, clientId, clientSecret }: ProviderSettings,
  now: () => number,
): IdentityProvider => {
  const address = new URL(issuer);
  // Only settings that name a provider on this very machine come here without https.
  const isHere = address.protocol === 'http:';
  const execute = isHere ? [client.allowInsecureRequests] : [];
  // It may stand in the network of the organisation; what it says of itself leads no further than that.
  const ask = fetchOutside(isHere ? 'loopback' : 'organisation');
  const discover = async (): Promise<client.Configuration> => {
    const metadata = {
      client_secret: clientSecret,
      [client.clockSkew]: Math.round((now() - Date.now()) / 1000),
      [client.clockTolerance]: toleratedSeconds,
    };
    const config = await client.discovery(address, clientId, metadata, client.ClientSecretBasic(clientSecret), {
      execute,
      [client.customFetch]: ask,
    });
    client.enableNonRepudiationChecks(config);
    return config;
  };
  const identify = async (config: client.Configuration, callback: string, kept: Kept): Promise<Result<Identity>> => {
    const tokens = await client.authorizationCodeGrant(config, new URL(callback), {
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) return refuse('provider-refused');
    // It was made a moment ago: a time that lies far off means that one of the clocks is wrong.
    if (Math.abs(now() / 1000 - claims.iat) > toleratedSeconds) return refuse('clock-differs');
    const about =
      claims.email === undefined ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
    return done({
      issuer,
      subject: claims.sub,
      ...(typeof about.email === 'string' ? { email: about.email } : {}),
      emailVerified: about.email_verified === true,
      ...(typeof claims.sid === 'string' ? { session: claims.sid } : {}),
      token: tokens.id_token,
    });
  };
  return {
    name: address.host,
    begin: async (callback) => {
      try {
        const config = await discover();
        const kept = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: callback,
          scope: 'openid email',
          state: kept.state,
          nonce: kept.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
          code_challenge_method: 'S256',
        });
        return done({ url: url.href, kept: JSON.stringify(kept) });
      } catch (error) {
        return refusalOf(error);
      }
    },
    finish: async (callback, text) => {
      const kept = readKept(text);
      if (!kept) return refuse('provider-refused');
      try {
        return await identify(await discover(), callback, kept);
      } catch (error) {
        return refusalOf(error);
      }
    },
    leave: async (token, back) => {
      const config = await discover().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(config, { id_token_hint: token, post_logout_redirect_uri: back }).href;
    },
    left: async (message) => {
      try {
        const { jwks_uri: keys } = (await discover()).serverMetadata();
        if (keys === undefined) return undefined;
        const { payload } = await jwtVerify(message, createRemoteJWKSet(new URL(keys), { [customFetch]: ask }), {
          issuer,
          audience: clientId,
          clockTolerance: toleratedSeconds,
          currentDate: new Date(now()),
          maxTokenAge: 300,
        });
        const { events, sub, sid, nonce } = payload;
        const isLogout = typeof events === 'object' && events !== null && logoutEvent in events && nonce === undefined;
        if (!isLogout) return undefined;
        return {
          issuer,
          ...(sub === undefined ? {} : { subject: sub }),
          ...(typeof sid === 'string' ? { session: sid } : {}),
        };
      } catch {
        return undefined;
      }
    },
  };
};
