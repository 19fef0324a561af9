import { bare, plain } from './spelling.ts';
import type { Token } from './tokens.ts';

/** Names of streets that are known to be streets, made once from the list of a municipality. */
export interface KnownStreets {
  /** By their first word: the whole names, as words. The longest first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const wordsOf = (name: string): string[] =>
  (plain(name).match(/'?[\p{L}\p{M}\d]+(?:['-][\p{L}\p{M}\d]+)*/gu) ?? []).map(bare);

/** @param names street names as people read them on the sign */
export const knownStreets = (names: Iterable<string>): KnownStreets => {
  const byFirst = new Map<string, string[][]>();
  for (const name of names) {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push(words);
    else byFirst.set(first, [words]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return { byFirst };
};

export const noStreets: KnownStreets = knownStreets([]);

/** A word that ends like a street and like nothing else; names of people rarely do. */
const strong =
  /.{2}(?:straat|laan|plein|kade|gracht|singel|steeg|dreef|plantsoen|boulevard|allee|weg|baan|markt|wal|park|poort|strjitte|leane|paadje|stg|wg|pln|plnts)$|.{4}(?:pad|plaats|erf|zijde|tuin|vaart|water)$/;
/** Endings that surnames have as well: a street only with a house number behind it. */
const weak =
  /.{3}(?:hof|pad|dijk|dyk|dam|veld|burg|zoom|oord|haven|kamp|werf|hoek|erf|ring|land|rade|st|str|pd|ln|kd|gr)$/;
const towns =
  /^(?:amsterdam|rotterdam|schiedam|zaandam|edam|volendam|monnickendam|leidschendam|appingedam|postdam|potsdam)$/;
/** Everyday words that end so. */
const everyday =
  /^(?:onderweg|halverwege|autoweg|snelweg|fietsweg|hoofdweg|uitweg|omweg|zijstraat|dwarsstraat|winkelstraat|woonstraat|fietsstraat|speelstraat|zijweg|speelplein|schoolplein|stationsplein|dorpsplein|supermarkt|rommelmarkt|vlooienmarkt|kerstmarkt|arbeidsmarkt|woningmarkt|huizenmarkt|speelpark|pretpark|stadspark|park|renbaan|racebaan|glijbaan|tennisbaan|voetbalbaan|ijsbaan|rijbaan|trambaan|busbaan|loopbaan|skatebaan|jeu-de-boulesbaan)$/;

export const endsLikeStreet = (word: string): boolean => strong.test(word) && !everyday.test(word);
export const mayBeStreet = (word: string): boolean =>
  (strong.test(word) || weak.test(word)) && !everyday.test(word) && !towns.test(word);

/** The index behind the words of a street that begin at `at`; undefined when no street does. */
export const streetEnd = (tokens: readonly Token[], at: number, streets: KnownStreets): number | undefined => {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  for (const words of streets.byFirst.get(token.bare) ?? [])
    if (words.every((word, n) => tokens[at + n]?.bare === word)) return at + words.length;
  if (mayBeStreet(token.bare) && (endsLikeStreet(token.bare) || token.capital)) return at + 1;
  // Laan van Meerdervoort, Lange Poten: the first word is the street, or half of it.
  if (!/^(?:laan|plein|kade|weg|hof|lange|korte|oude|nieuwe)$/.test(token.bare) || !token.capital) return undefined;
  let end = at + 1;
  while (end < at + 6 && /^(?:van|de|der|den|het|'t|ter|op|en)$/.test(tokens[end]?.bare ?? '')) end++;
  return tokens[end]?.capital ? end + 1 : undefined;
};
