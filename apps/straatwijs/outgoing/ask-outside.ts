import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { mayReach, type Reach, reachOf } from './reach.ts';

/** Why nothing was asked, or no answer was taken: a sentence for the log or the operator. */
export class OutgoingError extends Error {}

export interface Question {
  readonly reach: Reach;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds for all of it, with every redirect. */
  readonly within?: number;
  /** Bytes of the answer, unpacked. */
  readonly mostBytes?: number;
  /** How often an answer may send us on; each address is checked like the first. */
  readonly redirects?: number;
  /** Certificates (PEM) to trust instead of those that everybody trusts. */
  readonly ca?: string;
  /** All addresses of a name. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
}

export interface OutsideAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it came from in the end. */
  readonly url: URL;
}

const usual = { within: 60_000, mostBytes: 100_000_000, redirects: 0 } as const;
const sendsOn: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const bySystem = async (name: string): Promise<readonly string[]> =>
  (await systemLookup(name, { all: true })).map((found) => found.address);

/** The address to connect to. One bad address among several is enough to refuse: whoever answers may choose the order. */
const addressOf = async (url: URL, { reach, resolve = bySystem }: Question): Promise<string> => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  const [first] = addresses;
  if (first === undefined) throw new OutgoingError(`${url.host} has no address.`);
  if (!addresses.every((address) => mayReach(address, reach)))
    throw new OutgoingError(`${url.host} lies where no request of ours may go.`);
  return first;
};

const readAll = async (answer: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>> => {
  const packed = answer.headers['content-encoding'] ?? 'identity';
  if (packed !== 'identity' && packed !== 'gzip') throw new OutgoingError(`The answer is packed as ${packed}.`);
  const stream: Readable = packed === 'gzip' ? answer.pipe(createGunzip()) : answer;
  answer.on('error', (error) => stream.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) throw new OutgoingError(`The answer is larger than ${most} bytes.`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};

const askOnce = async (url: URL, question: Question, signal: AbortSignal): Promise<OutsideAnswer> => {
  const address = await addressOf(url, question);
  const family = isIP(address);
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const { method = 'GET', headers = {}, body, ca } = question;
  return new Promise((resolve, reject) => {
    const call = send(url, {
      method,
      signal,
      // No kept connection: that one was made when the name perhaps meant another address.
      agent: false,
      ...(ca === undefined ? {} : { ca }),
      headers: { 'accept-encoding': 'gzip', 'user-agent': 'straatwijs', ...headers },
      // Connects to the address that was checked, whatever the name means a moment later.
      lookup: (_, options, found) => {
        if (typeof options === 'object' && options.all) found(null, [{ address, family }]);
        else found(null, address, family);
      },
    });
    call.once('error', reject);
    call.once('response', (answer) => {
      readAll(answer, question.mostBytes ?? usual.mostBytes).then(
        (bytes) =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
            bytes,
            url,
          }),
        (error: unknown) => {
          call.destroy();
          reject(error);
        },
      );
    });
    call.end(body);
  });
};

/**
 * The one way out for requests to addresses that come from a setting, an option or an answer. Only `https`, or `http` on
 * this machine where that was meant; only addresses within reach, checked after the name was resolved and used as checked;
 * within a time and a size.
 * @throws OutgoingError with why it was not asked or not taken; other errors when the other side cannot be reached
 */
export const askOutside = async (start: URL, question: Question): Promise<OutsideAnswer> => {
  const signal = AbortSignal.timeout(question.within ?? usual.within);
  let url = start;
  for (let left = question.redirects ?? usual.redirects; ; left--) {
    const reach = reachOf(url, question.reach);
    if (reach === undefined || (reach === 'loopback') !== (question.reach === 'loopback'))
      throw new OutgoingError(`${url.protocol}//${url.host} is no address that may be asked.`);
    const answer = await askOnce(url, question, signal);
    const to = sendsOn.has(answer.status) ? answer.headers.location : undefined;
    if (to === undefined) return answer;
    if (left <= 0) throw new OutgoingError(`${url.host} sends us on, and nothing but itself may answer.`);
    const next = URL.parse(to, url);
    if (!next) throw new OutgoingError(`${url.host} sends us on to nowhere.`);
    url = next;
  }
};

interface FetchOptions {
  readonly method?: string | undefined;
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  readonly body?: unknown;
}

/** The same in the shape of `fetch`, for libraries that ask for one: small answers, soon, and no redirects. */
export const fetchOutside =
  (reach: Reach): ((url: string, options?: FetchOptions) => Promise<Response>) =>
  async (url, { method = 'GET', headers, body } = {}) => {
    const text = body instanceof URLSearchParams ? body.toString() : (body ?? undefined);
    if (text !== undefined && typeof text !== 'string') throw new OutgoingError('A body of this kind is not sent.');
    const answer = await askOutside(new URL(url), {
      reach,
      method,
      headers: Object.fromEntries(new Headers(headers)),
      ...(text === undefined ? {} : { body: text }),
      within: 15_000,
      mostBytes: 1_000_000,
    });
    const { 'content-encoding': _, 'content-length': __, ...said } = answer.headers;
    return new Response([204, 304].includes(answer.status) ? null : answer.bytes, {
      status: answer.status,
      headers: said,
    });
  };
