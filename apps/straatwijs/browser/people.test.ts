import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, holdScripts, openPage, phone, signIn } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const ada = aStaff('administrator', { id: 'ada', name: 'Ada Smit' });
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [ada, noor] });
  ({ home, server, browser } = town);
  return town.close;
});

describe.each([
  { javaScriptEnabled: false, mail: 'sam@voorbeeld.invalid', organisation: 'Stichting Zonder' },
  { javaScriptEnabled: true, mail: 'bo@voorbeeld.invalid', organisation: 'Stichting Met' },
])('people and their tasks (JavaScript: $javaScriptEnabled)', ({ javaScriptEnabled, mail, organisation }) => {
  it('are added, appointed, named as reader, and end, on a phone', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    await signIn(page, home.ports, ada, server.url);
    await page.goto(`${server.url}/werk/mensen`);
    await page.getByText('Organisatie toevoegen').click();
    await page.locator('#org-name').fill(organisation);
    await page.getByLabel('Soort').selectOption('youth-work');
    await page.locator('form[action="?/organisation"] button').click();
    await page.getByText('De organisatie is toegevoegd.').waitFor();

    await page.locator('#name').fill('Sam de Wit');
    await page.locator('#email').fill(mail);
    await page.locator('form[action="?/person"] button').click();
    const sam = page.locator('.people > li').filter({ hasText: mail });
    await sam.getByText('Geen taak vandaag').waitFor();
    const give = async (role: string) => {
      const asks = sam.locator('details').filter({ has: page.locator('form[action="?/appoint"]') });
      if ((await asks.getAttribute('open')) === null) await asks.locator('summary').click();
      await sam.locator('select[name=role]').selectOption(role);
      await sam.locator('select[name=organisation]').selectOption({ label: organisation });
      await sam.locator('form[action="?/appoint"] button').click();
    };
    await give('police');
    expect(await sam.getByRole('alert').textContent()).not.toBe('');
    await give('reader');
    await page.getByText('De taak staat vast.').waitFor();
    expect(await sam.textContent()).toContain(`meelezer bij ${organisation}, overal`);

    await page.getByText('Lezer kiezen voor een plek').click();
    await page.locator('#reader').selectOption({ label: 'Noor Bakker' });
    await page.locator('#deputy').selectOption((await sam.locator('input[name=person]').first().inputValue()) ?? '');
    await page.getByLabel('Binnen hoeveel werkdagen').fill('2');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('De lezer staat vast.').waitFor();
    expect(await page.getByText('Noor Bakker, binnen 2 werkdagen; vervanger: Sam de Wit').count()).toBe(1);
    await page.locator('summary[aria-label^="Haal weg: lezer voor"]').click();
    await page.getByText('Dit is de laatste lezer die genoemd is.').waitFor();
    await page.getByRole('button', { name: 'Ja, haal deze lezer weg' }).click();
    await page.getByText('Hier is geen lezer meer genoemd.').waitFor();

    await sam.locator('summary[aria-label^="Beëindig: meelezer"]').click();
    await page.getByRole('button', { name: 'Ja, beëindig deze taak van Sam de Wit' }).click();
    await page.getByText('De taak is vandaag gestopt.').waitFor();
    expect(await sam.getByText('Geen taak vandaag').count()).toBe(1);
    const person = await home.ports.people.staff({ email: mail });
    expect(person?.history).toMatchObject([{ role: 'reader', until: '2026-11-23' }]);
    // One's own task is not there to be ended by a slip of the thumb.
    const me = page.locator('.people > li').filter({ hasText: 'Ada Smit' });
    await me.getByText('Je eigen taken geeft en beëindigt iemand anders.').waitFor();
    expect(await me.locator('summary, button').count()).toBe(0);
    await page.context().close();
  });
});

it('the page about people is accessible, open and shut, and does not scroll sideways', async () => {
  for (const width of [320, 1280]) {
    const page = await openPage(browser, { ...phone, viewport: { width, height: 800 } });
    await signIn(page, home.ports, ada, server.url);
    await page.goto(`${server.url}/werk/mensen`);
    const findings = [...(await accessibilityFindings(page))];
    for (const summary of await page.locator('main summary').all()) await summary.click();
    findings.push(...(await accessibilityFindings(page)));
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect([...findings, ...page.said, await page.evaluate(wide)]).toEqual([0]);
    if (process.env.STRAATWIJS_SHOTS)
      await page.screenshot({ path: `${process.env.STRAATWIJS_SHOTS}/mensen-${width}.png`, fullPage: true });
    await page.context().close();
  }
});

it('what somebody opens before the script has come stays open', async () => {
  const page = await openPage(browser, phone);
  await signIn(page, home.ports, ada, server.url);
  const letGo = await holdScripts(page);
  await page.goto(`${server.url}/werk/mensen`, { waitUntil: 'commit' });
  await page.getByText('Organisatie toevoegen').click();
  letGo();
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  await page.locator('#org-name').fill('Stichting Vroeg');
  await page.context().close();
});
