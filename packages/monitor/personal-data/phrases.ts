/** Phrases by their first word, so that most words of a text meet none. */
export const byFirstWord = (
  phrases: readonly (readonly string[])[],
): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const map = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase;
    const list = map.get(first);
    if (list) list.push(phrase);
    else map.set(first, [phrase]);
  }
  return map;
};
