import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { forbiddenIn, forbiddenPatterns } from '../../../checks/rules/forbidden-words.ts';
import { administratorsPages, anyonesPages, coordinatorsPages, doorPages, workersPages } from '../testing/all-pages.ts';
import { accessibilityFindings, findingsInTheDark, openPage } from '../testing/browser.ts';
import { builtRoutes } from '../testing/built-pages.ts';
import { inParts, latinWords, openWalkedTown, readable, tornSentences, walk } from '../testing/page-walk.ts';

const listOfWords = '../shared/design/words.md';
const isListed = existsSync(listOfWords);
let town: Awaited<ReturnType<typeof openWalkedTown>>;
beforeAll(async () => {
  town = await openWalkedTown();
  return town.close;
}, 240_000);

describe('every page', () => {
  it('is visited here', async () => {
    const visited = { ...anyonesPages, ...doorPages, ...workersPages, ...coordinatorsPages, ...administratorsPages };
    const pages = (await builtRoutes()).filter((r) => r.isPage).map((r) => r.key);
    expect(Object.keys(visited).sort()).toEqual(pages.filter((key) => key !== '/werk').sort());
  });

  it('would not pass with words that cannot be read in the dark only', async () => {
    const page = await openPage(town.browser, { colorScheme: 'light' });
    const dark = '@media (prefers-color-scheme: dark) { p { color: #222 } body { background: #000 } }';
    await page.setContent(`<html lang="nl"><title>x</title><style>${dark}</style><main><p>Te donker</p></main></html>`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toMatchObject([expect.stringMatching(/^dark color-contrast/)]);
    await page.context().close();
  });

  it('would not pass with a sentence that is torn apart', async () => {
    const page = await openPage(town.browser, {});
    const link = (style: string) => `<a href="/" style="display: ${style}"><bdi>Moerwijk-West</bdi>, maandag</a>`;
    await page.setContent(
      `<main>${link('inline')}<label style="display: grid">Plek <span>Kies er een.</span></label></main>`,
    );
    expect(await tornSentences(page)).toEqual([]);
    await page.setContent(`<main>${link('inline-flex')}</main>`);
    expect(await tornSentences(page)).toEqual(['tears apart "Moerwijk-West, maandag"']);
    await page.context().close();
  });

  describe.each(inParts(anyonesPages, 4))('for residents, part %i', (_, paths) => {
    it('is accessible, fits and is silent in Dutch, light and dark, without a word that they never meet', async () => {
      if (!isListed && process.env.CI) throw new Error(`${listOfWords} is needed in CI`);
      const patterns = forbiddenPatterns(isListed ? readFileSync(listOfWords, 'utf8') : '');
      const findings = await walk(town, paths, 'nl', undefined, async (page) =>
        (await readable(page)).flatMap((text) => forbiddenIn(patterns, text).map((term) => `says "${term}": ${text}`)),
      );
      expect(findings).toEqual([]);
    });

    it('is accessible, fits and is silent in Arabic, with nothing left in other letters', async () => {
      const findings = await walk(town, paths, 'ar', undefined, async (page) => {
        const dir = await page.getAttribute('html', 'dir');
        return [...(dir === 'rtl' ? [] : ['runs from left to right']), ...latinWords(await readable(page), town.names)];
      });
      expect(findings).toEqual([]);
    });
  });
});
