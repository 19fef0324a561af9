import { randomBytes, randomUUID } from 'node:crypto';
import { answer, contribute, pushState } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pushKeysOf } from '../pushing/push-keys.ts';
import { pusherOf } from '../pushing/pusher.ts';
import { sendPushes } from '../telling/tell-of-answers.ts';
import { accessibilityFindings, openPage, phone, press, text } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { type TestPushService, testPhone, testPushService } from '../testing/push-service.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const keys = pushKeysOf([randomBytes(32)], 518);
const words = 'De bak wordt vanaf maandag twee keer geleegd.';
const story = 'De bak bij nummer negen is vol.';
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let service: TestPushService;
beforeAll(async () => {
  service = await testPushService();
  const pusher = pusherOf({
    ...{ keys, contact: 'https://straat.example.org', hosts: ['localhost'] },
    ...{ reach: 'loopback', ca: service.ca },
  });
  const town = await openTown({ staff: [noor], now: Date.now(), more: { pusher } });
  home = town.home;
  Object.assign(home, { ports: { ...home.ports, pusher } });
  ({ server, browser } = town);
  return async () => {
    await town.close();
    await service.close();
  };
});

const tell = async (different = {}) => {
  const followCode = aCode();
  const body = aSignal({ followCode, answers: { valence: 'negative', theme: 'clean', story }, ...different });
  expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);
  return { id: body.id, code: followCode };
};
const follow = (page: Page, code: string, prefix = '') =>
  page.goto(`${server.url}${prefix}/volg/${code.replaceAll(' ', '-')}`);

/** Where the browser would ask the push service of its maker, which is not on this machine, ours answers. All else is the browser's own. */
const withService = async (page: Page) => {
  const mine = testPhone(service, keys[0].publicKey);
  await page.addInitScript((to) => {
    const bytes = (said: string) =>
      Uint8Array.from(atob(said.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)).buffer;
    PushManager.prototype.subscribe = async (options) => {
      if (Notification.permission !== 'granted') throw new DOMException('no leave', 'NotAllowedError');
      if (options?.userVisibleOnly !== true || options.applicationServerKey !== to.madeWith)
        throw new Error('another key');
      const given = { p256dh: to.p256dh, auth: to.auth };
      return { endpoint: to.endpoint, getKey: (name: 'p256dh' | 'auth') => bytes(given[name]) } as PushSubscription;
    };
  }, mine.to);
  return mine;
};

/** The browser's own developer door: what its push service would hand to the worker. */
const deliver = async (page: Page, data: string) => {
  const door = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    door.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter((r) => r.scopeURL.startsWith(server.url) && !r.isDeleted);
      if (one) resolve(one.registrationId);
    });
  });
  await door.send('ServiceWorker.enable');
  await door.send('ServiceWorker.deliverPushMessage', { origin: server.url, registrationId: await found, data });
};
const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const list = (await registration?.getNotifications()) ?? [];
    return list.map(({ title, body, lang, dir, data }) => ({ title, body, lang, dir, data }));
  });

const inLanguages = [
  {
    ...{ prefix: '', send: 'Zeg het me hier', on: 'Je krijgt een bericht op een toestel als er een antwoord is.' },
    said: { title: 'Er is een antwoord', body: 'Je leest het met je volgcode.', lang: 'nl', dir: 'ltr', data: '/volg' },
  },
  {
    ...{ prefix: '/ar', send: 'أخبروني هنا', on: 'تصلك رسالة على جهاز عندما يكون هناك جواب.' },
    said: { title: 'هناك جواب', body: 'تقرؤه برمز المتابعة.', lang: 'ar', dir: 'rtl', data: '/ar/volg' },
  },
] as const;

