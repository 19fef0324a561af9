import type { Meaning, ReportMap } from './report-map.ts';

/** What a category means: exact text first, then the longest beginning, then what the map says of the rest. */
export const meaningFinder = ({ themes, otherwise }: ReportMap['category']) => {
  const exact = new Map(Object.entries(themes));
  const beginnings = [...exact].flatMap(([key, meaning]) =>
    key.endsWith('*') ? [{ beginning: key.slice(0, -1), meaning }] : [],
  );
  beginnings.sort((a, b) => b.beginning.length - a.beginning.length);
  const known = new Map<string, Meaning | 'left-out' | 'not-mapped'>();
  return (category: string): Meaning | 'left-out' | 'not-mapped' => {
    const before = known.get(category);
    if (before) return before;
    const named = exact.get(category) ?? beginnings.find(({ beginning }) => category.startsWith(beginning))?.meaning;
    const meaning = named ?? (otherwise === 'reject' ? 'not-mapped' : otherwise);
    const found = meaning === 'reject' ? 'left-out' : meaning;
    known.set(category, found);
    return found;
  };
};
