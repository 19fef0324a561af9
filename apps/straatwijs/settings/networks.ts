import { BlockList, isIP, SocketAddress } from 'node:net';

const bitsOf = { 4: 32, 6: 128 } as const;

/**
 * An address as everything else here compares it: without zone, without port or brackets, IPv4 inside IPv6 as IPv4, in
 * its shortest form. Undefined for what is no address.
 */
export const plainAddress = (text: string): string | undefined => {
  const bare = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(text)?.[1] ?? text;
  const address = bare.split('%')[0] ?? '';
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return undefined;
  const short = new SocketAddress({ address, family: 'ipv6' }).address;
  const inside = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(short);
  if (!inside) return short;
  if (inside[1] !== undefined) return inside[1];
  const [high, low] = [Number.parseInt(inside[2] ?? '', 16), Number.parseInt(inside[3] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 4 | 6;
}

// Written exactly: `10.0.0.0/` read as zero bits would believe the whole world.
const networkOf = (text: string): Network | undefined => {
  const [, before = '', after] = /^([^/\s]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(before);
  if (family !== 4 && family !== 6) return undefined;
  const address = plainAddress(before);
  if (address === undefined || before.includes('%')) return undefined;
  const most = bitsOf[family];
  const bits = after === undefined ? most : Number(after);
  if (bits > most) return undefined;
  if (isIP(address) === family) return { address, bits, family };
  // IPv4 written inside IPv6 is the same network as written plainly.
  return bits >= 96 ? { address, bits: bits - 96, family: 4 } : undefined;
};

/** Whether a text is one address, or a network in CIDR form. Zero bits, everybody, is no network anyone may mean. */
export const isNetwork = (text: string): boolean => (networkOf(text)?.bits ?? 0) > 0;

/** Whether an address lies in one of these networks. @throws when one cannot be read: settings were checked before */
export const networkList = (networks: readonly string[]): ((address: string) => boolean) => {
  const blocks = new BlockList();
  for (const text of networks) {
    const network = isNetwork(text) ? networkOf(text) : undefined;
    if (!network) throw new Error(`"${text}" is no address or network.`);
    blocks.addSubnet(network.address, network.bits, network.family === 6 ? 'ipv6' : 'ipv4');
  }
  return (text) => {
    const address = plainAddress(text);
    return address !== undefined && blocks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  };
};
