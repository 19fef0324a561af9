import { makeOffer } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, findingsInTheDark, openPage, phone, signIn } from '../testing/browser.ts';
import { aCode, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const street = 'straat:0518:kaapseplein';
const desktop = { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' } as const;
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  return town.close;
});

describe.each([true, false])('an offer of help (JavaScript: %s)', (javaScriptEnabled) => {
  it('goes from the page of a street to the desk, and comes back behind the code', async () => {
    const words = javaScriptEnabled ? 'Ik kan op zaterdag planten water geven.' : 'Ik heb een ladder en een boor.';
    const why = 'De fontein doet het weer. Kom zaterdag om tien uur een bak ophalen.';
    const resident = await openPage(browser, { ...phone, javaScriptEnabled });
    await resident.goto(`${server.url}/plek/${street}`);
    await resident.getByRole('link', { name: 'Een keer helpen' }).click();
    expect(await resident.getByLabel('Een keer helpen').isChecked()).toBe(true);
    await resident.getByLabel('In de buurtkamer').check();
    await resident.getByLabel('Waarover?').selectOption('green');
    await resident.getByLabel('Wil je er iets bij zeggen?').fill(words);
    await resident.getByRole('textbox', { name: 'Telefoon' }).fill('bel mij');
    await resident.getByRole('button', { name: 'Versturen' }).click();
    // What was filled in is still there, also after a refusal.
    await resident.getByRole('alert').waitFor();
    expect(await resident.getByLabel('Wil je er iets bij zeggen?').inputValue()).toBe(words);
    await resident.getByRole('textbox', { name: 'Telefoon' }).fill('06 12345678');
    await resident.getByRole('button', { name: 'Versturen' }).click();
    await resident.getByRole('heading', { name: 'We hebben het' }).waitFor();
    const link = await resident.locator('a[href*="/volg/"]').first().getAttribute('href');
    expect(link).toMatch(/\/volg\/[a-z]+-[a-z]+-[a-z]+-[a-z]+-\d{3}$/);

    const desk = await openPage(browser, { ...desktop, javaScriptEnabled });
    await signIn(desk, home.ports, noor, server.url);
    await desk.goto(`${server.url}/werk/aanbod?thema=green`);
    const offer = desk.getByRole('article').filter({ hasText: words });
    expect(await offer.textContent()).toContain('06 12345678');
    await offer.getByRole('button', { name: 'Contact gezocht' }).click();
    await desk.getByRole('status').waitFor();
    await offer.getByRole('button', { name: 'Doen we niet' }).click();
    expect(await desk.getByRole('alert').first().textContent()).toContain('reden');
    await offer.getByLabel('Wat de gever erbij leest').fill(why);
    await offer.getByRole('button', { name: 'Afgesproken' }).click();
    await desk.getByRole('status').waitFor();
    expect(new URL(desk.url()).searchParams.get('thema')).toBe('green');

    await resident.goto(link ?? '');
    expect(new URL(resident.url()).pathname).toBe('/volg');
    const seen = await resident.locator('main').textContent();
    for (const text of ['We zochten contact', 'Afgesproken', 'Noor Bakker', why, words]) expect(seen).toContain(text);

    await resident.getByRole('link', { name: 'Verander het' }).click();
    await resident.getByRole('textbox', { name: 'Telefoon' }).fill('');
    await resident.getByRole('button', { name: 'Bewaren' }).click();
    expect(await resident.locator('main').textContent()).not.toContain('06 12345678');

    await resident.getByText('Wis je aanbod').click();
    await resident.getByRole('button', { name: 'Ja, wis het' }).click();
    await resident.getByRole('heading', { name: 'Dit aanbod is gewist' }).waitFor();
    expect(await resident.locator('main').textContent()).not.toContain(words);
    await desk.goto(`${server.url}/werk/aanbod?toon=alles`);
    expect(await desk.locator('main').textContent()).not.toContain(words);
    expect([...resident.said, ...desk.said].filter((l) => !/ 40[03]/.test(l))).toEqual([]);
    expect(server.log.join('\n')).not.toMatch(/12345678|ladder|planten/);
    await resident.context().close();
    await desk.context().close();
  });
});

