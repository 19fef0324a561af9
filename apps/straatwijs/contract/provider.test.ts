import { enterByProvider, findSession, type Identity, openSession } from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityProvider } from '../sign-in/identity-provider.ts';
import { cookieJar } from '../testing/cookie-jar.ts';
import { aStaff } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type Account, clientId, clientSecret, testProvider } from '../testing/test-provider.ts';
import { testServer } from '../testing/test-server.ts';

const accounts = new Map<string, Account>([
  ['noor-there', { email: 'noor@example.org', verified: true }],
  ['again-noor', { email: 'noor@example.org', verified: true }],
  ['sam-there', { email: 'sam@example.org', verified: false }],
  ['eve-there', { email: 'eve@example.org', verified: true }],
  ['left-there', { email: 'left@example.org', verified: true }],
]);

let home: TestInstallation;
let server: Awaited<ReturnType<typeof testServer>>;
let provider: Awaited<ReturnType<typeof testProvider>>;
let clock = 0;
const own = () => identityProvider({ issuer: provider.issuer, clientId, clientSecret }, () => Date.now() + clock);

beforeAll(async () => {
  home = await testInstallation({ places: false });
  let url = '';
  // The port of the monitor is known once it listens, and the provider must know it: one stands in for the other.
  const lazy = {
    name: 'login.example.org',
    begin: (callback: string) => own().begin(callback),
    finish: (callback: string, kept: string) => own().finish(callback, kept),
    leave: (token: string, back: string) => own().leave(token, back),
    left: (message: string) => own().left(message),
  };
  server = await testServer(home, { identityProvider: lazy });
  url = server.url;
  provider = await testProvider(accounts, () => url);
  for (const id of ['noor', 'sam']) await home.ports.people.saveStaff(aStaff('coordinator', { id }));
  await home.ports.people.saveStaff(aStaff('coordinator', { id: 'left', until: '2026-11-01' }));
}, 120_000);
afterAll(async () => {
  await provider?.stop();
  await server?.close();
  await home?.close();
});
beforeEach(() => {
  clock = 0;
});

const terug = () => `${server.url}/inloggen/organisatie/terug`;
const start = async (browser: ReturnType<typeof cookieJar>, query = ''): Promise<string> => {
  const from = `${server.url}/inloggen/organisatie${query}`;
  return browser.next(await browser.step(from), from);
};
/** The whole way of somebody with a browser; where it ends. */
const signIn = async (login: string, browser = cookieJar(), query = ''): Promise<string> => {
  const back = await browser.throughProvider(await start(browser, query), login, terug());
  return browser.next(await browser.step(back), back);
};
const sessionOf = (browser: ReturnType<typeof cookieJar>) =>
  findSession(home.ports, browser.cookies(new URL(server.url).host).get('sw-sessie'));
const why = (address: string) => new URL(address).searchParams.get('reden');

