import { type Need as ApiNeed, apiRoutes, routeRights } from '@straatwijs/api';
import { may, type Staff, staffRoles } from '@straatwijs/monitor';
import { type Need, pageRights } from '@straatwijs/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskAs, askAs } from '../testing/ask-as.ts';
import { type BuiltRoute, builtRoutes, routesInFolder } from '../testing/built-pages.ts';
import { notNow, oddOnes, onePerRole } from '../testing/cast.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

let home: TestInstallation;
let server: TestServer;
let routes: readonly BuiltRoute[];
let ask: AskAs;
const area = 'straat:0518:kaapseplein';
const atWork = [...onePerRole(staffRoles, area), ...oddOnes(area)];
const away = notNow(area);

beforeAll(async () => {
  home = await testInstallation();
  server = await testServer(home);
  routes = await builtRoutes();
  ask = await askAs(home, server, [...atWork, ...away]);
});
afterAll(async () => {
  await server?.close();
  await home?.close();
});

const needs = (need: Need | ApiNeed, staff: Staff | undefined): boolean =>
  need === 'anyone' || (staff !== undefined && (need === 'signed-in' || may(staff, need)));
/** A route with something in its places. What it names need not exist: the door comes first. */
const addressOf = (key: string): string => key.replace(/\[\[(\w+)\]\]/g, '').replace(/\[(\w+)\]/g, 'iets-0518') || '/';
/** Where a form is sent; SvelteKit keeps the name `default` for the one without a name. */
const formOf = (key: string, action: string): string =>
  action === 'default' ? addressOf(key) : `${addressOf(key)}?/${action}`;
const isDoor = (r: Response): boolean => r.status === 303 && /\/inloggen/.test(r.headers.get('location') ?? '');
const desk = () => routes.filter((r) => /^\/(werk|veld)(\/|$)/.test(r.key));
const everybody: readonly (Staff | undefined)[] = [undefined, ...atWork];
const nameOf = (staff: Staff | undefined) => staff?.id ?? 'nobody';

describe('the table of pages', () => {
  it('names every page and endpoint that lies in the folder, and no other', () => {
    const inFolder = routesInFolder();
    expect(inFolder.length).toBeGreaterThan(14);
    expect(Object.keys(pageRights).sort()).toEqual(inFolder);
    expect(routes.map((r) => r.key).sort()).toEqual(inFolder);
  });

  it('names every form of every page, and says of every endpoint that it is one', () => {
    for (const { key, isPage, actions } of routes) {
      expect([key, pageRights[key]?.endpoint ?? false]).toEqual([key, !isPage]);
      if (isPage)
        expect([key, ...Object.keys(pageRights[key]?.actions ?? {}).sort()]).toEqual([key, ...[...actions].sort()]);
    }
  });

  it('keeps everything of the desk from whoever is not signed in, and from who has no task today', async () => {
    for (const staff of [undefined, ...away])
      for (const { key, isPage, actions } of desk()) {
        for (const method of isPage ? ['GET'] : actions)
          expect([nameOf(staff), key, isDoor(await ask(addressOf(key), staff, { method }))]).toEqual([
            nameOf(staff),
            key,
            true,
          ]);
        for (const action of isPage ? actions : []) {
          const body = new URLSearchParams();
          const answer = await ask(formOf(key, action), staff, { method: 'POST', body });
          expect([nameOf(staff), key, action, isDoor(answer)]).toEqual([nameOf(staff), key, action, true]);
        }
      }
  });

  it('lets everybody see exactly the pages that it gives them, also as data of a page', async () => {
    for (const staff of atWork)
      for (const { key, isPage } of desk()) {
        if (!isPage) continue;
        const given = needs(pageRights[key]?.see ?? 'anyone', staff);
        const page = await ask(addressOf(key), staff);
        const data = await ask(`${addressOf(key)}/__data.json?x-sveltekit-invalidated=01`, staff);
        expect([staff.id, key, page.status !== 403, data.status !== 403]).toEqual([staff.id, key, given, given]);
        await Promise.all([page.text(), data.text()]);
      }
  }, 120_000);

  it('takes every form from exactly those to whom it gives it', async () => {
    for (const staff of atWork)
      for (const { key, actions, isPage } of desk().filter((r) => r.isPage && r.key !== '/werk/ik')) {
        expect(isPage).toBe(true);
        for (const action of actions) {
          const { see = 'signed-in', actions: forms = {} } = pageRights[key] ?? {};
          const given = needs(see, staff) && needs(forms[action] ?? 'anyone', staff);
          const answer = await ask(formOf(key, action), staff, {
            method: 'POST',
            body: new URLSearchParams(),
          });
          expect([staff.id, key, action, answer.status === 403]).toEqual([staff.id, key, action, !given]);
          // An empty form is refused with a sentence, never a failure.
          expect([key, action, answer.status < 500]).toEqual([key, action, true]);
          await answer.text();
        }
        const other = await ask(`${addressOf(key)}?/geen-formulier`, staff, {
          method: 'POST',
          body: new URLSearchParams(),
        });
        expect([key, [403, 404, 405].includes(other.status)]).toEqual([key, true]);
        await other.text();
      }
  }, 120_000);

  it('offers in the navigation only what somebody may see', async () => {
    for (const staff of atWork) {
      const html = await (await ask('/werk/ik', staff)).text();
      const links = [...html.matchAll(/href="(\/werk\/[a-z]+)"/g)].map((m) => m[1] ?? '');
      expect(links).toContain('/werk/ik');
      expect([staff.id, links.filter((l) => !needs(pageRights[l]?.see ?? 'manage-people', staff))]).toEqual([
        staff.id,
        [],
      ]);
    }
  });
});

describe('the table of the API', () => {
  it('names every route that there is, and no other', () => {
    expect(Object.keys(routeRights).sort()).toEqual([...apiRoutes()].sort());
  });

  it('answers everybody who may call a route, and nobody else', async () => {
    for (const staff of everybody)
      for (const [route, need] of Object.entries(routeRights)) {
        const [method = '', path = ''] = route.split(' ');
        const answer = await ask(`/api/v1${path.replace(/:\w+/g, 'GM0518')}`, staff, { method });
        expect([nameOf(staff), route, ![401, 403].includes(answer.status)]).toEqual([
          nameOf(staff),
          route,
          needs(need, staff),
        ]);
        await answer.text();
      }
  }, 60_000);
});
