/** What a decision record lacks. */
export const wrongDecision = (text: string): string[] => {
  const wrong: string[] = [];
  if (!/^# \d+\. .+/m.test(text)) wrong.push('no title');
  if (!/^- Date: \d{4}-\d{2}-\d{2}$/m.test(text)) wrong.push('no date');
  if (!/^- Status: (proposed|accepted|superseded by \[\d{4}\]\(.+\))$/m.test(text)) wrong.push('no status');
  for (const heading of ['Context', 'Decision', 'Consequences']) {
    if (!new RegExp(`^## ${heading}\\n+[^#\\s]`, 'm').test(text)) wrong.push(`nothing under ${heading}`);
  }
  return wrong;
};

/** Links of a Markdown text to files of the repository, without the part after #. */
export const linksIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)[^)]*\)/g)].map((m) => m[1] ?? '');

/** Paths in backticks that a table names and that should exist: they hold a slash and stand for no example. */
export const pathsIn = (cells: readonly string[]): string[] =>
  cells.flatMap((cell) =>
    [...cell.matchAll(/(?:packages|instruments|apps|checks|docs|bench)\/[\w./-]*/g)].map((m) => m[0]),
  );
