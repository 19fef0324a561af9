import type { Page } from 'playwright-core';
import type { Picture } from './picture.ts';

const desk = { as: 'coordinator', width: 1280, height: 760 } as const;

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('a[data-message]').first().click();
  await page.locator('#bericht').waitFor();
  await page.getByText('We zoeken het uit').click();
};

const openPlaces = async (page: Page): Promise<void> => {
  await page.locator('a[data-message]').first().click();
  await page.locator('#waar-hoort').waitFor();
  await page.getByText('Van niemand').first().click();
};

const openTaps = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /Schrijf het antwoord/ })
    .first()
    .click();
  await page.locator('textarea').first().waitFor();
};

/** For who reads and answers: on a desk. */
export const atTheDesk: readonly Picture[] = [
  { name: 'vandaag', path: '/werk/vandaag', ...desk },
  { name: 'antwoord', path: '/werk/vandaag', ...desk, height: 640, first: openFirst },
  { name: 'waar-hoort-dit', path: '/werk/vandaag', ...desk, height: 640, first: openPlaces },
  { name: 'tikken', path: '/werk/tikken', ...desk, first: openTaps },
  { name: 'gebeurtenissen', path: '/werk/gebeurtenissen', ...desk },
  { name: 'drukwerk', path: '/werk/plek/straat:0518:kaapseplein/drukwerk', ...desk, height: 1000 },
  { name: 'rondleiding', path: '/werk/rondleiding', ...desk },
  { name: 'wijkagent', as: 'police', path: '/werk', width: 360, height: 560 },
];
