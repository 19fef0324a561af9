// Compatible with the EUPL-1.2, and asking nothing that a municipality cannot give.
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'EUPL-1.2', 'Zlib'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'BlueOak-1.0.0', 'Python-2.0', 'PostgreSQL', 'OFL-1.1', 'Unicode-3.0'],
]);

/** Whether an SPDX expression can be met: of `A OR B` one is enough, of `A AND B` both are needed. */
export const isAllowed = (expression: string): boolean => {
  const text = expression.trim();
  // Split at the outermost operators only; brackets are few and never nested deeper than the split.
  const parts = (operator: string): string[] => {
    let depth = 0;
    return text
      .split(new RegExp(`(\\(|\\)| ${operator} )`))
      .reduce<string[]>(
        (found, piece) => {
          if (piece === '(') depth++;
          if (piece === ')') depth--;
          if (piece === ` ${operator} ` && depth === 0) found.push('');
          else found[found.length - 1] += piece;
          return found;
        },
        [''],
      )
      .map((p) => p.trim());
  };
  const either = parts('OR');
  if (either.length > 1) return either.some(isAllowed);
  const both = parts('AND');
  if (both.length > 1) return both.every(isAllowed);
  if (text.startsWith('(') && text.endsWith(')')) return isAllowed(text.slice(1, -1));
  return allowed.has(text.replace(/\+$/, ''));
};
