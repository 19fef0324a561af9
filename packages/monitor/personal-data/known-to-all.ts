import { particles, titles } from './cues.ts';
import { knownPhrases } from './everyday.ts';
import { byFirstWord } from './phrases.ts';
import { endsLikeStreet, type KnownStreets, streetEnd } from './streets.ts';
import { surnames } from './surnames.ts';
import type { Token } from './tokens.ts';

const phrases = byFirstWord(knownPhrases);

/** Words that end the name of a building or an organisation, in one word or as the last of several. */
const institution =
  /(?:school|college|lyceum|gymnasium|kerk|moskee|museum|ziekenhuis|bibliotheek|theater|buurthuis|kliniek|bos|brug|toren|flat|hof|fonds|instituut|stichting|universiteit|bokaal|toernooi|festival|bad|stadion)$/;
const lastWord =
  /^(?:huis|court|park|centrum|center|clinic|praktijk|apotheek|markt|plein|laan|straat|weg|kade|mall|shop|hotel|bar|cafe|school|museum|bv|nv|vve|ziekenhuis|kinderziekenhuis|kliniek|huisartsen|huisartsenpraktijk)$/;

const isThing = (token: Token): boolean => {
  const word = token.bare;
  if (endsLikeStreet(word)) return true;
  return institution.test(word) && word.length > 5 && !surnames.has(word);
};

const startsPhrase = (
  tokens: readonly Token[],
  at: number,
  list: readonly (readonly string[])[] | undefined,
): number => {
  for (const words of list ?? []) if (words.every((word, n) => tokens[at + n]?.bare === word)) return words.length;
  return 0;
};

// Streets are named after them; after no Mr and Mrs.
const onSigns = /^(?:dr|doctor|dokter|prof|professor|ir|mr|ds|pastoor|pater|dominee|zuster|broeder)$/;
/** Where the name of a thing begins whose last word is at `at`: Jan van Nassau-, Prof. Dr. J.C. Schoute-. */
const beginning = (tokens: readonly Token[], at: number): number => {
  let start = at;
  // Of the Zonnebloemschool: who is of it is not what it is called after.
  if (/^(?:de|het)$/.test(tokens[at - 1]?.bare ?? '') && tokens[at - 2]?.text === 'van') return at;
  for (let j = at - 1; j >= 0 && j > at - 9; j--) {
    const token = tokens[j];
    if (!token || tokens[j + 1]?.gap.includes('\n')) break;
    const initial = token.text === '.' && tokens[j - 1]?.capital === true && (tokens[j - 1]?.text.length ?? 9) <= 5;
    if (token.capital && (!titles.has(token.bare) || onSigns.test(token.bare))) start = j;
    else if (initial || particles.has(token.bare)) continue;
    else break;
  }
  return start;
};

/**
 * Which words name a street, a school, a shop or somebody whom everybody knows: no name in them is of a neighbour.
 * @returns per word whether it does
 */
export const knownToAll = (tokens: readonly Token[], streets: KnownStreets): readonly boolean[] => {
  const known = new Array<boolean>(tokens.length).fill(false);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const length = Math.max(
      startsPhrase(tokens, i, phrases.get(token.bare)),
      token.capital ? startsPhrase(tokens, i, streets.byFirst.get(token.bare)) : 0,
    );
    for (let n = 0; n < length; n++) known[i + n] = true;
    if (/^(?:laan|plein|kade)$/.test(token.bare) && token.capital)
      for (let n = i, end = streetEnd(tokens, i, streets) ?? i; n < end; n++) known[n] = true;
    if (isThing(token)) known[i] = true;
    const isLast = lastWord.test(token.bare) && token.capital && tokens[i - 1]?.capital === true && token.gap === ' ';
    // Van der Laan is somebody; the Willem Drees Huis is nobody.
    if (isLast ? !particles.has(tokens[i - 1]?.bare ?? '') : token.capital && isThing(token))
      for (let j = beginning(tokens, i); j <= i; j++) known[j] = true;
  }
  return known;
};