it('who looks after offers elsewhere sees none of them, and police nowhere', async () => {
  const code = aCode();
  const id = '0192aaaa-0000-7000-8000-000000000001';
  const given = {
    kind: 'call-talk',
    ways: [],
    theme: '',
    words: 'Ik bel de buren.',
    phone: '',
    mail: '',
    language: 'nl',
  };
  await makeOffer(home.ports, { ...given, id, code, placeId: street });
  const elsewhere = aStaff('coordinator', { id: 'els', area: 'BU05183638' });
  const officer = aStaff('police', {
    id: 'agent',
    organisation: { id: 'politie', kind: 'police', name: 'Politie' },
  });
  for (const staff of [elsewhere, officer]) {
    await home.ports.people.saveOrganisation(
      staff.appointments[0]?.organisation ?? { id: '', kind: 'other', name: '' },
    );
    await home.ports.people.saveStaff(staff);
    const page = await openPage(browser, desktop);
    await signIn(page, home.ports, staff, server.url);
    const answer = await page.goto(`${server.url}/werk/aanbod?toon=alles`);
    expect(answer?.status()).toBe(staff === officer ? 403 : 200);
    expect(await page.locator('main').textContent()).not.toContain('Ik bel de buren.');
    await page.context().close();
  }
});

it('somebody becomes a face only with consent, and is gone when they say so', async () => {
  const desk = await openPage(browser, desktop);
  await signIn(desk, home.ports, noor, server.url);
  await desk.goto(`${server.url}/werk/gezichten`);
  await desk.getByLabel('Plek').selectOption('BU05183034');
  await desk.getByLabel('Naam').fill('Yusuf Aydin');
  await desk.getByLabel('Werk en organisatie').fill('jongerenwerker bij de buurtkamer');
  await desk.getByLabel('Waar en wanneer langskomen').fill('voetbalkooi, elke middag');
  await desk.getByLabel('Sinds').fill('2026-03-01');
  await desk.getByRole('button', { name: 'Bewaren' }).click();
  await desk.getByRole('alert').first().waitFor();
  expect(await desk.getByLabel('Naam').inputValue()).toBe('Yusuf Aydin');
  await desk.getByLabel('Deze persoon vindt het zelf goed om hier te staan').check();
  await desk.getByRole('button', { name: 'Bewaren' }).click();
  await desk.getByRole('status').waitFor();

  const resident = await openPage(browser, phone);
  const seen = async () => {
    await resident.goto(`${server.url}/plek/${street}`);
    return (await resident.locator('main').textContent()) ?? '';
  };
  expect(await seen()).toContain('Yusuf Aydin');
  expect(await seen()).toContain('Sinds maart 2026 is er 1 gezicht.');

  await desk.getByText('Van de pagina halen').click();
  await desk.getByRole('button', { name: 'Ja, wis Yusuf Aydin' }).click();
  await desk.getByRole('status').waitFor();
  expect(await seen()).not.toContain('Yusuf');
  expect(await seen()).toContain('Sinds maart 2026 is er 1 gezicht.');
  await desk.context().close();
  await resident.context().close();
});

describe.each(['', '/ar'])('the pages of an offer under "%s"', (prefix) => {
  it('are accessible and fit on 320 px', async () => {
    const code = aCode();
    const id = `0192bbbb-0000-7000-8000-${String(prefix.length).padStart(12, '0')}`;
    const given = { kind: 'help-with', ways: ['paper'], theme: 'green', words: 'سأزرع معكم', language: 'ar' };
    await makeOffer(home.ports, { ...given, phone: '06 11111111', mail: '', id, code, placeId: street });
    const page = await openPage(browser, {
      viewport: { width: 320, height: 640 },
      locale: 'nl-NL',
    });
    const look = async () => [...(await accessibilityFindings(page)), ...(await findingsInTheDark(page))];
    const findings: string[] = [];
    for (const path of [
      `/meehelpen?plek=${street}&wat=vraag`,
      `/volg/${code.replaceAll(' ', '-')}`,
      '/meehelpen?verander',
    ]) {
      await page.goto(`${server.url}${prefix}${path}`);
      findings.push(...(await look()).map((f) => `${path} ${f}`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) findings.push(`${path} scrolls sideways by ${wide}`);
    }
    if (prefix === '') {
      await signIn(page, home.ports, noor, server.url);
      for (const path of ['/werk/aanbod?toon=alles', '/werk/gezichten']) {
        await page.goto(`${server.url}${path}`);
        findings.push(...(await look()).map((f) => `${path} ${f}`));
      }
    }
    expect([...findings, ...page.said]).toEqual([]);
    await page.context().close();
  });
});
