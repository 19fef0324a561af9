/**
 * The number under which all rows of a municipality stand: GM0518 is 518. Codes from elsewhere get a number above a
 * million from their text, so that the same code always finds its rows again.
 */
export const municipalityIdOf = (code: string): number => {
  const dutch = /^GM(\d{4})$/.exec(code);
  if (dutch) return Number(dutch[1]);
  let hash = 2166136261;
  for (const character of code) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return 1_000_000 + (hash % 2_000_000_000);
};