describe('coming in by the provider of the organisation', () => {
  it('is offered where it is set up, brings in who is known, and leads back to the page that was asked for', async () => {
    const browser = cookieJar();
    expect(await (await browser.step(`${server.url}/inloggen`)).text()).toContain('/inloggen/organisatie');
    expect(await signIn('noor-there', browser, '?naar=%2Fwerk%2Fik')).toBe(`${server.url}/werk/ik`);
    expect(await sessionOf(browser)).toMatchObject({ ok: true, value: { id: 'noor' } });
    const page = await (await browser.step(`${server.url}/werk/ik`)).text();
    expect(page).toContain('noor');
  });

  it('is not offered where it is not set up', async () => {
    const bare = await testServer(home);
    const html = await (await fetch(`${bare.url}/inloggen`)).text();
    expect(html).not.toContain('/inloggen/organisatie');
    expect((await fetch(`${bare.url}/inloggen/organisatie`, { redirect: 'manual' })).status).toBe(404);
    await bare.close();
  });

  it('links the name at the provider once: another one with the same address does not come in', async () => {
    await signIn('noor-there');
    const browser = cookieJar();
    expect(why(await signIn('again-noor', browser))).toBe('identity-unknown');
    expect(await sessionOf(browser)).toMatchObject({ ok: false });
    accounts.set('noor-there', { email: 'renamed@example.org', verified: false });
    const later = cookieJar();
    await signIn('noor-there', later);
    expect(await sessionOf(later)).toMatchObject({ ok: true, value: { id: 'noor' } });
    accounts.set('noor-there', { email: 'noor@example.org', verified: true });
  });

  it.each([
    ['an address that nobody here has', 'eve-there', 'identity-unknown', 'kennen je hier nog niet'],
    ['an address that was not verified', 'sam-there', 'email-not-verified', 'nog niet bevestigd'],
    ['somebody whose task has ended', 'left-there', 'no-appointment', 'vandaag geen taak'],
  ])('refuses %s, with whom to ask', async (_, login, code, sentence) => {
    const browser = cookieJar();
    const end = await signIn(login, browser);
    expect(why(end)).toBe(code);
    expect(await (await browser.step(end)).text()).toContain(sentence);
    expect(await sessionOf(browser)).toMatchObject({ ok: false });
  });

  it('refuses an answer to another question: of another state, another nonce, without a cookie, or twice', async () => {
    const [one, other] = [cookieJar(), cookieJar()];
    const back = await one.throughProvider(await start(one), 'noor-there', terug());
    await start(other);
    expect(why(other.next(await other.step(back), back))).toBe('provider-refused');
    expect(why(cookieJar().next(await cookieJar().step(back), back))).toBe('provider-refused');
    expect(one.next(await one.step(back), back)).toContain('/werk');
    expect(why(one.next(await one.step(back), back))).toBe('provider-refused');

    const begun = await own().begin(terug());
    if (!begun.ok) throw new Error(begun.refusal.code);
    const answer = await cookieJar().throughProvider(begun.value.url, 'noor-there', terug());
    const kept = JSON.stringify({ ...JSON.parse(begun.value.kept), nonce: 'of somebody else' });
    expect(await own().finish(answer, kept)).toMatchObject({ refusal: { code: 'provider-refused' } });
  });

  it('goes on when the provider changes its keys, without a restart', async () => {
    await signIn('noor-there');
    await provider.rotate();
    const browser = cookieJar();
    await signIn('noor-there', browser);
    expect(await sessionOf(browser)).toMatchObject({ ok: true });
  });

  it.each([
    [30, undefined],
    [-30, undefined],
    [600, 'clock-differs'],
    [-600, 'clock-differs'],
  ])('with a clock that is %i seconds off: %s', async (seconds, code) => {
    clock = seconds * 1000;
    const browser = cookieJar();
    const end = await signIn('noor-there', browser);
    expect(why(end)).toBe(code ?? null);
    if (code) expect(await (await browser.step(end)).text()).toContain('klok');
    expect((await sessionOf(browser)).ok).toBe(code === undefined);
  });

  it('says so when the provider does not answer', async () => {
    await provider.stop();
    expect(why(await start(cookieJar()))).toBe('provider-refused');
    await provider.rotate().catch(() => undefined);
  });
});

describe('leaving', () => {
  it('here leads on to leaving at the provider', async () => {
    const browser = cookieJar();
    await signIn('noor-there', browser);
    const form = `${server.url}/werk/ik?/leave`;
    const out = browser.next(await browser.step(form, {}), form);
    expect(out).toBe(`${server.url}/inloggen/organisatie/uit`);
    const page = await browser.step(out);
    expect(page.headers.get('refresh')).toContain(`${provider.issuer}/session/end?`);
    expect(page.headers.get('refresh')).toContain('id_token_hint=');
    expect(await sessionOf(browser)).toMatchObject({ ok: false });
  });

  it('at the provider ends the session here, and only that one', async () => {
    const [one, other] = [cookieJar(), cookieJar()];
    await signIn('noor-there', one);
    const byLink = await openSession(home.ports, { id: 'noor' });
    await signIn('noor-there', other);
    const end = `${provider.issuer}/session/end`;
    const html = await (await one.step(end)).text();
    const fields = Object.fromEntries(
      [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, n = '', v = '']) => [n, v]),
    );
    await one.step(`${provider.issuer}/session/end/confirm`, { ...fields, logout: 'yes' });
    await expect.poll(async () => (await sessionOf(one)).ok, { timeout: 5000 }).toBe(false);
    expect(await sessionOf(other)).toMatchObject({ ok: true });
    expect(await findSession(home.ports, byLink.token)).toMatchObject({ ok: true });
  });

  it.each(['', 'x.y.z', 'logout_token=', 'logout_token=eyJhbGciOiJub25lIn0.e30.'])(
    'is not believed from a message that the provider did not sign (%s)',
    async (body) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await fetch(`${server.url}/inloggen/organisatie/afgemeld`, { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
    },
  );
});

it('keeps no name of the provider, only a keyed hash, and forgets it when asked', async () => {
  const identity: Identity = {
    issuer: 'https://login.example.org',
    subject: 'noor-at-work',
    email: 'noor@example.org',
    emailVerified: true,
    token: 't',
  };
  expect(await enterByProvider(home.ports, identity)).toMatchObject({ ok: true });
  const rows = await home.storage.inMunicipality(518)((scope) =>
    scope.rows<{ row: string }>('SELECT i::text AS row FROM staff_identity i WHERE municipality_id = 518'),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((r) => r.row).join()).not.toContain('noor-at-work');
  await home.ports.signIn.identity({ forget: 'noor' });
  expect(await enterByProvider(home.ports, { ...identity, subject: 'noor-anew' })).toMatchObject({ ok: true });
});
