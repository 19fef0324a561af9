import { BlockList, isIP } from 'node:net';
import { plainAddress } from '../settings/networks.ts';

/**
 * Where a request of ours may go. `world`: addresses that anybody can reach. `organisation`: these and the networks of an
 * organisation, for a server that an operator named. `loopback`: this very machine and nothing else.
 */
export type Reach = 'world' | 'organisation' | 'loopback';

const listOf = (...networks: readonly string[]): ((address: string) => boolean) => {
  const blocks = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    blocks.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return (address) => blocks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
};

const isLoopback = listOf('127.0.0.0/8', '::1/128');
const ofOrganisations = listOf('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7');
// Clouds tell whoever asks here who they are and give out keys; one of them does so within the networks above.
const isMetadata = listOf('169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32', '100.100.100.200/32', '168.63.129.16/32');
const notOfTheWorld4 = listOf(
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
);
// Of IPv6 only this much has been handed out; within it lie tunnels that end at any address of IPv4, and examples.
const ofTheWorld6 = listOf('2000::/3');
const notOfTheWorld6 = listOf('2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20');

/** Whether a request with this reach may be sent to an address. What is no address may not. */
export const mayReach = (text: string, reach: Reach): boolean => {
  const address = plainAddress(text);
  if (address === undefined || isMetadata(address)) return false;
  if (reach === 'loopback') return isLoopback(address);
  if (reach === 'organisation' && ofOrganisations(address)) return true;
  return isIP(address) === 4 ? !notOfTheWorld4(address) : ofTheWorld6(address) && !notOfTheWorld6(address);
};

const names: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The reach that an address in a setting or an option may have: `https` anywhere in `reach`, `http` on this very machine,
 * and `https` there as well where `loopback` is asked for.
 * Undefined for everything else, also for one that carries a name and password.
 */
export const reachOf = (url: URL, reach: Reach): Reach | undefined => {
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'https:' && (reach !== 'loopback' || names.has(url.hostname))) return reach;
  return url.protocol === 'http:' && names.has(url.hostname) ? 'loopback' : undefined;
};
