import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { plainAddress } from '../settings/networks.ts';

/**
 * The client's address: of the socket, and of `X-Forwarded-For` only as far as proxies that are trusted wrote it (read
 * from the right, so that a client cannot choose its own). What is no address ends the reading: then the proxy that
 * passed it on is who we know.
 */
export const clientAddress = (
  request: Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> },
  isTrusted: (address: string) => boolean,
): string => {
  let address = plainAddress(request.socket.remoteAddress ?? '') ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  while (isTrusted(address) && hops.length > 0) {
    const next = plainAddress((hops.pop() ?? '').trim());
    if (next === undefined) break;
    address = next;
  }
  return address;
};

/** The first bits of an IPv6 address, a multiple of 8, as eight groups with the rest zero. */
const prefixOf = (address: string, bits: number): string => {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((g) => Number.parseInt(g, 16) || 0);
  const kept = groups.map((g, n) => g & (0xffff << Math.max(0, 16 - Math.max(0, bits - n * 16))));
  return `${kept.map((g) => (g & 0xffff).toString(16)).join(':')}::/${bits}`;
};

/** `/24` of IPv4, `/56` of IPv6: what counts as one network for the threshold. */
export const networkOf = (address: string): string =>
  isIP(address) === 4 ? `${address.split('.').slice(0, 3).join('.')}.0/24` : prefixOf(address, 56);

/**
 * Under what the limits at the door are counted: an address of IPv4, `/64` of IPv6. Whoever has one line has all of its
 * 2^64 addresses, and could take a fresh one for every guess.
 */
export const lineOf = (address: string): string => (isIP(address) === 6 ? prefixOf(address, 64) : address);
