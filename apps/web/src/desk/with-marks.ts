interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly mark: string;
}

/**
 * A text that is being edited, with marks in the place of what was chosen. What was not touched since it was told is taken
 * from the places that were found; in what somebody changed by hand the words themselves are looked for.
 */
export const withMarks = (told: string, edited: string, chosen: readonly Chosen[]): string => {
  if (edited !== told) return chosen.reduce((text, { words, mark }) => text.replace(words, () => mark), edited);
  return [...chosen]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, mark }) => text.slice(0, start) + mark + text.slice(end), told);
};
