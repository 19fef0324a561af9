import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './read/files.ts';
import { staffTexts } from './read/staff-texts.ts';
import { stringsOf } from './read/syntax.ts';
import { forbiddenIn, forbiddenPatterns } from './rules/forbidden-words.ts';

const list = `${root}../shared/design/words.md`;
const present = existsSync(list);
const inCi = process.env.CI === 'true';
if (!present) console.log('left out: the words that residents never meet (../shared/design/words.md is not here)');

/**
 * Dutch text files whose sentences a resident or a volunteer may read: all but those for staff, so that a new area is
 * read from its first day. The list of words that residents never meet holds for what is said to them, not for what
 * people at work write to each other; words of codes and of the software itself are no sentences.
 */
const forResidents = files.filter(
  (path) =>
    path.endsWith('.nl.ts') && !staffTexts.test(path.replace(/\.nl\.ts$/, '')) && !/follow-codes\/words/.test(path),
);

/** What is said; the address of another file is not. */
const sentencesOf = (path: string) =>
  stringsOf(path, read(path)).filter((s) => !/^(@straatwijs|#web|\.)\//.test(s.text));

describe('texts for residents', () => {
  it.skipIf(!present && !inCi)('contain none of the words that residents never meet', () => {
    expect(present, `${list} is needed in CI`).toBe(true);
    const patterns = forbiddenPatterns(readFileSync(list, 'utf8'));
    expect(patterns.size).toBeGreaterThan(40);
    expect(forResidents.length).toBeGreaterThanOrEqual(10);
    const wrong = forResidents.flatMap((path) =>
      sentencesOf(path).flatMap((s) =>
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
