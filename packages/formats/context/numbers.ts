export type DecimalSign = '.' | ',';

/** The sign that stands before decimals in these cells; `mixed` when both do, undefined when no cell tells. */
export const decimalSignOf = (cells: Iterable<string>): DecimalSign | 'mixed' | undefined => {
  let found: DecimalSign | undefined;
  for (const cell of cells) {
    const sign = ownSign(cell);
    if (sign === undefined) continue;
    if (found !== undefined && found !== sign) return 'mixed';
    found = sign;
  }
  return found;
};

// 1.234.567 and 1,234 tell nothing of decimals by themselves; 2.0, 1,42 and 1.234,5 do.
const ownSign = (cell: string): DecimalSign | undefined => {
  const [, point, comma] = /^-?\d+(?:(\.(?:\d{1,2}|\d{4,}))|(,(?:\d{1,2}|\d{4,})))$/.exec(cell.trim()) ?? [];
  if (point !== undefined || /^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(cell.trim())) return '.';
  if (comma !== undefined || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(cell.trim())) return ',';
  return undefined;
};

/**
 * Reads a number as a Dutch or English table writes it, with thousands apart or not.
 * `ambiguous`: 1.234 in a table where nothing tells whether points are decimals. Undefined: no number.
 */
export const readNumber = (cell: string, sign: DecimalSign | undefined): number | 'ambiguous' | undefined => {
  const text = cell.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (/^-?\d+$/.test(text)) return Number(text);
  if (sign === undefined) return /^-?\d{1,3}(?:[.,]\d{3})+$/.test(text) ? 'ambiguous' : undefined;
  const [thousands, decimals] = sign === ',' ? ['\\.', ','] : [',', '\\.'];
  const pattern = new RegExp(`^-?(?:\\d+|\\d{1,3}(?:${thousands}\\d{3})+)(?:${decimals}\\d+)?$`);
  if (!pattern.test(text)) return undefined;
  return Number(text.replaceAll(sign === ',' ? '.' : ',', '').replace(sign, '.'));
};
