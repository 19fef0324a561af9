// Words that a Dutch street name writes small, except at its beginning.
const small = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  'ten',
  'ter',
  'te',
  'en',
  'op',
  'in',
  'aan',
  'tot',
  'bij',
  'voor',
]);

/** The best spelling among those a source uses for one street: not in capitals, the commonest, small words small. */
export function spellingOf(variants: readonly string[]): string {
  const times = new Map<string, number>();
  for (const variant of variants) times.set(variant, (times.get(variant) ?? 0) + 1);
  const isShouted = (name: string) => name === name.toUpperCase();
  const [best = ''] = [...times]
    .sort(
      ([a, timesA], [b, timesB]) => Number(isShouted(a)) - Number(isShouted(b)) || timesB - timesA || (a < b ? -1 : 1),
    )
    .map(([name]) => name);
  return best
    .split(' ')
    .map((word, position) => {
      const lower = word.toLowerCase();
      if (position > 0 && small.has(lower)) return lower;
      return isShouted(best) && /\p{L}{2}|^\d+\p{L}/u.test(word) ? capitalised(lower) : word;
    })
    .join(' ');
}

function capitalised(word: string): string {
  if (/^\d/.test(word)) return word;
  return word.startsWith('ij') ? `IJ${word.slice(2)}` : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a name is that of a square: Kaapseplein, Groenmarkt, Hofplaats, Plein 1813. */
export function isSquareName(name: string): boolean {
  return /(?:plein|markt|plaats)$|\bplein\b/i.test(name);
}
