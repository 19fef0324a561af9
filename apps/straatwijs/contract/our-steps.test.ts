import type { Ports } from '@straatwijs/monitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { testServer } from '../testing/test-server.ts';

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
}, 60_000);
afterAll(() => home.close());

/** The page that says beforehand which steps there are, in a municipality that wrote this of them. */
const pageWith = async (steps: Ports['municipality']['steps'], path = '/hoe-het-gaat'): Promise<string> => {
  const ports: Ports = { ...home.ports, municipality: { ...home.ports.municipality, ...(steps ? { steps } : {}) } };
  const server = await testServer(home, ports);
  try {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(200);
    return await answer.text();
  } finally {
    await server.close();
  }
};
const own = {
  decided: {
    who: { nl: 'Het wijkteam beslist op dinsdag.', en: 'The area team decides on Tuesdays.' },
    say: { nl: 'Kom er gerust bij zitten.' },
  },
};

it('says who decides in each step and what residents can do, before anything was told', async () => {
  const page = await pageWith(undefined);
  for (const words of ['Wie beslist', 'beslist']) expect(page).toContain(words);
  expect(page).not.toContain('wijkteam beslist op dinsdag');
}, 300_000);

it('what the municipality wrote itself stands instead, in the language of the reader or marked as Dutch', async () => {
  expect(await pageWith(own)).toContain('Het wijkteam beslist op dinsdag.');
  const english = await pageWith(own, '/en/hoe-het-gaat');
  expect(english).toContain('The area team decides on Tuesdays.');
  expect(english).not.toContain('Het wijkteam beslist op dinsdag.');
  expect(english).toMatch(/lang="nl"[^>]*>Kom er gerust bij zitten\./);
  const arabic = await pageWith(own, '/ar/hoe-het-gaat');
  expect(arabic).toMatch(
    /lang="nl"[^>]*dir="ltr"[^>]*>Het wijkteam beslist op dinsdag\.|dir="ltr"[^>]*lang="nl"[^>]*>Het wijkteam/,
  );
});
