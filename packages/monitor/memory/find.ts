/** A text as it is looked for: without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const threesOf = (word: string): ReadonlySet<string> => {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, n) => padded.slice(n, n + 3)));
};

/** How much two words have in common, by groups of three letters: 1 for the same, 0 for nothing. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [threesOf(a), threesOf(b)];
  const both = [...left].filter((three) => right.has(three)).length;
  return both / (left.size + right.size - both);
};

const alike = 0.5;

/**
 * Whether a text holds everything that somebody looks for: each word of the question as it stands, as a part of a longer word
 * (*fiets* finds *fietsenrek*), or nearly (*fietsen* finds *fiets*, a slip of the finger finds what was meant).
 */
export const tellsOf = (text: string, question: string): boolean => {
  const there = wordsOf(text);
  return wordsOf(question).every((asked) =>
    there.some((word) => word.includes(asked) || (asked.length > 3 && likeness(word, asked) >= alike)),
  );
};
