import type { PushAddress, Pusher, PushMessage, PushOutcome } from '@straatwijs/monitor';
import webPush from 'web-push';
import { askOutside, OutgoingError } from '../outgoing/ask-outside.ts';
import { type Reach, reachOf } from '../outgoing/reach.ts';
import { isAmong, usualPushHosts } from '../settings/push-hosts.ts';
import type { PushKeys } from './push-keys.ts';

export interface PusherOptions {
  readonly keys: readonly [PushKeys, ...PushKeys[]];
  /** Whom a push service may turn to: an address on https or of mail. */
  readonly contact: string;
  readonly hosts?: readonly string[];
  /** Where requests may go; other than `world` only in tests. */
  readonly reach?: Reach;
  readonly ca?: string;
}

/** How long a push service keeps one for a phone that is switched off. An answer stands behind the code anyhow. */
const keptSeconds = 7 * 24 * 3600;
const patienceMs = 10_000;

/** What the answer of a push service means (RFC 8030 and what the large ones do beyond it). */
export const outcomeOfStatus = (status: number): PushOutcome => {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'retry' : 'failed';
};

// Before there was a connection nothing was handed over; once there was, nobody knows.
const neverArrived: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
export const outcomeOfTrouble = (error: unknown): PushOutcome => {
  if (error instanceof OutgoingError) return 'failed';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return neverArrived.has(code) || (typeof code === 'string' && /CERT|TLS|SSL/.test(code)) ? 'retry' : 'unsure';
};

/** The shape that browsers show by themselves where they can (declarative web push); our worker reads the same. */
const bodyOf = ({ title, text, language, direction, url }: PushMessage): string =>
  JSON.stringify({
    web_push: 8030,
    notification: { title, body: text, lang: language, dir: direction, navigate: url },
  });

type Signer = PushKeys & { readonly subject: string };

/** What is sent, readable by the browser alone; undefined for a key that is no point of the curve. */
const sealedFor = ({ endpoint, p256dh, auth }: PushAddress, message: PushMessage, vapidDetails: Signer) => {
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, bodyOf(message), {
      ...{ vapidDetails, TTL: keptSeconds, urgency: 'low', contentEncoding: 'aes128gcm' },
    });
    if (body === null) return undefined;
    return { body, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])) };
  } catch {
    return undefined;
  }
};

/** Writes to phones by the push services of their browsers, through the one way out. */
export const pusherOf = ({ keys, contact, hosts = usualPushHosts, reach = 'world', ca }: PusherOptions): Pusher => {
  const takes = ({ endpoint }: PushAddress): boolean => {
    const url = URL.parse(endpoint);
    if (url?.protocol !== 'https:' || reachOf(url, reach) === undefined) return false;
    return (url.port === '' || reach === 'loopback') && isAmong(hosts, url.hostname);
  };
  return {
    keys: [keys[0].publicKey, ...keys.slice(1).map((k) => k.publicKey)],
    takes,
    async push(to, message) {
      const pair = keys.find((k) => k.publicKey === to.madeWith);
      // Made with keys of another installation, or for a service that the operator took out: nothing will arrive.
      if (!pair || !takes(to)) return 'failed';
      const sealed = sealedFor(to, message, { subject: contact, ...pair });
      if (!sealed) return 'failed';
      try {
        const { status } = await askOutside(new URL(to.endpoint), {
          ...{ reach, method: 'POST', ...sealed, within: patienceMs, mostBytes: 10_000 },
          ...(ca === undefined ? {} : { ca }),
        });
        return outcomeOfStatus(status);
      } catch (error) {
        return outcomeOfTrouble(error);
      }
    },
  };
};
