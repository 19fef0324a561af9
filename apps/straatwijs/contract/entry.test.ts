import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const place = 'straat:0518:weimarstraat';

describe.each(servers())('codes on posters on the %s server', (on) => {
  let installation: TestInstallation;
  const entry = () => installation.ports.entry;
  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('a place gets one code for an instrument, the same for everybody who asks at once', async () => {
    const codes = await Promise.all(Array.from({ length: 8 }, () => entry().codeFor(place, 'street-signal')));
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).toMatch(/^[2-9a-hj-km-np-tv-z]{6}$/);
    expect(await entry().codeFor(place, 'street-signal')).toBe(codes[0]);
    expect(await entry().codeFor(place, 'iets-anders')).not.toBe(codes[0]);
    expect(await entry().codeFor('straat:0518:kaapseplein', 'street-signal')).not.toBe(codes[0]);
  });

  it('leads to its place and instrument, also in capitals', async () => {
    const code = await entry().codeFor(place, 'street-signal');
    expect(await entry().find(code.toUpperCase())).toEqual({ placeId: place, instrument: 'street-signal' });
    expect(await entry().find('22222')).toBeUndefined();
    expect(await entry().find('')).toBeUndefined();
  });

  it('leads nowhere in another municipality', async () => {
    const code = await entry().codeFor(place, 'street-signal');
    expect(await installation.portsOf(363).entry.find(code)).toBeUndefined();
  });
});