describe.each(inLanguages)('a word on the phone, at $prefix/volg', ({ prefix, send, on, said }) => {
  it('is asked by a tap, comes through the service, is shown by the worker and leads to the page', async () => {
    const page = await openPage(browser, phone);
    await page.context().grantPermissions(['notifications'], { origin: server.url });
    const mine = await withService(page);
    const { id, code } = await tell();
    await follow(page, code, prefix);
    await page.getByRole('button', { name: send, exact: true }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await press(page, send);
    await text(page, on);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect((await pushState(home.ports, code))?.isOn).toBe(true);

    await answer(home.ports, noor, { id: randomUUID(), kind: 'we-do', words, to: [id] });
    service.delivered.length = 0;
    expect(await sendPushes(home.ports, server.url)).toBe(1);
    const plain = mine.read(service.delivered[0]?.body ?? Buffer.of());
    for (const secret of [words, story, 'Weimar']) expect(plain).not.toContain(secret);
    await deliver(page, plain);
    await expect.poll(() => shown(page)).toEqual([said]);
    await deliver(page, plain);
    await page.waitForTimeout(300);
    expect(await shown(page)).toHaveLength(1);

    const worker = page
      .context()
      .serviceWorkers()
      .find((w) => w.url().startsWith(server.url));
    const opened = await worker?.evaluate(async () => {
      // The worker's own scope: its types are not those of a page.
      const scope = globalThis as unknown as {
        registration: ServiceWorkerRegistration;
        clients: { matchAll: () => Promise<readonly object[]>; openWindow: (path: string) => Promise<void> };
        NotificationEvent: new (kind: string, about: object) => Event;
      };
      const [notification] = await scope.registration.getNotifications();
      // Nobody really touched it, so the browser would let it open nothing.
      return new Promise<string>((resolve) => {
        scope.clients.matchAll = async () => [];
        scope.clients.openWindow = async (path) => resolve(path);
        dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
      });
    });
    expect(opened).toBe(said.data);
    await expect.poll(() => shown(page)).toEqual([]);
    expect(page.said).toEqual([]);
    await page.context().close();
  });
});

describe('a word on the phone', () => {
  it('is asked for by nobody but who taps, and stops when asked', async () => {
    const page = await openPage(browser, phone);
    await page.addInitScript(() => {
      const asked = Notification.requestPermission.bind(Notification);
      Object.assign(window, { askedLeave: 0 });
      Notification.requestPermission = () => {
        Object.assign(window, { askedLeave: 1 });
        return asked();
      };
    });
    await page.context().grantPermissions(['notifications'], { origin: server.url });
    await withService(page);
    const { code } = await tell();
    await follow(page, code);
    await page.getByRole('button', { name: 'Zeg het me hier' }).waitFor();
    expect(await page.evaluate(() => 'askedLeave' in window && window.askedLeave)).toBe(0);
    await press(page, 'Zeg het me hier');
    await page.getByText('Geen bericht meer').click();
    await press(page, 'Ja, wis het');
    await page.getByRole('button', { name: 'Zeg het me hier' }).waitFor();
    expect((await pushState(home.ports, code))?.isOn).toBe(false);
    await page.context().close();
  });

  it('is refused by the browser: says so in plain words, and that the code still works', async () => {
    const page = await openPage(browser, phone);
    const { code } = await tell();
    await follow(page, code);
    await press(page, 'Zeg het me hier');
    await page.getByRole('alert').filter({ hasText: 'Je toestel houdt berichten tegen.' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('is offered neither without a script, nor to somebody under sixteen, nor on a phone that keeps nothing', async () => {
    const { code } = await tell();
    const plain = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await follow(plain, code);
    await text(plain, story);
    expect(await plain.locator('#toestel').count()).toBe(0);
    const page = await openPage(browser, phone);
    await follow(page, (await tell({ perspective: 'young-resident' })).code);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#toestel').count()).toBe(0);
    await page.context().addCookies([{ name: 'sw-niets', value: 'ja', url: server.url }]);
    await follow(page, code);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#toestel').count()).toBe(0);
    await plain.context().close();
    await page.context().close();
  });
});
