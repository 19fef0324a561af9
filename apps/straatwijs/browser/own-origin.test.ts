import { contribute } from '@straatwijs/monitor';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyonesPages, code, street } from '../testing/all-pages.ts';
import { openPage, phone } from '../testing/browser.ts';
import { askedElsewhere, foreignIn, watchOrigin } from '../testing/own-origin.ts';
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

// Of every page, in every role, the walks through all of them look at it too (`pages`, `pages-desk`); here its worker runs.
describe('every page asks our own server and nobody else', () => {
  it('for residents, with what works on their phone meanwhile', async () => {
    const page = await openPage(town.browser, phone);
    const ours = town.server.url;
    const { asked, blocked } = await watchOrigin(page.context(), page);
    for (const path of Object.values(anyonesPages).flat())
      expect(await foreignIn(page, await page.goto(`${ours}${path}`), ours), path).toEqual([]);
    await page.waitForLoadState('networkidle');
    expect(asked.length).toBeGreaterThan(Object.keys(anyonesPages).length);
    expect([...askedElsewhere(asked, ours), ...blocked]).toEqual([]);
    await page.context().close();
  });

  it('and this check sees what would', async () => {
    const page = await openPage(town.browser, phone);
    const ours = town.server.url;
    const { asked, blocked } = await watchOrigin(page.context(), page);
    const answer = await page.goto(`${ours}/over`, { waitUntil: 'networkidle' });
    expect(await foreignIn(page, answer, ours)).toEqual([]);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'http://127.0.0.1:9/x.png';
      document.body.append(image);
    });
    await expect.poll(() => blocked.join()).toContain('img-src');
    expect(askedElsewhere(asked, ours)).toEqual(['asked http://127.0.0.1:9/x.png']);
    expect(await foreignIn(page, answer, ours)).toEqual(['names http://127.0.0.1:9/x.png']);
    expect(await foreignIn(page, null, ours)).toContainEqual("has a policy without default-src 'self'");
    await page.context().close();
  });
});
