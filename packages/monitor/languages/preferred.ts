/**
 * The language a reader prefers, of those available, by an `Accept-Language` header: highest weight first, then the
 * order of the header; a region counts for its language (`en-GB` is `en`).
 */
export const preferredLanguage = <L extends string>(header: string | undefined, available: readonly [L, ...L[]]): L => {
  let best: L | undefined;
  let highest = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = available.find((l) => tag === l || tag.startsWith(`${l}-`) || tag === '*');
    const given = parameters.map((p) => /^\s*q=(\d(\.\d+)?)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
    const weight = given === undefined ? 1 : Number(given);
    if (language === undefined || weight <= highest) continue;
    best = language;
    highest = weight;
  }
  return best ?? available[0];
};
