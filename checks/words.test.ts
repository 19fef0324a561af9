import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './read/files.ts';
import { stringsOf } from './read/syntax.ts';
import { forbiddenIn, forbiddenPatterns } from './rules/forbidden-words.ts';

const list = `${root}../shared/design/words.md`;
const present = existsSync(list);
const inCi = process.env.CI === 'true';
if (!present) console.log('left out: the words that residents never meet (../shared/design/words.md is not here)');

/** Dutch text files whose sentences a resident may read. */
const forResidents = files.filter((path) =>
  /^(instruments\/.+\.nl\.ts|packages\/monitor\/refusals\/.+\.nl\.ts|apps\/web\/src\/texts\/(public|taking-part).*\.nl\.ts)$/.test(
    path,
  ),
);

describe('texts for residents', () => {
  it.skipIf(!present && !inCi)('contain none of the words that residents never meet', () => {
    expect(present, `${list} is needed in CI`).toBe(true);
    const patterns = forbiddenPatterns(readFileSync(list, 'utf8'));
    expect(patterns.size).toBeGreaterThan(40);
    expect(forResidents.length).toBeGreaterThanOrEqual(2);
    const wrong = forResidents.flatMap((path) =>
      stringsOf(path, read(path)).flatMap((s) =>
        forbiddenIn(patterns, s.text).map((term) => `${path}:${s.line} "${term}" in: ${s.text.slice(0, 80)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('this check', () => {
  const patterns = forbiddenPatterns(`# Words that residents never meet, and what they meet instead

| not | but |
|---|---|
| prioritair gebied | x |
| signaal, maatregel, draagvlak | x |
| betrokkenen, actoren | x |
| faciliteren, realiseren | x |
| data, inzet | x |
| kwetsbare groepen | x |
`);
  it('catches every inflection', () => {
    const sentences = [
      ...['Prioritaire gebieden zijn hier.', 'Dit prioritair gebied.', 'Er komen signalen binnen.', 'Een signaaltje.'],
      ...['De maatregelen.', 'Geen draagvlak.', 'Zonder draagvlakken.', 'Alle betrokkenen.', 'Een betrokkene.'],
      ...['Een actor.', 'De actoren.', 'Wij faciliteren.', 'Het wordt gefaciliteerd.', 'Wij realiseerden dit.'],
      ...['De data.', 'Onze inzet.', 'Een kwetsbare groep.', 'Kwetsbare groepen.', 'Een maatregelenpakket.'],
    ];
    for (const sentence of sentences) expect(forbiddenIn(patterns, sentence), sentence).not.toEqual([]);
  });
  it('leaves other words alone', () => {
    const fine = ['De database draait.', 'Betrokken bewoners.', 'Een groep mensen.', 'Een vlak plein.', 'De datum.'];
    for (const sentence of fine) expect(forbiddenIn(patterns, sentence), sentence).toEqual([]);
  });
});
