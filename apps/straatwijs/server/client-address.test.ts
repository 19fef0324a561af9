import { describe, expect, it } from 'vitest';
import { networkList, plainAddress } from '../settings/networks.ts';
import { readSettings } from '../settings/settings.ts';
import { clientAddress, lineOf, networkOf } from './client-address.ts';

const from = (remoteAddress: string, forwarded: string | undefined, trusted: readonly string[]): string =>
  clientAddress(
    { socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } },
    networkList(trusted),
  );

describe('whom a header makes somebody', () => {
  it('nobody, without proxies that are trusted', () => {
    for (const header of ['198.51.100.9', '127.0.0.1', '::1', '10.0.0.1, 127.0.0.1', 'localhost', ''])
      expect(from('192.0.2.1', header, [])).toBe('192.0.2.1');
  });

  it('only what trusted proxies wrote counts, read from the right', () => {
    const trusted = ['10.0.0.0/8', '2001:db8:1::/48'];
    expect(from('10.1.2.3', '198.51.100.1', trusted)).toBe('198.51.100.1');
    // The client wrote the first two itself.
    expect(from('10.1.2.3', '127.0.0.1, 10.9.9.9, 198.51.100.1, 10.0.0.7', trusted)).toBe('198.51.100.1');
    expect(from('192.0.2.1', '198.51.100.1', trusted)).toBe('192.0.2.1');
    expect(from('2001:db8:1::5', '2001:db8:9::1', trusted)).toBe('2001:db8:9::1');
  });

  it.each([
    ['198.51.100.1:49152', '198.51.100.1'],
    ['[2001:db8:9::1]:443', '2001:db8:9::1'],
    ['[2001:db8:9::1]', '2001:db8:9::1'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
    ['::ffff:c633:6401', '198.51.100.1'],
    ['0:0:0:0:0:ffff:c633:6401', '198.51.100.1'],
    ['2001:DB8:9:0::1', '2001:db8:9::1'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('a proxy that writes %s means %s', (written, meant) => {
    expect(from('10.0.0.1', written, ['10.0.0.1'])).toBe(meant);
    expect(plainAddress(written)).toBe(meant);
  });

  it.each(['unknown', '_hidden', '198.51.100.256', '198.51.100.1:port', '1.2.3', '[::1', '\u0661.1.1.1', '0x7f.1'])(
    'what is no address (%s) makes nobody of a proxy',
    (written) => {
      expect(from('10.0.0.1', `198.51.100.1, ${written}`, ['10.0.0.1'])).toBe('10.0.0.1');
      expect(plainAddress(written)).toBeUndefined();
    },
  );

  it('a proxy that talks IPv4 inside IPv6 is the same proxy', () => {
    expect(from('::ffff:10.0.0.1', '198.51.100.1', ['10.0.0.1'])).toBe('198.51.100.1');
    expect(from('10.0.0.1', '198.51.100.1', ['::ffff:10.0.0.0/104'])).toBe('198.51.100.1');
    expect(from('11.0.0.1', '198.51.100.1', ['::ffff:10.0.0.0/104'])).toBe('11.0.0.1');
  });
});

describe('networks in settings', () => {
  it.each([
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/8/9',
    '10.0.0.0/-1',
    '10.0.0.0/1e1',
    '0.0.0.0/0',
    '::/0',
    '::/129',
    'localhost',
    '10.0.0',
    '*',
    '',
  ])('%j is refused by name, and does not trust the world', (text) => {
    expect(() => networkList([text])).toThrow('no address or network');
    if (text !== '')
      for (const name of ['TRUSTED_PROXIES', 'FREE_NETWORKS'])
        expect(() => readSettings({ [name]: `192.0.2.1,${text}` })).toThrow(name);
  });

  it('may be addresses and networks of both kinds', () => {
    const has = networkList(['192.0.2.1', '10.0.0.0/8', '2001:db8::/32', '::1']);
    for (const inside of ['192.0.2.1', '10.255.0.1', '::ffff:10.0.0.1', '2001:db8:ffff::1', '0:0::1'])
      expect(has(inside), inside).toBe(true);
    for (const outside of ['192.0.2.2', '11.0.0.1', '2001:db9::1', '::2', '', 'x']) expect(has(outside)).toBe(false);
    expect(readSettings({ TRUSTED_PROXIES: ' 127.0.0.1 , ::1,' }).trustedProxies).toEqual(['127.0.0.1', '::1']);
  });
});

describe('one line', () => {
  it('is an address of IPv4 and all that a connection has of IPv6', () => {
    expect(lineOf('192.0.2.1')).toBe('192.0.2.1');
    expect(lineOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(lineOf('2001:db8:1:2::')).toBe(lineOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(lineOf('2001:db8:1:3::')).not.toBe(lineOf('2001:db8:1:2::'));
    expect(lineOf('::1')).toBe('0:0:0:0::/64');
  });
  it('and a network for the threshold is wider', () => {
    expect(networkOf('192.0.2.77')).toBe('192.0.2.0/24');
    expect(networkOf('2001:db8:1:2ff::1')).toBe('2001:db8:1:200::/56');
  });
});
