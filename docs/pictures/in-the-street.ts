import type { Page } from 'playwright-core';
import type { Picture } from './picture.ts';

const street = 'straat:0518:kaapseplein';
const phone = { width: 360, height: 740 } as const;

const upToWords = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Dit kan beter' }).click();
  await page.getByRole('button', { name: 'Ontmoeten' }).click();
  await page.getByLabel('Wil je er iets bij vertellen?').fill('Mag er een bank bij de halte?');
};

const upToCode = async (page: Page): Promise<void> => {
  await upToWords(page);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByRole('button', { name: 'Ik woon hier', exact: true }).click();
  await page.getByRole('heading', { name: 'Dank je wel' }).waitFor();
};

const upToFollowing = async (page: Page): Promise<void> => {
  await upToCode(page);
  const link = await page.locator('a[href*="/volg/"]').first().getAttribute('href');
  await page.goto(new URL(link ?? '', page.url()).href);
};

const upToLooking = async (page: Page): Promise<void> => {
  // The page counts along once its script is there, and says so in this field.
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=kenmerk]')?.value);
  const things = page.locator('label:has(input[name=kies])');
  for (let n = 0; n < 6; n++) await things.nth(n).click();
  await page.getByRole('button', { name: 'Dit ga ik bekijken' }).click();
  await page.getByRole('heading', { name: 'Wat zag je deze week?' }).waitFor();
};

const upToNumbers = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Voetbalkooi' }).click();
  for (const [what, times] of [
    ['Kinderen en jongeren', 6],
    ['Kinderen en jongeren, van wie meisjes', 2],
    ['Volwassenen', 1],
  ] as const)
    for (let n = 0; n < times; n++) await page.getByRole('button', { name: `Eén meer: ${what}`, exact: true }).click();
  await page.getByRole('button', { name: `Eén meer: Volwassenen`, exact: true }).scrollIntoViewIfNeeded();
};

const upToNoted = async (page: Page): Promise<void> => {
  await upToNumbers(page);
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('heading', { name: 'Dit staat erin.' }).waitFor();
  await page.goto(new URL('/werk/week', page.url()).href);
};

/** For residents and for who works in the street: on a phone. */
export const inTheStreet: readonly Picture[] = [
  { name: 'zoek-je-straat', as: 'resident', path: '/', ...phone },
  { name: 'plek', as: 'resident', path: `/plek/${street}?periode=2026-Q3`, ...phone },
  { name: 'vertellen', as: 'resident', path: `/meedoen?plek=${street}`, ...phone },
  { name: 'woorden', as: 'resident', path: `/meedoen?plek=${street}`, ...phone, first: upToWords },
  { name: 'volgcode', as: 'resident', path: `/meedoen?plek=${street}`, ...phone, first: upToCode },
  { name: 'volgen', as: 'resident', path: `/meedoen?plek=${street}`, ...phone, first: upToFollowing },
  { name: 'arabisch', as: 'resident', path: `/ar/meedoen?plek=${street}`, ...phone },
  { name: 'kiezen', as: 'resident', path: `/meedoen/early-warning?plek=${street}`, ...phone },
  { name: 'kijken', as: 'resident', path: `/meedoen/early-warning?plek=${street}`, ...phone, first: upToLooking },
  { name: 'logboek', as: 'worker', path: `/meedoen/logbook?plek=${street}`, ...phone, first: upToNumbers },
  { name: 'week', as: 'worker', path: `/meedoen/logbook?plek=${street}`, ...phone, first: upToNoted },
  { name: 'op-straat', as: 'worker', path: '/veld', ...phone },
];
