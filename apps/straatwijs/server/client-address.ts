import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Networks written as an address or in CIDR form. @throws when one cannot be read */
export const networkList = (networks: readonly string[]): ((address: string) => boolean) => {
  const blocks = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address);
    if (family === 0) throw new Error(`"${network}" is no address or network.`);
    const name = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) blocks.addAddress(address, name);
    else blocks.addSubnet(address, Number(bits), name);
  }
  return (address) => isIP(address) !== 0 && blocks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
};

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

/**
 * The client's address: of the socket, and of `X-Forwarded-For` only as far as proxies that are trusted wrote it (read
 * from the right, so that a client cannot choose its own).
 */
export const clientAddress = (request: IncomingMessage, isTrusted: (address: string) => boolean): string => {
  let address = plain(request.socket.remoteAddress ?? '');
  const forwarded = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map((h) => plain(h.trim()));
  while (isTrusted(address) && hops.length > 0) {
    const next = hops.pop() ?? '';
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
};

/** `/24` of IPv4, `/56` of IPv6: what counts as one network for the threshold. */
export const networkOf = (address: string): string => {
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  const bits = groups.slice(0, 4).map((g) => Number.parseInt(g, 16) || 0);
  return `${[bits[0], bits[1], bits[2], (bits[3] ?? 0) & 0xff00].map((b) => (b ?? 0).toString(16)).join(':')}::/56`;
};
