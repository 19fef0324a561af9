import { contribute, type Staff } from '@straatwijs/monitor';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  administratorsPages,
  anyonesPages,
  code,
  coordinatorsPages,
  doorPages,
  street,
  workersPages,
} from '../testing/all-pages.ts';
import { openPage, phone, signIn } from '../testing/browser.ts';
import { aSignal } from '../testing/people.ts';
import { openTown, type Town } from '../testing/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown({ example: true });
  await contribute(town.home.ports, {}, [
    aSignal({
      place: street,
      followCode: code,
      answers: { valence: 'negative', story: '<img src=https://evil.example/x.png> http://evil.example' },
    }),
  ]);
  return town.close;
}, 240_000);
const staffOf = async (id: string): Promise<Staff> => {
  const person = await town.home.ports.people.staff({ id });
  if (!person) throw new Error(`${id} does not work here`);
  return { ...person, appointments: person.history };
};

/** Everything that leaves the browser, of pages and of workers, and every time that the policy of a page was needed. */
const watch = async (context: BrowserContext, page: Page) => {
  const asked: string[] = [];
  const blocked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.exposeFunction('policyWasBroken', (what: string) => blocked.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'policyWasBroken');
      if (typeof tell === 'function') tell(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { asked, blocked };
};

describe('every page asks our own server and nobody else', () => {
  const groups: [string, Readonly<Record<string, readonly string[]>>, string | undefined, string][] = [
    ['for residents', anyonesPages, undefined, ''],
    ['for residents, in Arabic', anyonesPages, undefined, '/ar'],
    ['at the door', doorPages, undefined, ''],
    ['for workers', workersPages, 'demo-yusuf', ''],
    ['for coordinators', coordinatorsPages, 'demo-noor', ''],
    ['for administrators', administratorsPages, 'demo-kim', ''],
  ];
  it.each(groups)('%s', async (_, pages, staff, prefix) => {
    const page = await openPage(town.browser, phone);
    const { asked, blocked } = await watch(page.context(), page);
    if (staff) await signIn(page, town.home.ports, await staffOf(staff), town.server.url);
    for (const path of Object.values(pages).flat()) {
      const answer = await page.goto(`${town.server.url}${prefix}${path}`);
      const policy = answer?.headers()['content-security-policy'] ?? '';
      for (const rule of [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ])
        expect(policy, path).toContain(rule);
      expect(policy, path).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
      const elsewhere = await page.$$eval(
        '[src], link[href], form[action]',
        (all, ours) =>
          all
            .map(
              (e) =>
                new URL(
                  e.getAttribute('src') ?? e.getAttribute('href') ?? e.getAttribute('action') ?? '',
                  location.href,
                ),
            )
            .filter((url) => url.origin !== ours && url.protocol !== 'data:')
            .map((url) => url.href),
        town.server.url,
      );
      expect(elsewhere, path).toEqual([]);
      for (const cookie of await page.context().cookies()) expect(cookie.domain).toBe('localhost');
    }
    await page.waitForLoadState('networkidle');
    expect(asked.length).toBeGreaterThan(Object.keys(pages).length);
    expect(asked.filter((url) => !url.startsWith(`${town.server.url}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(blocked).toEqual([]);
    await page.context().close();
  });

  it('and this check sees what would', async () => {
    const page = await openPage(town.browser, phone);
    const { asked, blocked } = await watch(page.context(), page);
    await page.goto(`${town.server.url}/over`, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'http://127.0.0.1:9/x.png';
      document.body.append(image);
    });
    await expect.poll(() => blocked.join()).toContain('img-src');
    expect(asked).toContain('http://127.0.0.1:9/x.png');
    await page.context().close();
  });
});
