/** The position just behind the closing quote of the string of JSON that opens at `from`. */
export const endOfString = (text: string, from: number): number => {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
};

/**
 * Whether a text of JSON holds more than so many brackets in one another, told before it is parsed: half a million of them
 * would be built first and refused then.
 */
export const nestsDeeper = (text: string, deepest: number): boolean => {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '"') at = endOfString(text, at) - 1;
    else if (c === '[' || c === '{') {
      if (++depth > deepest) return true;
    } else if (c === ']' || c === '}') depth--;
  }
  return false;
};
